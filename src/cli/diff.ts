import { diffCsv } from '../formats/csv.ts';
import { diffJson } from '../formats/json.ts';
import type { Language } from '../graph/dataset.ts';
import { type Difference, diffOf } from '../graph/diff.ts';
import { answerWith, ask, dayIn, snapshotAt } from './question.ts';
import { chosen, required } from './call.ts';
import type { Answer, Call, Command } from './command.ts';
import { diffMarkdown, diffTable } from './table.ts';

type Writer = (difference: Difference, language: Language) => string;

/** The formats of a difference, by the name that `--format` takes. */
const FORMATS = {
  table: diffTable,
  json: (difference, language) => `${JSON.stringify(diffJson(difference, language), null, 2)}\n`,
  csv: diffCsv,
  md: diffMarkdown,
} satisfies Record<string, Writer>;

const NAMES = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

/** `diff <dataset> --from DAY --to DAY`: what began, ended or changed between two days, or accounts. */
export const diff: Command = {
  name: 'diff',
  operands: ['dataset'],
  summary: 'cli.diff.summary',
  options: [
    { name: 'from', value: 'YYYY-MM-DD', help: 'cli.option.from' },
    { name: 'to', value: 'YYYY-MM-DD', help: 'cli.option.to' },
    { name: 'lens-from', value: 'SOURCE', help: 'cli.option.lens-from' },
    { name: 'lens-to', value: 'SOURCE', help: 'cli.option.lens-to' },
    { name: 'format', value: NAMES.join('|'), help: 'cli.option.format' },
  ],
  examples: [
    'diff latin-america --from 2021-07-27 --to 2021-10-20',
    'diff latin-america --from 2021-10-20 --to 2021-10-20 --lens-to 003 --format md',
  ],
  run: async (call: Call): Promise<Answer> => {
    const from = dayIn('from', required(call, 'from'));
    const to = dayIn('to', required(call, 'to'));
    const write: Writer = FORMATS[chosen(call, 'format', NAMES, 'table')];
    const { network, problems } = await ask(call.operands[0] ?? '');
    const difference = diffOf(
      snapshotAt(network, from, 'lens-from', call.options.get('lens-from')),
      snapshotAt(network, to, 'lens-to', call.options.get('lens-to')),
    );
    return answerWith(write(difference, call.language), problems, call.language);
  },
};
