import { LANGUAGES, type Language } from '../graph/dataset.ts';
import { oneOf } from '../scene/choice.ts';
import { sayIn } from '../words/messages.ts';
import { readCall } from './call.ts';
import type { Command } from './command.ts';
import { convert } from './convert.ts';
import { diff } from './diff.ts';
import { commandHelp, overallHelp } from './help.ts';
import { place } from './place.ts';
import { UnsoundData, faultLines } from './question.ts';
import { render } from './render.ts';
import { snapshot } from './snapshot.ts';
import { UsageFault } from './usage.ts';
import { validate } from './validate.ts';

const COMMANDS: readonly Command[] = [validate, snapshot, diff, render, convert, place];

/** Where results and messages go. */
export type Outlets = {
  readonly output: (text: string) => void;
  readonly message: (line: string) => void;
};

/**
 * Carries out a call and returns its exit code: 0 done, 1 the data has errors (the result from
 * its sound rows is still written), 2 wrong usage.
 */
export async function run(args: readonly string[], outlets: Outlets): Promise<0 | 1 | 2> {
  const language = languageIn(args);
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === '--lang') {
    outlets.output(overallHelp(COMMANDS, sayIn(language)));
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  try {
    if (!command)
      throw new UsageFault('cli.fault.unknown-command', {
        value: name,
        choices: COMMANDS.map((known) => known.name).join(', '),
      });
    return await carryOut(command, rest, outlets);
  } catch (fault) {
    return report(fault, command, language, outlets);
  }
}

async function carryOut(
  command: Command,
  args: readonly string[],
  outlets: Outlets,
): Promise<0 | 1> {
  const call = readCall(command, args);
  if (call.options.has('help')) {
    outlets.output(commandHelp(command, call.say));
    return 0;
  }
  const answer = await command.run(call);
  if (answer.output !== '') outlets.output(answer.output);
  for (const line of answer.messages) outlets.message(line);
  return answer.code;
}

function report(
  fault: unknown,
  command: Command | undefined,
  language: Language,
  outlets: Outlets,
): 1 | 2 {
  const say = sayIn(language);
  if (fault instanceof UnsoundData) {
    for (const line of faultLines(fault.problems, language)) outlets.message(line);
    outlets.message(say('cli.fault.unsound'));
    return 1;
  }
  if (!(fault instanceof UsageFault)) throw fault;
  outlets.message(say(fault.id, fault.values));
  const example = `npm run -s realign -- ${command ? `${command.name} ` : ''}--help`;
  outlets.message(say('cli.help.more', { example }));
  return 2;
}

/** The language asked for, wherever it stands among the arguments; English if none is. */
function languageIn(args: readonly string[]): Language {
  const place = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const text = args[place]?.split('=')[1] ?? args[place + 1] ?? null;
  return (place === -1 ? null : oneOf(LANGUAGES, text)) ?? 'en';
}
