import type { Actor, Dataset, Evidence, Kind, Relation, Tie } from '../../graph/dataset.ts';
import { type Difference, diffOf } from '../../graph/diff.ts';
import { type Lens, RECORD } from '../../graph/lens.ts';
import { type Network, networkOf } from '../../graph/network.ts';
import { type Snapshot, snapshotOf } from '../../graph/snapshot.ts';
import {
  actor as blankActor,
  relation as blankRelation,
  tie as blankTie,
} from '../../graph/testing/records.ts';
import { viewOf } from '../../graph/view.ts';
import { readDay } from '../../time/edtf.ts';
import { dayPeriod } from '../../time/spell.ts';

/**
 * A data set for the tests of this room, small enough to count by hand: Peru around 28 July
 * 2021 and some neighbours that are there for one kind of change each.
 */

/** An actor with its label in three languages, and its short name in three if it has one. */
function actor(id: string, kind: Kind, label: string, short = '||'): Actor {
  const [en = '', es = '', ar = ''] = label.split('|');
  const [shortEn, shortEs, shortAr] = short.split('|').map((text) => text || null);
  return blankActor(id, {
    kind,
    label: { en, es, ar },
    short: { en: shortEn ?? null, es: shortEs ?? null, ar: shortAr ?? null },
  });
}

function relation(
  id: string,
  family: Relation['family'],
  label: string,
  directed = true,
): Relation {
  const [en = '', es = '', ar = ''] = label.split('|');
  const sign = family === 'office' ? 0 : 1;
  return blankRelation(id, { family, sign, directed, label: { en, es, ar } });
}

/** A tie from "source relation target" whose dates are not known unless told. */
export const tie = (id: string, ends: string, fields: Partial<Tie>): Tie =>
  blankTie(id, ends, { start: null, end: null, ...fields });

const NODES: readonly Actor[] = [
  actor('peru', 'country', 'Peru|Perú|بيرو'),
  actor('venezuela', 'country', 'Venezuela|Venezuela|فنزويلا'),
  actor('chile', 'country', 'Chile|Chile|تشيلي'),
  actor('lima-group', 'bloc', 'Lima Group|Grupo de Lima|مجموعة ليما'),
  actor(
    'unasur',
    'bloc',
    'Union of South American Nations|Unión de Naciones Suramericanas|اتحاد دول أمريكا الجنوبية',
    'UNASUR|UNASUR|أوناسور',
  ),
  actor(
    'alba-tcp',
    'bloc',
    'Bolivarian Alliance|Alianza Bolivariana|التحالف البوليفاري',
    'ALBA-TCP|ALBA-TCP|ALBA-TCP',
  ),
  actor('pedro-castillo', 'leader', 'Pedro Castillo|Pedro Castillo|بيدرو كاستيو'),
  actor('francisco-sagasti', 'leader', 'Francisco Sagasti|Francisco Sagasti|فرانسيسكو ساغاستي'),
  actor('nicolas-maduro', 'leader', 'Nicolás Maduro|Nicolás Maduro|نيكولاس مادورو'),
  actor('juan-guaido', 'leader', 'Juan Guaidó|Juan Guaidó|خوان غوايدو'),
];

const RELATIONS: readonly Relation[] = [
  relation('member-of', 'membership', 'member of|miembro de|عضو في'),
  relation('holds-office-in', 'office', 'holds office in|ocupa un cargo en|يتولى منصبًا في'),
  relation('recognises', 'alignment', 'recognises|reconoce a|يعترف بـ'),
  relation(
    'refuses-recognition-of',
    'alignment',
    'refuses recognition of|no reconoce a|لا يعترف بـ',
  ),
  relation('ambassadors-with', 'alignment', 'ambassadors with|embajadores con|سفراء مع', false),
  relation('supports', 'alignment', 'supports|apoya a|يدعم'),
];

const BEFORE = '2017';
const HINGE = '2021-07-28';

const TIES: readonly Tie[] = [
  tie('lima-1', 'peru member-of lima-group', {
    role: 'founding',
    status: 'active',
    start: '2017-08-08',
    end: '2021-08-03',
  }),
  tie('lima-2', 'peru member-of lima-group', {
    role: 'founding',
    status: 'withdrawal-announced',
    start: '2021-08-03',
    end: '..',
  }),
  tie('castillo', 'pedro-castillo holds-office-in peru', {
    role: 'president',
    start: HINGE,
    end: '2022-12-07',
  }),
  tie('sagasti', 'francisco-sagasti holds-office-in peru', {
    role: 'president',
    start: '2020-11-17',
    end: HINGE,
  }),
  tie('refuses', 'peru refuses-recognition-of nicolas-maduro', {
    start: '2019-01-10',
    end: '2021-10-15',
  }),
  tie('guaido', 'chile recognises juan-guaido', { start: '2019-01-23', end: '..' }),
  tie('ambassadors', 'venezuela ambassadors-with peru', { start: '2021-10-15', end: '..' }),
  tie('alba', 'venezuela member-of alba-tcp', { status: 'active', start: '2004-12-14', end: '..' }),
  tie('unasur-chile', 'chile member-of unasur', {
    status: 'active',
    start: BEFORE,
    end: '[2021-08-01..2021-12-31]',
  }),
  tie('supports', 'venezuela supports pedro-castillo', { start: '[2021-06..2021-12]', end: '..' }),
];

const EVIDENCE: readonly Evidence[] = [
  {
    of: 'lima-2',
    source: '003',
    locator: 'P5',
    stance: 'denies',
    on: 'status',
    from: null,
    until: null,
    assertion: 'fact',
    speaker: null,
    says: { en: null, es: null, ar: null },
    attributes: {},
  },
];

/** The data set, with other ties or evidence where a test wants them. */
export function exampleDataset(
  ties: readonly Tie[] = TIES,
  evidence: readonly Evidence[] = EVIDENCE,
): Dataset {
  const none = {};
  return {
    description: {
      id: 'example',
      title: { en: 'Example', es: 'Ejemplo', ar: 'مثال' },
      description: null,
      licence: null,
      version: null,
      citation: null,
      coverage: { start: null, end: null, blocs: {} },
      firstView: null,
      hinges: [],
      names: { kinds: none, families: none, statuses: none, roles: none, locators: none },
      more: {},
    },
    nodes: NODES,
    relations: RELATIONS,
    ties,
    sources: [source('003', 'بيرو تعلن')],
    evidence,
    events: [],
    questions: [],
    answers: [],
    stories: [],
    positions: [],
    extraColumns: {},
  };
}

/** A source with nothing but an id and a title. */
export function source(id: string, title: string): Dataset['sources'][number] {
  return {
    id,
    kind: 'news',
    title,
    description: { en: null, es: null, ar: null },
    publisher: null,
    author: null,
    published: null,
    accessed: null,
    language: null,
    url: null,
    archived: null,
    attributes: {},
  };
}

/** The example as of a day. */
export function exampleAt(
  day: string,
  lens: Lens = RECORD,
  network: Network = networkOf(exampleDataset()),
): Snapshot {
  return snapshotOf(viewOf(network, lens), dayPeriod(readDay(day)!));
}

/** What differs between two days of ties of one's own. */
export function exampleDifference(
  from: string,
  to: string,
  ties: readonly Tie[] = TIES,
  lenses: readonly [Lens, Lens] = [RECORD, RECORD],
): Difference {
  const network = networkOf(exampleDataset(ties, ties === TIES ? EVIDENCE : []));
  return diffOf(exampleAt(from, lenses[0], network), exampleAt(to, lenses[1], network));
}
