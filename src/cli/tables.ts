import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { jsonFault } from '../formats/syntax.ts';
import { type Mapping, type Years, readMapping } from '../formats/intake/mapping.ts';
import { PRESETS, PRESET_NAMES } from '../formats/intake/presets.ts';
import type { Reason } from '../formats/intake/reason.ts';
import { reasonWords } from '../words/guesses.ts';
import { optional } from './call.ts';
import type { Call, Option } from './command.ts';
import type { TableReading } from './tablereading.ts';
import { UsageFault } from './usage.ts';

/** The options that say how a plain table is read. */
export const TABLE_OPTIONS: readonly Option[] = [
  { name: 'map', value: 'FILE.json', help: 'cli.option.map' },
  { name: 'preset', value: PRESET_NAMES.join('|'), help: 'cli.option.preset' },
  { name: 'guess', help: 'cli.option.guess' },
  { name: 'years', value: 'YEAR-YEAR', help: 'cli.option.years' },
  { name: 'columns', value: 'NAME,…', help: 'cli.option.columns' },
];

/** How a call wants a plain table read: by which mapping, if it names one, and how much of it. */
export async function readingIn(call: Call): Promise<TableReading> {
  const columns = call.options.get('columns');
  return {
    mapping: await mappingIn(call),
    isGuessed: call.options.has('guess'),
    years: yearsIn(call.options.get('years')),
    only: columns === undefined ? null : namesIn(columns),
  };
}

async function mappingIn(call: Call): Promise<Mapping | null> {
  const preset = optional(call, 'preset', PRESET_NAMES);
  if (preset !== null) return PRESETS[preset]!;
  const path = call.options.get('map');
  if (path === undefined) return null;
  const text = await readFile(resolve(path), 'utf8').catch(() => null);
  if (text === null) throw new UsageFault('cli.fault.no-path', { value: path });
  const plain = text.replace(/^\uFEFF/, '');
  const mapping = jsonFault(plain) ? null : readMapping(JSON.parse(plain));
  if (!mapping) throw new UsageFault('cli.fault.map', { value: path });
  return mapping;
}

/** `1900-1950`, `1900-`, `-1950`, `1900`; a year before our era has a minus of its own: `-500--400`. */
function yearsIn(text: string | undefined): Years | null {
  if (text === undefined) return null;
  const [, one = null, from = one, to = one] =
    /^(?:(\d{1,6})|(-?\d{1,6})?-(-?\d{1,6})?)$/.exec(text) ?? [];
  const years = { from: from === null ? null : Number(from), to: to === null ? null : Number(to) };
  const isSpan = years.from !== null || years.to !== null;
  if (!isSpan || (years.from !== null && years.to !== null && years.from > years.to))
    throw new UsageFault('cli.fault.years', { value: text });
  return years;
}

const namesIn = (text: string): string[] =>
  text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Why a table was read as it was, a line for each reason. */
export const reasonLines = (reasons: readonly Reason[], { say, language }: Call): string[] =>
  reasons.map((reason) =>
    say('cli.guess.why', {
      about: say(`own.${reason.about}`),
      why: reasonWords(reason, language),
    }),
  );
