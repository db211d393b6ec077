import { type Day, formatDay, isDay } from '../time/day.ts';
import { type Spell, presenceCode } from '../time/spell.ts';

/** A stretch of days through which the same spells may hold, from `from` until, and without, `until`. */
export type Segment = {
  readonly from: Day;
  readonly until: Day;
  /** The places of the spells that possibly hold, and whether any certainly does. */
  readonly held: readonly number[];
  readonly certain: readonly number[];
};

/**
 * The time of some spells cut wherever one of their bounds lies, without the stretches in which
 * none holds: they follow each other and never overlap. Bounds that are no day stand for no bound.
 */
export function segmentsOf(spells: readonly Spell[]): Segment[] {
  const cuts = spells.flatMap(({ startFirst, startLast, endFirst, endLast }) => [
    startFirst,
    startLast,
    endFirst,
    endLast,
  ]);
  const days = [...new Set(cuts)].sort((a, b) => a - b);
  return days.slice(0, -1).flatMap((from, at) => {
    const until = days[at + 1]!;
    const codes = spells.map(({ startFirst, startLast, endFirst, endLast }) =>
      presenceCode(startFirst, startLast, endFirst, endLast, from, until),
    );
    const held = codes.flatMap((code, place) => (code > 0 ? [place] : []));
    const certain = codes.flatMap((code, place) => (code === 2 ? [place] : []));
    return held.length === 0 ? [] : [{ from, until, held, certain }];
  });
}

/** First and last day of a stretch as XML Schema writes dates; nothing where there is no bound. */
export function datesOf({ from, until }: { readonly from: Day; readonly until: Day }): {
  readonly start: string | undefined;
  readonly end: string | undefined;
} {
  return {
    start: isDay(from) ? xmlDay(from) : undefined,
    end: isDay(until) ? xmlDay(until - 1) : undefined,
  };
}

/** Years of more than four digits are written without the letter that EDTF has before them. */
const xmlDay = (day: Day): string => formatDay(day).replace(/^Y/, '');
