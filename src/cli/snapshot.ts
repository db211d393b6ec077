import { snapshotCsv } from '../formats/csv.ts';
import { snapshotCyjs } from '../formats/cyjs.ts';
import { snapshotGexf } from '../formats/gexf.ts';
import { snapshotGraphml } from '../formats/graphml.ts';
import { snapshotJson } from '../formats/json.ts';
import type { Language } from '../graph/dataset.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { answerWith, ask, dayIn, snapshotAt } from './question.ts';
import { chosen, required } from './call.ts';
import type { Answer, Call, Command } from './command.ts';
import { snapshotTable } from './table.ts';

type Writer = (snapshot: Snapshot, language: Language) => string;

/** The formats of a snapshot, by the name that `--format` takes. */
const FORMATS = {
  table: snapshotTable,
  json: (snapshot, language) => `${JSON.stringify(snapshotJson(snapshot, language), null, 2)}\n`,
  csv: snapshotCsv,
  gexf: snapshotGexf,
  graphml: snapshotGraphml,
  cyjs: snapshotCyjs,
} satisfies Record<string, Writer>;

const NAMES = Object.keys(FORMATS) as (keyof typeof FORMATS)[];

/** `snapshot <dataset> --at DAY`: what is present on a day, under a lens. */
export const snapshot: Command = {
  name: 'snapshot',
  operands: ['dataset'],
  summary: 'cli.snapshot.summary',
  options: [
    { name: 'at', value: 'YYYY-MM-DD', help: 'cli.option.at' },
    { name: 'lens', value: 'SOURCE', help: 'cli.option.lens' },
    { name: 'format', value: NAMES.join('|'), help: 'cli.option.format' },
  ],
  examples: [
    'snapshot latin-america --at 2021-10-20',
    'snapshot latin-america --at 2021-10-20 --lens 003 --format json',
  ],
  run: async (call: Call): Promise<Answer> => {
    const day = dayIn('at', required(call, 'at'));
    const write: Writer = FORMATS[chosen(call, 'format', NAMES, 'table')];
    const { network, problems } = await ask(call.operands[0] ?? '');
    const found = snapshotAt(network, day, 'lens', call.options.get('lens'));
    return answerWith(write(found, call.language), problems, call.language);
  },
};
