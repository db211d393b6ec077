import { type Actor, KINDS } from '../../graph/dataset.ts';
import { readSpell } from '../../time/spell.ts';
import { attributesOf } from '../attributes.ts';
import { freeColumn } from './column.ts';
import type { Span } from './graph.ts';
import { NO_SAYS } from './outcome.ts';

/** Attributes under names that are free in a table; the columns are added to those known. */
export function keptValues(
  table: 'nodes' | 'ties',
  values: ReadonlyMap<string, string>,
  columns: Set<string>,
): Actor['attributes'] {
  const named = [...values].filter(([name, text]) => name.trim() !== '' && text.trim() !== '');
  const kept = named.map(([name]) => freeColumn(table, name.trim()));
  for (const name of kept) columns.add(name);
  return attributesOf(
    kept.map((name, place) => ({ name, place })),
    named.map(([, text]) => text),
  );
}

/** An actor from what a graph says of a node; what it calls like a column and is none is kept as text. */
export function actorOf(
  id: string,
  name: string,
  dates: { readonly start: string | null; readonly end: string | null },
  given: ReadonlyMap<string, string>,
  columns: Set<string>,
  isWhole: boolean,
): Actor {
  const values = new Map(given);
  const take = (key: string, isSound: (text: string) => boolean): string | null => {
    const text = values.get(key)?.trim();
    if (text === undefined || !isSound(text)) return null;
    values.delete(key);
    return text;
  };
  const kind = take('kind', (text) => KINDS.some((kind) => kind === text));
  const iso3 = take('iso3', (text) => /^[A-Z]{3}$/.test(text));
  const lat = numberIn(values.get('lat'), 90);
  const lon = numberIn(values.get('lon'), 180);
  const hasPlace = lat !== null && lon !== null;
  if (hasPlace) for (const key of ['lat', 'lon']) values.delete(key);
  return Object.freeze({
    id,
    kind: KINDS.find((known) => known === kind) ?? (isWhole ? 'bloc' : 'institution'),
    label: Object.freeze({ en: name, es: null, ar: null }),
    short: NO_SAYS,
    iso3,
    lat: hasPlace ? lat : null,
    lon: hasPlace ? lon : null,
    ...dates,
    wikidata: null,
    note: null,
    attributes: keptValues('nodes', values, columns),
  });
}

function numberIn(text: string | undefined, most: number): number | null {
  const number = text === undefined || text.trim() === '' ? Number.NaN : Number(text);
  return Math.abs(number) <= most ? number : null;
}

/** From the first start to the last end of some spans; whether they leave a gap is not asked. */
export function hullOf(spans: readonly Span[]): Pick<Span, 'start' | 'end'> {
  let first = Infinity;
  let last = -Infinity;
  let start: string | null = null;
  let end: string | null = null;
  for (const span of spans) {
    const reading = readSpell(span, 'unknown');
    if (!reading.ok) continue;
    const { startFirst, endLast } = reading.spell;
    if (startFirst < first) {
      first = startFirst;
      ({ start } = span);
    }
    if (endLast > last) {
      last = endLast;
      ({ end } = span);
    }
  }
  // Of an actor, blank is for ever; `..` says the same.
  return { start: start === '..' ? null : start, end: end === '..' ? null : end };
}
