import {
  type BoundMapping,
  type DateMapping,
  type EndMapping,
  type Mapping,
  NO_BOUND,
  columnsIn,
} from './mapping.ts';

const parts = (start: string): DateMapping => ({
  form: 'parts',
  year: `${start}_year`,
  month: `${start}_month`,
  day: `${start}_day`,
});

const bound = (date: DateMapping, lists: Partial<BoundMapping> = {}): BoundMapping => ({
  ...NO_BOUND,
  date,
  ...lists,
});

const state = (id: string, label: string | null): EndMapping => ({
  id: { column: id },
  label: label === null ? null : { column: label },
  before: '',
  kind: 'country',
});

const alliance = (id: string): EndMapping => ({
  id: { column: id },
  label: null,
  before: 'Alliance ',
  kind: 'bloc',
});

/** An end of which a table says no more than its name. */
const someone = (column: string): EndMapping => ({
  id: { column },
  label: null,
  before: '',
  kind: 'country',
});

/** A tie of which a table says no more than that it is one. */
export const TIED = {
  name: { text: 'tied-to' },
  family: 'other',
  sign: 0,
  directed: false,
} as const;

const PLAIN = {
  format: 'realign-mapping',
  version: 1,
  licence: null,
  encoding: null,
  delimiter: null,
  year: null,
  role: null,
  status: null,
  sign: null,
  missing: [],
  dropped: [],
  only: null,
  years: null,
} as const;

export const MEMBERSHIP = {
  name: { text: 'member-of' },
  family: 'membership',
  sign: 1,
  directed: true,
} as const;

/** Formal Alliances v4.1: an alliance still in force at the end of 2012 has no end. */
const COW = {
  ...PLAIN,
  citation:
    'Gibler, Douglas M. (2009), International Military Alliances, 1648–2008; Correlates of War, Formal Alliances v4.1',
  url: 'https://correlatesofwar.org/data-sets/formal-alliances/',
  coverage: { start: '1816-01-01', end: '2012-12-31' },
  endIs: 'last-day',
} as const;

/** Mappings for tables that many use, by the name that the page and `--preset` take. */
export const PRESETS: Readonly<Record<string, Mapping>> = {
  'cow-alliances-by-member': {
    ...COW,
    title: 'COW formal alliances, by member',
    source: state('ccode', 'state_name'),
    target: alliance('version4id'),
    relation: MEMBERSHIP,
    start: bound(parts('mem_st')),
    end: bound(parts('mem_end'), { still: [''] }),
  },
  'cow-alliances-by-dyad': {
    ...COW,
    title: 'COW formal alliances, by dyad',
    source: state('ccode1', 'state_name1'),
    target: state('ccode2', 'state_name2'),
    relation: { name: { text: 'allied-with' }, family: 'alignment', sign: 1, directed: false },
    start: bound(parts('dyad_st')),
    end: bound(parts('dyad_end'), { still: [''] }),
  },
  'cow-alliances-by-member-yearly': {
    ...COW,
    title: 'COW formal alliances, by member and year',
    year: 'year',
    source: state('ccode', 'state_name'),
    target: alliance('version4id'),
    relation: MEMBERSHIP,
    start: bound(parts('mem_st')),
    // A day and month are there wherever something ended, in 2012 too.
    end: bound(parts('mem_end'), { still: ['', '2012'] }),
  },
  'atop-members': {
    ...PLAIN,
    title: 'ATOP alliance members',
    citation:
      'Leeds, Ritter, Mitchell and Long (2002), Alliance Treaty Obligations and Provisions, 1815–1944',
    url: 'http://www.atopdata.org/',
    coverage: { start: '1815-01-01', end: '2018-12-31' },
    endIs: 'last-day',
    source: state('member', null),
    target: alliance('atopid'),
    relation: MEMBERSHIP,
    start: bound({ form: 'parts', year: 'yrent', month: 'moent', day: 'dayent' }),
    end: bound(
      { form: 'parts', year: 'yrexit', month: 'moexit', day: 'dayexit' },
      { still: ['', '0'] },
    ),
  },
  'wikidata-office-holders': {
    ...PLAIN,
    title: 'Office holders',
    citation: 'Wikidata',
    url: 'https://www.wikidata.org/',
    coverage: { start: null, end: null },
    endIs: 'ended',
    source: {
      id: { column: 'personID' },
      label: { column: 'person' },
      before: '',
      kind: 'leader',
    },
    target: { id: { column: 'position' }, label: null, before: '', kind: 'institution' },
    relation: { name: { text: 'holds-office-in' }, family: 'office', sign: 0, directed: true },
    start: bound({ form: 'column', column: 'start', order: null }),
    end: bound({ form: 'column', column: 'end', order: null }),
  },
  // The edges alone; with a table of nodes beside them the two are read as one graph.
  'gephi-tables': {
    ...PLAIN,
    title: 'Gephi edges',
    citation: null,
    url: null,
    coverage: { start: null, end: null },
    endIs: 'ended',
    source: someone('Source'),
    target: someone('Target'),
    relation: TIED,
    start: NO_BOUND,
    end: NO_BOUND,
  },
};

/** The names of the presets. */
export const PRESET_NAMES: readonly string[] = Object.keys(PRESETS);

/** Source and target alone tell too little of a table to be taken for Gephi's unasked. */
const ASKED_FOR = 'gephi-tables';

/** The preset whose columns a header has, the one with most; null where none fits. */
export function presetFor(columns: readonly string[]): Mapping | null {
  const has = new Set(columns);
  const fitting = Object.entries(PRESETS)
    .filter(
      ([name, mapping]) => name !== ASKED_FOR && columnsIn(mapping).every((one) => has.has(one)),
    )
    .map(([, mapping]) => mapping);
  const most = fitting.toSorted((a, b) => columnsIn(b).length - columnsIn(a).length);
  return most[0] ?? null;
}
