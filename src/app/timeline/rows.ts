/** The row of events, in px. */
export const EVENTS = 18;
/** The row of the names of years and months, in px. */
const NAMES = 17;

/** The row of all days, with those shown marked in it, in px; under a finger there is none. */
const OVERVIEW = 12;

/** Half a thumb, in px: kept free at both ends of the axis. A thumb is as wide as a finger. */
export const THUMB_HALF = 22;

/** The radius of a thumb's knob, in px. */
export const KNOB = 9;
/** Around a knob, and the rows of a date that is alone, in px. */
const AIR = 2;

/**
 * The rows of the timeline, in px from its top: events, what began, the axis, what ended, names of
 * years and months. Date A has all between events and names to itself, or the half above the axis
 * when date B has the half below; under a finger each half is high enough for it.
 */
export function rowsFor(isPair: boolean, isFinger: boolean) {
  const half = isFinger ? 44 : 30;
  const axis = EVENTS + half;
  const bottom = axis + (isPair ? half : half - KNOB);
  const names = bottom + NAMES;
  return {
    top: EVENTS,
    axis,
    bottom,
    /** Where the names end, and what is below them: the row of all days. */
    names,
    overview: isFinger ? 0 : OVERVIEW,
    height: names + (isFinger ? 0 : OVERVIEW),
    /** The longest tick above the axis and below. */
    up: half - AIR,
    down: bottom - axis - AIR,
    /** The middles of the knobs of dates A and B. */
    knobs: [EVENTS + KNOB + AIR, bottom - KNOB - AIR] as const,
  };
}

export type Rows = ReturnType<typeof rowsFor>;
