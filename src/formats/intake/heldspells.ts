import { AFTER_ALL, BEFORE_ALL, type Day, formatDay, isDay } from '../../time/day.ts';
import { readDate } from '../../time/edtf.ts';
import type { GraphEdge, Span } from './graph.ts';

/** A value of an attribute, and when; always where the span is null. */
export type Dated = { readonly title: string; readonly value: string; readonly span: Span | null };

/** What may differ from spell to spell; where several hold at once their values stand together. */
const TEXTS = ['status', 'role', 'sign'] as const;

/** What stands in the order of the spells that hold, and the column that it is. */
const DATES = [
  ['since', 'start'],
  ['until', 'end'],
  ['seen', 'seen'],
] as const;

const CHANGING = new Set<string>(['presence', 'tie', ...TEXTS, ...DATES.map(([title]) => title)]);

/**
 * The spells of an edge that this project wrote, as they were: `tie` says through which days
 * which of them may hold, and `since`, `until` and `seen` have their dates in the same order.
 * None where the edge has no such values.
 */
export function heldSpells(dated: readonly Dated[]): Pick<GraphEdge, 'id' | 'values'>[] {
  const stretches = dated.filter(({ title }) => title === 'tie');
  if (!dated.some(({ title }) => title === 'presence')) return [];
  const lasting = dated.filter(({ title, span }) => span === null && !CHANGING.has(title));
  const spells = new Map<string, Map<string, string>>();
  for (const { value, span } of stretches) {
    const day = firstDay(span);
    const ids = value.split(';');
    ids.forEach((id, place) => {
      const values = spells.get(id) ?? new Map(lasting.map(({ title, value }) => [title, value]));
      for (const [title, column] of DATES)
        put(values, column, valueOn(dated, title, day).split(';')[place] ?? '');
      // What several hold together cannot be told apart.
      if (ids.length === 1)
        for (const title of TEXTS) put(values, title, valueOn(dated, title, day));
      spells.set(id, values);
    });
  }
  return [...spells].map(([id, values]) => ({ id, values }));
}

function put(values: Map<string, string>, column: string, text: string): void {
  if (text !== '') values.set(column, text);
}

/** The value of an attribute on a day; '' for none. */
const valueOn = (dated: readonly Dated[], title: string, day: Day): string =>
  dated.find(
    (one) => one.title === title && firstDay(one.span) <= day && day < dayAfterLast(one.span),
  )?.value ?? '';

const firstDay = (span: Span | null): Day => dayIn(span?.start ?? '..', BEFORE_ALL);
const dayAfterLast = (span: Span | null): Day => dayIn(span?.end ?? '..', AFTER_ALL);

function dayIn(text: string, open: Day): Day {
  const reading = readDate(text);
  return reading.ok ? reading.range.first : open;
}

/**
 * The one span of an actor that this project wrote: `presence` says through which days it is
 * certain and through which possible. Null where no such value is there.
 */
export function heldSpan(dated: readonly Dated[]): Span | null {
  const told = dated.filter(({ title, span }) => title === 'presence' && span !== null);
  const certain = told.filter(({ value }) => value === 'certain');
  if (told.length === 0) return null;
  const from = Math.min(...told.map(({ span }) => firstDay(span)));
  const until = Math.max(...told.map(({ span }) => dayAfterLast(span)));
  const sure = certain.length > 0;
  return {
    start: range(from, sure ? Math.min(...certain.map(({ span }) => firstDay(span))) : until - 1),
    end: range(sure ? Math.max(...certain.map(({ span }) => dayAfterLast(span))) : from + 1, until),
    seen: null,
  };
}

/** One unknown day from the first to the last; open where both are no days. */
function range(first: Day, last: Day): string | null {
  if (!isDay(first) && !isDay(last)) return first === last ? '..' : null;
  if (first === last) return formatDay(first);
  return `[${isDay(first) ? formatDay(first) : ''}..${isDay(last) ? formatDay(last) : ''}]`;
}
