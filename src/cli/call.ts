import { parseArgs } from 'node:util';
import { nearest } from '../formats/nearest.ts';
import { LANGUAGES } from '../graph/dataset.ts';
import { oneOf } from '../scene/choice.ts';
import { sayIn } from '../words/messages.ts';
import type { Call, Command, Option } from './command.ts';
import { UsageFault } from './usage.ts';

/** Options that every command takes. */
export const COMMON_OPTIONS: readonly Option[] = [
  { name: 'lang', value: LANGUAGES.join('|'), help: 'cli.option.lang' },
  { name: 'help', short: 'h', help: 'cli.option.help' },
];

/** Reads the arguments behind a command's name; throws a `UsageFault` that says what is wrong. */
export function readCall(command: Command, args: readonly string[]): Call {
  const options = [...command.options, ...COMMON_OPTIONS];
  const { values, positionals } = parsed(options, args);
  const given = new Map<string, string>();
  for (const [name, value] of Object.entries(values))
    if (typeof value === 'string') given.set(name, value);
    else if (value === true) given.set(name, '');
  const language = oneOf(LANGUAGES, given.get('lang') ?? 'en');
  if (!language) throw choiceFault('lang', given.get('lang') ?? '', LANGUAGES);
  if (!given.has('help')) checkOperands(command, positionals);
  return { operands: positionals, options: given, language, say: sayIn(language) };
}

/** An option that must be there. */
export function required(call: Call, name: string): string {
  const value = call.options.get(name);
  if (value === undefined) throw new UsageFault('cli.fault.missing-option', { option: name });
  return value;
}

/** An option that is one of a list; `absent` where it is not given. */
export function chosen<Name extends string>(
  call: Call,
  name: string,
  names: readonly Name[],
  absent: Name,
): Name {
  const value = call.options.get(name);
  if (value === undefined) return absent;
  const choice = oneOf(names, value);
  if (!choice) throw choiceFault(name, value, names);
  return choice;
}

/** An option that is one of a list; null where it is not given. */
export function optional<Name extends string>(
  call: Call,
  name: string,
  names: readonly Name[],
): Name | null {
  return call.options.has(name) ? chosen(call, name, names, names[0]!) : null;
}

/** An option that is several of a list with commas between; null where it is not given. */
export function severalOf<Name extends string>(
  call: Call,
  name: string,
  names: readonly Name[],
): Name[] | null {
  const value = call.options.get(name);
  if (value === undefined) return null;
  return value.split(',').map((part) => {
    const choice = oneOf(names, part.trim());
    if (!choice) throw choiceFault(name, part.trim(), names);
    return choice;
  });
}

/** How many ids are named to who gave one that is not there. */
const MOST_NAMED = 5;

/** An option that is an id of the data set; null where it is not given. */
export function knownId(call: Call, name: string, ids: readonly string[]): string | null {
  const value = call.options.get(name);
  return value === undefined ? null : checkedId(name, value, ids);
}

/** An option that is ids of the data set with commas between; null where it is not given. */
export function knownIds(call: Call, name: string, ids: readonly string[]): string[] | null {
  const value = call.options.get(name);
  if (value === undefined) return null;
  return value.split(',').map((part) => checkedId(name, part.trim(), ids));
}

function checkedId(name: string, value: string, ids: readonly string[]): string {
  if (ids.includes(value)) return value;
  const near = [nearest(value, ids), ...ids.filter((id) => id.includes(value))];
  const named = [...new Set(near.filter((id) => id !== '')), ...ids].slice(0, MOST_NAMED);
  throw new UsageFault('cli.fault.unknown-id', {
    option: name,
    value,
    choices: [...new Set(named)].join(', '),
  });
}

function choiceFault(option: string, value: string, names: readonly string[]): UsageFault {
  return new UsageFault('cli.fault.choice', { option, value, choices: names.join(', ') });
}

function parsed(options: readonly Option[], args: readonly string[]) {
  const entries = options.map(({ name, short, value }) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [name, short === undefined ? { type } : { type, short }] as const;
  });
  try {
    return parseArgs({
      args: withSignedYears(options, args),
      options: Object.fromEntries(entries),
      allowPositionals: true,
    });
  } catch (error) {
    // Node's sentence, in English, names the argument at fault.
    const reason = (error instanceof Error ? error.message : String(error)).split('. ')[0] ?? '';
    throw new UsageFault('cli.fault.arguments', { reason });
  }
}

/** `--at -0043-03-15` is a year before our era, not an option. */
function withSignedYears(options: readonly Option[], args: readonly string[]): string[] {
  const takesValue = new Set(options.filter(({ value }) => value).map(({ name }) => `--${name}`));
  const joined: string[] = [];
  for (const arg of args) {
    const before = joined.at(-1);
    if (before !== undefined && takesValue.has(before) && /^-\d/.test(arg))
      joined[joined.length - 1] = `${before}=${arg}`;
    else joined.push(arg);
  }
  return joined;
}

function checkOperands(command: Command, operands: readonly string[]): void {
  const missing = command.operands[operands.length];
  if (missing !== undefined)
    throw new UsageFault('cli.fault.missing-operand', { operand: missing });
  const extra = operands[command.operands.length];
  if (extra !== undefined) throw new UsageFault('cli.fault.extra-operand', { value: extra });
}
