import type { Kind } from '../../graph/dataset.ts';
import type { Grid } from './grid.ts';
import type { EndMapping, Given, Mapping } from './mapping.ts';
import { MEMBERSHIP, TIED } from './presets.ts';
import { type Profile, areAlike, isDate, isName, isNumber, overlap, share } from './profile.ts';
import { type Reason, because } from './reason.ts';

/** Who is tied to whom, and as what. */
export type GuessedEnds = Pick<Mapping, 'source' | 'target' | 'relation'> & {
  readonly reasons: readonly Reason[];
};

/** Two columns that are the ends of a tie, and what a tie between them is. */
type Pair = {
  readonly source: Profile;
  readonly target: Profile | null;
  readonly kinds: readonly [Kind, Kind];
  readonly relation: Mapping['relation'];
  readonly reasons: readonly Reason[];
};

const OFFICE = {
  name: { text: 'holds-office-in' },
  family: 'office',
  sign: 0,
  directed: true,
} as const;

const SIDES: readonly (readonly [RegExp, RegExp])[] = [
  [
    /^(.*?)(?:source|src|from|origin|sender|ego|origen)(.*)$/,
    /^(.*?)(?:target|dst|to|dest|destination|receiver|recipient|alter|destino)(.*)$/,
  ],
  [/^(.*?)(?:1|a|i)()$/, /^(.*?)(?:2|b|j)()$/],
];
const ORGANISATION =
  /organi[sz]ation|organizaci|bloc|bloque|alliance|alianza|treaty|tratado|pact|\bigo|union|league|club|group|grupo|agreement|acuerdo|version4id|atopid/;
const OFFICE_NAME = /position|office|post|cargo|puesto/;
const MEMBER = /member|country|state|nation|actor|party|pa[ií]s|estado|miembro|ccode|cntry|iso/;
const PERSON = /person|name|leader|holder|minister|president|titular|nombre/;
/** What an organisation has in its name. */
const UNITED =
  /\b(?:alliance|union|pact|treaty|organi[sz]ation|league|community|council|association|forum|agreement|conference|commonwealth|alianza|uni[oó]n|pacto|tratado|organizaci[oó]n|liga|comunidad|consejo|asociaci[oó]n|foro|acuerdo)\b/i;

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Finds the columns that name the two ends of a tie, among those that are no dates. */
export function guessedEnds(grid: Grid, profiles: readonly Profile[], title: string): GuessedEnds {
  const able = profiles.filter(isAble);
  const pair =
    sides(able) ??
    memberships(grid, able, profiles) ??
    offices(able) ??
    single(grid, able) ??
    sharing(grid, able) ??
    inOrder(grid, able, profiles);
  const { source, target, kinds, relation, reasons } = pair;
  const rest = able.filter((one) => one !== source && one !== target);
  const [from, fromWhy] = endOf(grid, source, kinds[0], rest, 'source');
  const [to, toWhy] =
    target === null
      ? [{ id: { text: title }, label: null, before: '', kind: kinds[1] } as const, []]
      : endOf(grid, target, kinds[1], rest, 'target');
  return { source: from, target: to, relation, reasons: [...reasons, ...fromWhy, ...toWhy] };
}

/** Whether a column may name actors: it does not measure, and is not the same in every row. */
function isAble(profile: Profile): boolean {
  const { values, filled } = profile;
  if (values.size < 2 || share(profile, isDate) > 0.5) return false;
  // Codes come again, measures and numbers of rows do not.
  const isCode = share(profile, (text) => /^\d{1,6}$/.test(text)) > 0.9;
  return (
    share(profile, isName) > 0.5 ||
    (isCode && values.size < Math.max(3, filled * 0.9)) ||
    filled < 30
  );
}

/** Columns that are called as two sides of one thing: `ccode1` and `ccode2`, `source` and `target`. */
function sides(able: readonly Profile[]): Pair | null {
  for (const [one, other] of SIDES)
    for (const source of able) {
      const stem = one.exec(plain(source.column));
      if (!stem) continue;
      const target = able.find((found) => {
        const match = other.exec(plain(found.column));
        return found !== source && match?.[1] === stem[1] && match?.[2] === stem[2];
      });
      if (!target) continue;
      const reasons = [because('source', 'pair', [source.column, target.column])];
      return { source, target, kinds: ['country', 'country'], relation: TIED, reasons };
    }
  return null;
}

/** A table whose one column names organisations, by its name or by what is in it. */
function memberships(grid: Grid, able: readonly Profile[], all: readonly Profile[]): Pair | null {
  // One organisation alone is the same in every row, and still an end.
  const target =
    all.find(({ column, values }) => ORGANISATION.test(column.toLowerCase()) && values.size > 0) ??
    able.find((one) => share(one, (text) => UNITED.test(text)) > 0.5);
  if (!target) return null;
  const others = able.filter(
    (one) => one !== target && !areAlike(grid.rows, one, target) && !doShare(one, target),
  );
  const source =
    others.find(({ column }) => MEMBER.test(plain(column))) ??
    others.find((one) => share(one, isName) > 0.5);
  if (!source) return null;
  const reasons = [
    because('relation', 'organisation', [target.column], { count: target.values.size }),
    because('source', MEMBER.test(plain(source.column)) ? 'name' : 'first', [source.column]),
  ];
  return { source, target, kinds: ['country', 'bloc'], relation: MEMBERSHIP, reasons };
}

/** Numbers are alike by chance. */
const doShare = (one: Profile, other: Profile): boolean =>
  share(one, isName) > 0.5 && overlap(one, other) > 0.3;

function offices(able: readonly Profile[]): Pair | null {
  const target = able.find(({ column }) => OFFICE_NAME.test(plain(column)));
  const source = able.find(
    (one) => one !== target && PERSON.test(plain(one.column)) && share(one, isName) > 0.5,
  );
  if (!target || !source) return null;
  const reasons = [
    because('relation', 'office', [target.column]),
    because('source', 'name', [source.column]),
  ];
  return { source, target, kinds: ['leader', 'institution'], relation: OFFICE, reasons };
}

/** Two columns with the same names in them, whatever they are called. */
function sharing(grid: Grid, able: readonly Profile[]): Pair | null {
  let best: { source: Profile; target: Profile; part: number } | null = null;
  for (const [at, source] of able.entries())
    for (const target of able.slice(at + 1)) {
      // Yes and no are shared by many columns.
      if (Math.min(source.values.size, target.values.size) < 3) continue;
      if (!doShare(source, target) || areAlike(grid.rows, source, target)) continue;
      const part = overlap(source, target);
      if (part > (best?.part ?? 0)) best = { source, target, part };
    }
  if (!best) return null;
  const { source, target } = best;
  const reasons = [because('source', 'shared', [source.column, target.column])];
  return { source, target, kinds: ['country', 'country'], relation: TIED, reasons };
}

/** A table that names actors once: all columns of names say the same of a row. */
function single(grid: Grid, able: readonly Profile[]): Pair | null {
  const named = able.filter((one) => share(one, isName) > 0.5 && one.values.size > 12);
  const [source] = named;
  if (
    !source ||
    able.some(
      (one) => !named.includes(one) && one.values.size > 12 && !areAlike(grid.rows, one, source),
    )
  )
    return null;
  if (named.some((one) => !areAlike(grid.rows, one, source))) return null;
  const reasons = [because('target', 'single', [source.column])];
  return { source, target: null, kinds: ['country', 'country'], relation: TIED, reasons };
}

function inOrder(grid: Grid, able: readonly Profile[], all: readonly Profile[]): Pair {
  const [source = all[0]!] = able;
  const isOther = (one: Profile) => one !== source && !areAlike(grid.rows, one, source);
  const target =
    able.find(isOther) ?? all.find(isOther) ?? all.find((one) => one !== source) ?? source;
  const reasons = [because('source', 'first', [source.column, target.column])];
  return { source, target, kinds: ['country', 'country'], relation: TIED, reasons };
}

const isCode = (text: string): boolean => isNumber(text) || /^[A-Z]{1,4}\d*$|^Q\d+$/.test(text);

/** An end with code and name, where one column has a name for each code of another. */
function endOf(
  grid: Grid,
  profile: Profile,
  kind: Kind,
  rest: readonly Profile[],
  about: 'source' | 'target',
): readonly [EndMapping, readonly Reason[]] {
  const isCoded = share(profile, isCode) > 0.9;
  const isOther = (one: Profile) =>
    isCoded
      ? share(one, (text) => isName(text) && !isCode(text)) > 0.8
      : share(one, (text) => /^Q\d+$/.test(text)) > 0.8;
  const other = rest.find((one) => isOther(one) && areAlike(grid.rows, profile, one));
  const id: Given = { column: profile.column };
  if (other) {
    const [code, name] = isCoded ? [profile.column, other.column] : [other.column, profile.column];
    const end = { id: { column: code }, label: { column: name }, before: '', kind };
    return [end, [because(about, 'label', [name, code])]];
  }
  // A number alone is no name.
  const before = share(profile, isNumber) > 0.9 ? `${profile.column} ` : '';
  return [{ id, label: null, before, kind }, []];
}
