import { STATUSES } from '../../graph/dataset.ts';
import { dayOf, formatDay } from '../../time/day.ts';
import { kebab } from '../nearest.ts';
import type { Grid } from './grid.ts';
import { guessedDates } from './guesseddates.ts';
import { guessedEnds } from './guessedends.ts';
import { type Mapping, columnsIn } from './mapping.ts';
import { PRESETS } from './presets.ts';
import { type Profile, isName, isNumber, isYear, profilesOf, share } from './profile.ts';
import { type Reason, because } from './reason.ts';
import { signIn } from './signs.ts';

/** How a table is probably read, and why that is thought. */
export type Guess = { readonly mapping: Mapping; readonly reasons: readonly Reason[] };

/** Rows that are looked at. */
const MOST_ROWS = 5000;
/** More words than this are no kinds of anything. */
const MOST_KINDS = 40;

const RELATION =
  /^(?:relation|type|kind|tie|link|tipo|relaci[oó]n|interaction|predicate)|(?:type|status|kind|tipo)$/i;
const ROLE = /(?:^|[^a-z])(?:role|rol|capacity|membership.?type|member.?type)$/i;
const STATUS = /status|estado|estatus/i;

/**
 * Guesses how a table that no preset knows is read, by what is in its first rows as well as by
 * the names of its columns: to be looked at by who brings the table. What kind of tie it is comes
 * from a column, or from organisations and offices that a column names; else it is just a tie:
 * that it is an alliance is never guessed.
 */
export function guessOf(grid: Grid, title: string): Guess {
  const sample = {
    ...grid,
    rows: grid.rows.slice(0, MOST_ROWS),
    lines: grid.lines.slice(0, MOST_ROWS),
  };
  const profiles = profilesOf(sample);
  const plain: Mapping = { ...PRESETS['gephi-tables']!, title };
  if (profiles.length === 0) return { mapping: plain, reasons: [] };
  const { columns, reasons: when, ...dates } = guessedDates(grid, sample, profiles);
  const years = profiles.filter((one) => isYearColumn(one) && !columns.has(one.column));
  const others = profiles.filter((one) => !columns.has(one.column) && !years.includes(one));
  const { reasons: who, ...ends } = guessedEnds(
    sample,
    others.length > 1 ? others : profiles,
    title,
  );
  const found: Guess = { mapping: { ...plain, ...dates, ...ends }, reasons: [...who, ...when] };
  const steps = [withYear(grid, years[0]), withWords(others), withDirection(others)];
  return steps.reduce((guess, step) => step(guess), found);
}

type Step = (guess: Guess) => Guess;

const isYearColumn = (profile: Profile): boolean =>
  /^(?:year|yr|yyyy|a[nñ]o|anio)$/i.test(profile.column.trim()) && share(profile, isYear) > 0.8;

/** A year in every row: of a tie that is there year by year, or the only date of it. */
function withYear(whole: Grid, year: Profile | undefined): Step {
  return (guess) => {
    if (!year) return guess;
    const { mapping, reasons } = guess;
    const { column, place } = year;
    const follow = followingYears(whole, mapping, place);
    if (follow * 3 > whole.rows.length) {
      const why = because('year', 'yearly', [column], { count: follow });
      const isDated = mapping.start.date !== null || mapping.end.date !== null;
      const coverage = isDated ? mapping.coverage : coveredYears(whole, place);
      return { mapping: { ...mapping, year: column, coverage }, reasons: [...reasons, why] };
    }
    if (mapping.start.date !== null) return guess;
    const date = { form: 'column', column, order: null } as const;
    const start = { ...mapping.start, date };
    const why = because('start', 'year', [column]);
    return { mapping: { ...mapping, start }, reasons: [...reasons, why] };
  };
}

/** In how many rows there is what is there again in the year after. */
function followingYears({ rows, columns }: Grid, mapping: Mapping, year: number): number {
  const places = columnsIn(mapping).map((column) => columns.indexOf(column));
  const seen = new Map<string, Set<number>>();
  for (const cells of rows) {
    const key = places.map((place) => cells[place]!.trim()).join('\u0000');
    const known = seen.get(key) ?? new Set();
    seen.set(key, known.add(Number(cells[year])));
  }
  let follow = 0;
  for (const known of seen.values()) for (const one of known) if (known.has(one + 1)) follow += 1;
  return follow;
}

function coveredYears({ rows }: Grid, place: number): Mapping['coverage'] {
  const years = rows.map((cells) => cells[place]!.trim()).filter(isYear);
  const numbers = years.map(Number);
  const first = numbers.reduce((least, one) => Math.min(least, one), Infinity);
  const last = numbers.reduce((most, one) => Math.max(most, one), -Infinity);
  if (first > last) return { start: null, end: null };
  return { start: formatDay(dayOf(first, 1, 1)), end: formatDay(dayOf(last, 12, 31)) };
}

/** Columns of signs, statuses, roles and kinds of ties, each by its words. */
function withWords(profiles: readonly Profile[]): Step {
  return (guess) => {
    const { mapping, reasons } = guess;
    const read = new Set(columnsIn(mapping));
    const free = profiles.filter(({ column }) => !read.has(column));
    const sign = free.find(isSigned);
    const status = free.find((one) => one !== sign && hasStatuses(one));
    const role = free.find((one) => ROLE.test(one.column) && one.values.size <= MOST_KINDS);
    const isTied = 'text' in mapping.relation.name && mapping.relation.name.text === 'tied-to';
    const kinds = free.find(
      (one) => isTied && ![sign, status, role].includes(one) && hasKinds(one),
    );
    const why: Reason[] = [];
    const tell = (
      about: 'sign' | 'status' | 'role' | 'relation',
      because_: Reason['why'],
      one: Profile | undefined,
    ) => {
      if (one) why.push(because(about, because_, [one.column], { count: one.values.size }));
    };
    tell('sign', 'signs', sign);
    tell('status', 'statuses', status);
    tell('role', 'name', role);
    tell('relation', 'kinds', kinds);
    return {
      mapping: {
        ...mapping,
        sign: sign?.column ?? null,
        status: status?.column ?? null,
        role: role?.column ?? null,
        relation: kinds
          ? { ...mapping.relation, name: { column: kinds.column } }
          : mapping.relation,
      },
      reasons: [...reasons, ...why],
    };
  };
}

/** Plus and minus or words for them; numbers only on both sides of zero, and no measures. */
function isSigned({ column, values, marks }: Profile): boolean {
  const texts = [...values.keys(), ...marks.keys()].filter((text) => text !== '');
  const signs = texts.map(signIn);
  if (texts.length === 0 || texts.length > 7 || signs.includes(null)) return false;
  return /sign|polarity|valence/i.test(column) || (signs.includes(-1) && signs.includes(1));
}

const hasStatuses = (profile: Profile): boolean =>
  share(profile, (text) => STATUSES.some((status) => status === kebab(text))) >
  (STATUS.test(profile.column) ? 0.5 : 0.9);

const hasKinds = (profile: Profile): boolean =>
  RELATION.test(profile.column) &&
  profile.values.size + profile.marks.size > 1 &&
  profile.values.size <= MOST_KINDS &&
  share(profile, (text) => isName(text) && !isNumber(text)) > 0.9 &&
  !isDirection(profile);

const isDirection = (profile: Profile): boolean =>
  share(profile, (text) => /^(?:un)?directed$/i.test(text)) === 1;

function withDirection(profiles: readonly Profile[]): Step {
  return ({ mapping, reasons }) => {
    const told = profiles.find(isDirection);
    if (!told) return { mapping, reasons };
    const directed = share(told, (text) => /^directed$/i.test(text)) > 0.5;
    const why = because('relation', 'direction', [told.column]);
    return {
      mapping: { ...mapping, relation: { ...mapping.relation, directed } },
      reasons: [...reasons, why],
    };
  };
}
