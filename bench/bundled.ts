import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readDataset } from '../src/formats/folder.ts';
import { cursorOf } from '../src/graph/cursor.ts';
import { diffOf } from '../src/graph/diff.ts';
import { networkOf } from '../src/graph/network.ts';
import { snapshotOf } from '../src/graph/snapshot.ts';
import { viewOf } from '../src/graph/view.ts';
import { readDay } from '../src/time/edtf.ts';
import { dayPeriod } from '../src/time/spell.ts';
import { type Times, interleaved } from './measure.ts';

/** The bundled data set: its size, and the median time of each step from files to difference. */
export type BundledFigures = {
  readonly id: string;
  readonly bytes: number;
  readonly nodes: number;
  readonly ties: number;
  readonly evidence: number;
  readonly times: Times;
};

const ROUNDS = 31;

/** Measures a folder of graph-data/; null if there is none, or nothing sound in it. */
export function bundledFigures(id: string): BundledFigures | null {
  const files = filesOf(join('graph-data', id));
  const { dataset } = readDataset(files);
  if (!dataset) return null;
  const network = networkOf(dataset);
  const view = viewOf(network, { kind: 'record' });
  const at = (text: string) => snapshotOf(view, dayPeriod(readDay(text) ?? 0));
  const before = at('2021-07-27');
  const after = at('2021-10-20');
  const trial = (name: string, run: () => unknown) => ({ name, units: 1, run: () => void run() });
  const times = interleaved(
    [
      trial('parse and check the files', () => readDataset(files)),
      trial('network', () => networkOf(dataset)),
      trial('view', () => viewOf(network, { kind: 'record' })),
      // A view of its own: what is known of one is not worked out again.
      trial('index', () => cursorOf({ ...view })),
      trial('snapshot of a day', () => at('2021-07-27')),
      trial('difference of two days', () => diffOf(before, after)),
    ],
    ROUNDS,
  );
  const bytes = [...files.values()].reduce((sum, file) => sum + file.length, 0);
  const { nodes, ties, evidence } = dataset;
  return {
    id,
    bytes,
    nodes: nodes.length,
    ties: ties.length,
    evidence: evidence.length,
    times,
  };
}

/** The files of a folder, by name. */
export function filesOf(folder: string): Map<string, Uint8Array> {
  const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(names.map(({ name }) => [name, readFileSync(join(folder, name))]));
}
