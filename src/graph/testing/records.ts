import { readDay } from '../../time/edtf.ts';
import { type Period, dayPeriod } from '../../time/spell.ts';
import type { Actor, Dataset, Description, Evidence, Relation, Source, Tie } from '../dataset.ts';
import type { Lens } from '../lens.ts';
import { networkOf } from '../network.ts';
import { type LiveTie, type Snapshot, snapshotOf } from '../snapshot.ts';
import { viewOf } from '../view.ts';

/** Records for tests: what a test does not speak of is blank. Nothing shipped imports this folder. */

const label = (en: string) => ({ en, es: null, ar: null });
const BLANK = { en: null, es: null, ar: null };

export const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  kind: 'country',
  label: label(id),
  short: BLANK,
  iso3: null,
  lat: null,
  lon: null,
  start: null,
  end: null,
  wikidata: null,
  note: null,
  attributes: {},
  ...more,
});

export const relation = (id: string, more: Partial<Relation> = {}): Relation => ({
  id,
  family: 'alignment',
  sign: 1,
  directed: true,
  label: label(id),
  attributes: {},
  ...more,
});

/** A tie named by its ends and relation, `peru member-of lima`. */
export function tie(id: string, ends: string, more: Partial<Tie> = {}): Tie {
  const [source = '', relation = '', target = ''] = ends.split(' ');
  return {
    id,
    source,
    relation,
    target,
    role: null,
    status: null,
    sign: null,
    start: '..',
    end: '..',
    seen: null,
    confidence: null,
    account: null,
    note: null,
    attributes: {},
    ...more,
  };
}

export const source = (id: string): Source => ({
  id,
  kind: 'report',
  title: id,
  description: { en: null, es: null, ar: null },
  publisher: null,
  author: null,
  published: null,
  accessed: null,
  language: null,
  url: null,
  archived: null,
  attributes: {},
});

/** What a source says of a tie: it asserts the whole as a fact, unless told otherwise. */
export const evidence = (of: string, source: string, more: Partial<Evidence> = {}): Evidence => ({
  of,
  source,
  locator: null,
  stance: 'asserts',
  on: 'all',
  from: null,
  until: null,
  assertion: 'fact',
  speaker: null,
  says: BLANK,
  attributes: {},
  ...more,
});

const description: Description = {
  id: 'sample',
  title: label('Sample'),
  description: null,
  licence: null,
  version: null,
  citation: null,
  coverage: { start: null, end: null, blocs: {} },
  firstView: null,
  hinges: [],
  names: { kinds: {}, families: {}, statuses: {}, roles: {}, locators: {} },
  more: {},
};

export const dataset = (more: Partial<Dataset> = {}): Dataset => ({
  description,
  nodes: [],
  relations: [],
  ties: [],
  sources: [],
  evidence: [],
  events: [],
  questions: [],
  answers: [],
  stories: [],
  positions: [],
  extraColumns: {},
  ...more,
});

/** A data set of ties and what sources say of them; nodes, relations and sources are those named. */
export function datasetOf(ties: readonly Tie[], rows: readonly Evidence[] = []): Dataset {
  const each = (names: readonly string[]) => [...new Set(names)].sort();
  return dataset({
    nodes: each(ties.flatMap(({ source, target }) => [source, target])).map((id) => actor(id)),
    relations: each(ties.map(({ relation }) => relation)).map((id) => relation(id)),
    ties,
    sources: each([
      ...ties.flatMap(({ account }) => (account === null ? [] : [account])),
      ...rows.map(({ source }) => source),
    ]).map(source),
    evidence: rows,
  });
}

/** The day of a text; it must be a whole one. */
export function day(text: string): number {
  const number = readDay(text);
  if (number === null) throw new Error(`"${text}" is no whole day`);
  return number;
}

/** The period of a day, or of the days from one until another. */
export const at = (from: string, until?: string): Period =>
  until === undefined ? dayPeriod(day(from)) : { from: day(from), until: day(until) };

export const record: Lens = { kind: 'record' };
export const according = (source: string): Lens => ({ kind: 'according', source });
export const only = (source: string): Lens => ({ kind: 'only', source });

/** The network of a data set at a day, `2021-07-27`, or over a period. */
export const look = (data: Dataset, period: string | Period, lens: Lens = record): Snapshot =>
  snapshotOf(viewOf(networkOf(data), lens), typeof period === 'string' ? at(period) : period);

/** The live tie of an id; undefined where it is absent. */
export const liveIn = ({ ties }: Snapshot, id: string): LiveTie | undefined =>
  ties.find(({ tie }) => tie.id === id);

/** The presences of one tie on several days, as one text: `certain possible absent`. */
export const presences = (
  data: Dataset,
  id: string,
  days: readonly string[],
  lens: Lens = record,
): string => days.map((text) => liveIn(look(data, text, lens), id)?.presence ?? 'absent').join(' ');
