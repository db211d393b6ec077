import Papa from 'papaparse';
import { readTableFile } from '../src/formats/intake/tablefile.ts';
import { type Mapping, readMapping } from '../src/formats/intake/mapping.ts';
import { writeDataset } from '../src/formats/folder.ts';
import { writeZip } from '../src/formats/zip.ts';
import { networkOf } from '../src/graph/network.ts';
import { median } from './measure.ts';
import { chance } from './sample.ts';

/** Rows of the table that is read: as many as one a year of all pairs of states has. */
export const ROWS = 320_000;
const ROUNDS = 5;

/** What some work took: by the clock, which goes on while others work, and of all processors together. */
export type Cost = { readonly clock: number; readonly processors: number };

/** What reading one table costs, in ms and bytes. */
export type IntakeFigures = {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  /** By what was done: the time by the clock, and that of all processors, in ms. */
  readonly times: ReadonlyMap<string, Cost>;
  /** What is held in memory of each tie: of the data set, and with its network. */
  readonly held: { readonly dataset: number; readonly network: number };
};

/** What is timed. */
export const SPLITTING = 'decoding and splitting alone';
export const READING = 'reading';
export const TENTH = 'reading eleven years of it';
export const PACKING = 'packing it for the shelf';

const NAMES = [
  'United Kingdom',
  'Perú',
  'Bolivia, Plurinational State of',
  'Côte d’Ivoire',
  'Chile',
  'Japan',
];
const TYPES = ['Type I: Defense Pact', 'Type II: Neutrality', 'Type III: Entente'];

/** A made-up table of dated ties between states, some 78 bytes a row; with quotes or without. */
function madeUp(rows: number, hasQuotes: boolean): Uint8Array {
  const next = chance(8);
  const below = (count: number) => Math.floor(next() * count);
  const quoted = (text: string) => (hasQuotes ? `"${text}"` : text.replaceAll(',', ''));
  const state = (number: number) => quoted(`${NAMES[number % NAMES.length]!} ${number}`);
  const lines = ['code1,state1,code2,state2,kind,start,end,weight'];
  for (let row = 0; row < rows; row++) {
    const [one, other] = [below(2000), below(2000)];
    const start = 1816 + below(190);
    const end = start + below(20);
    const day = `${String(1 + below(12)).padStart(2, '0')}-${String(1 + below(28)).padStart(2, '0')}`;
    lines.push(
      `${one},${state(one)},${other},${state(other)},${quoted(TYPES[below(3)]!)},${start}-${day},${below(4) === 0 ? '' : `${end}-12-31`},${below(9)}`,
    );
  }
  return new TextEncoder().encode(`${lines.join('\n')}\n`);
}

const MAPPING: Mapping = readMapping({
  format: 'realign-mapping',
  version: 1,
  title: 'Made up',
  coverage: { start: '1816-01-01', end: '2026-12-31' },
  source: { id: { column: 'code1' }, label: { column: 'state1' }, kind: 'country' },
  target: { id: { column: 'code2' }, label: { column: 'state2' }, kind: 'country' },
  relation: { name: { column: 'kind' }, family: 'alignment', sign: 1 },
  start: { date: { column: 'start' } },
  end: { date: { column: 'end' }, still: [''] },
  endIs: 'last-day',
})!;

/** Reads made-up tables with quotes and without, in turns with splitting them alone. */
export function intakeFigures(rows: number, say: (text: string) => void): IntakeFigures[] {
  return [true, false].map((hasQuotes) => {
    const name = hasQuotes ? 'texts in quotes' : 'no quotes';
    say(`A table of ${rows.toLocaleString('en')} rows, ${name}…`);
    const bytes = madeUp(rows, hasQuotes);
    const dataset = read(bytes, MAPPING);
    const eleven = { ...MAPPING, years: { from: 1850, to: 1860 } };
    const deeds: readonly (readonly [string, () => unknown])[] = [
      [SPLITTING, () => split(bytes)],
      [READING, () => read(bytes, MAPPING)],
      [TENTH, () => read(bytes, eleven)],
      [PACKING, () => writeZip(writeDataset(dataset))],
    ];
    const costs = new Map(deeds.map(([deed]) => [deed, [] as Cost[]]));
    // The first round warms up.
    for (let round = 0; round <= ROUNDS; round++)
      for (const [deed, work] of deeds) {
        const cost = costOf(work);
        if (round > 0) costs.get(deed)!.push(cost);
      }
    const times = new Map([...costs].map(([deed, all]) => [deed, middle(all)]));
    const held = {
      dataset: heldBy(() => read(bytes, MAPPING)) / rows,
      network: heldBy(() => networkOf(read(bytes, MAPPING))) / rows,
    };
    return { name, bytes: bytes.length, rows, times, held };
  });
}

function split(bytes: Uint8Array): number {
  const text = new TextDecoder().decode(bytes);
  return Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' }).data.length;
}

function read(bytes: Uint8Array, mapping: Mapping) {
  return readTableFile(bytes, 'made-up.csv', mapping).dataset!;
}

function costOf(work: () => unknown): Cost {
  const begun = performance.now();
  const used = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - begun, processors: (user + system) / 1000 };
}

const middle = (costs: readonly Cost[]): Cost => ({
  clock: median(costs.map(({ clock }) => clock)),
  processors: median(costs.map(({ processors }) => processors)),
});

/** What is held of a thing after what is not has been collected; needs `--expose-gc`. */
function heldBy(make: () => unknown): number {
  const collect = (globalThis as { gc?: () => void }).gc;
  collect?.();
  const before = process.memoryUsage().heapUsed;
  const thing = make();
  collect?.();
  const held = process.memoryUsage().heapUsed - before;
  // Kept until it is measured.
  return thing === undefined ? 0 : held;
}
