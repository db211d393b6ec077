import type { FileKind } from '../formats/intake/datafile.ts';
import type { Tally } from '../formats/intake/outcome.ts';
import type { Reason } from '../formats/intake/reason.ts';
import type { Language } from '../graph/dataset.ts';
import { type Lens, lensOf } from '../graph/lens.ts';
import { type Network, networkOf } from '../graph/network.ts';
import type { Problem } from '../graph/problem.ts';
import { type Snapshot, snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import { readDay } from '../time/edtf.ts';
import type { Day } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';
import { sayIn } from '../words/messages.ts';
import { problemMessage } from '../words/problems.ts';
import { readNamed } from './bundle.ts';
import type { Answer } from './command.ts';
import type { TableReading } from './tablereading.ts';
import { UsageFault } from './usage.ts';

/** At most so many faults are listed before the answer to another question; `validate` lists all. */
const LISTED = 20;

/** A network read for a question: from its sound rows, with what is wrong with the others. */
export type Asked = {
  readonly network: Network;
  readonly problems: readonly Problem[];
  readonly tally?: Tally;
  readonly kind?: FileKind | 'gephi';
  readonly reasons: readonly Reason[];
};

/** Reads a data set for a question; throws where nothing sound is left to ask. */
export async function ask(name: string, how?: TableReading): Promise<Asked> {
  const { dataset, problems, tally, kind, reasons } = await readNamed(name, how);
  if (!dataset) throw new UnsoundData(problems);
  const rows = tally && kind ? { tally, kind } : {};
  return { network: networkOf(dataset), problems, ...rows, reasons: reasons ?? [] };
}

/** A data set of which nothing can be used: exit code 1, with its faults. */
export class UnsoundData extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('no row of the data set can be used');
    this.name = 'UnsoundData';
    this.problems = problems;
  }
}

/** A result with the data set's faults: 1 where there are errors, though the result stands. */
export function answerWith(
  output: string,
  problems: readonly Problem[],
  language: Language,
): Answer {
  const errors = problems.filter(({ severity }) => severity === 'error');
  return { code: errors.length > 0 ? 1 : 0, output, messages: faultLines(errors, language) };
}

/** The first faults as lines, and how many more there are. */
export function faultLines(errors: readonly Problem[], language: Language): string[] {
  const lines = errors.slice(0, LISTED).map((problem) => problemMessage(problem, language));
  const more = errors.length - lines.length;
  return more > 0 ? [...lines, sayIn(language)('cli.more-problems', { count: more })] : lines;
}

/** A whole day, `YYYY-MM-DD` with signed years. */
export function dayIn(option: string, text: string): Day {
  const day = readDay(text);
  if (day === null) throw new UsageFault('cli.fault.day', { option, value: text });
  return day;
}

/** The snapshot of a day under the lens that an option names; none is the compiled record. */
export function snapshotAt(
  network: Network,
  day: Day,
  option: string,
  text: string | undefined,
): Snapshot {
  return snapshotOf(viewOf(network, lensIn(network, option, text)), dayPeriod(day));
}

function lensIn(network: Network, option: string, text: string | undefined): Lens {
  const lens = lensOf(text ?? null);
  if (lens.kind === 'record' || network.source.has(lens.source)) return lens;
  throw new UsageFault('cli.fault.lens', {
    option,
    value: lens.source,
    choices: [...voices(network)].join(', '),
  });
}

/** The sources worth a lens: those with accounts of their own or denials, else all. */
function voices({ dataset }: Network): ReadonlySet<string> {
  const accounts = dataset.ties.map(({ account }) => account).filter((id) => id !== null);
  const deniers = dataset.evidence.filter(({ stance }) => stance === 'denies');
  const found = new Set([...accounts, ...deniers.map(({ source }) => source)].toSorted());
  return found.size > 0 ? found : new Set(dataset.sources.map(({ id }) => id));
}
