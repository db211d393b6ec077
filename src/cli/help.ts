import type { Say } from '../words/messages.ts';
import { COMMON_OPTIONS } from './call.ts';
import type { Command, Option } from './command.ts';

/** How the command line is called from the project's folder. */
const PROGRAM = 'npm run -s realign --';

/** The help of the whole: its commands, a line each. */
export function overallHelp(commands: readonly Command[], say: Say): string {
  const width = Math.max(...commands.map(({ name }) => name.length));
  const lines = commands.map(({ name, summary }) => `  ${name.padEnd(width)}  ${say(summary)}`);
  return [
    say('cli.help.intro'),
    '',
    `${say('cli.help.usage')} ${PROGRAM} <${say('cli.help.command')}> …`,
    '',
    ...lines,
    '',
    say('cli.help.more', { example: `${PROGRAM} diff --help` }),
    say('cli.help.codes'),
    '',
  ].join('\n');
}

/** The help of one command. */
export function commandHelp(command: Command, say: Say): string {
  const operands = command.operands.map((operand) => ` <${operand}>`).join('');
  const options = [...command.options, ...COMMON_OPTIONS];
  const width = Math.max(...options.map((option) => synopsis(option).length));
  return [
    say(command.summary),
    '',
    `${say('cli.help.usage')} ${PROGRAM} ${command.name}${operands} …`,
    '',
    ...options.map((option) => `  ${synopsis(option).padEnd(width)}  ${say(option.help)}`),
    '',
    say('cli.help.dataset'),
    say('cli.help.examples'),
    ...command.examples.map((example) => `  ${PROGRAM} ${example}`),
    '',
  ].join('\n');
}

function synopsis({ name, short, value }: Option): string {
  const long = value === undefined ? `--${name}` : `--${name} ${value}`;
  return short === undefined ? long : `-${short}, ${long}`;
}
