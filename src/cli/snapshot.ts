import { membershipCsv } from '../formats/membership.ts';
import { FORMAT_NAMES, formatNamed } from '../formats/registry.ts';
import type { Language } from '../graph/dataset.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { answerWith, ask, dayIn, snapshotAt } from './question.ts';
import { chosen, required } from './call.ts';
import type { Answer, Call, Command } from './command.ts';
import { snapshotTable } from './table.ts';
import { TABLE_OPTIONS, readingIn } from './tables.ts';

/** The formats of a snapshot, by the name that `--format` takes. */
const NAMES = [
  'table',
  ...FORMAT_NAMES.filter((name) => formatNamed(name).moment),
  'members',
] as const;

/** `snapshot <dataset> --at DAY`: what is present on a day, under a lens. */
export const snapshot: Command = {
  name: 'snapshot',
  operands: ['dataset'],
  summary: 'cli.snapshot.summary',
  options: [
    { name: 'at', value: 'YYYY-MM-DD', help: 'cli.option.at' },
    { name: 'lens', value: 'SOURCE', help: 'cli.option.lens' },
    { name: 'format', value: NAMES.join('|'), help: 'cli.option.format' },
    ...TABLE_OPTIONS,
  ],
  examples: [
    'snapshot latin-america --at 2021-10-20',
    'snapshot latin-america --at 2021-10-20 --lens 003 --format json',
    'snapshot latin-america --at 2021-10-20 --format members',
  ],
  run: async (call: Call): Promise<Answer> => {
    const day = dayIn('at', required(call, 'at'));
    const format = chosen(call, 'format', NAMES, 'table');
    const { network, problems } = await ask(call.operands[0] ?? '', await readingIn(call));
    const found = snapshotAt(network, day, 'lens', call.options.get('lens'));
    return answerWith(textOf(found, format, call.language), problems, call.language);
  },
};

function textOf(found: Snapshot, format: (typeof NAMES)[number], language: Language): string {
  if (format === 'table') return snapshotTable(found, language);
  if (format === 'members') return membershipCsv([found], language);
  const written = formatNamed(format).moment?.(found, language);
  if (!(written instanceof Uint8Array)) throw new Error(`snapshot: ${format} is no text`);
  return new TextDecoder().decode(written);
}
