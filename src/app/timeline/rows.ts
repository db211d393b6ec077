/**
 * The rows of the timeline, in px from its top: events, what began, the axis, what ended, names of
 * years and months. Date A has all between events and names to itself, or the half above the axis
 * when date B has the half below; each is high enough for a finger.
 */
export const ROWS = { events: 24, above: 46, below: 46, belowAlone: 28, names: 20 } as const;

/** Half a thumb, in px: kept free at both ends of the axis. A thumb is as wide as a finger. */
export const THUMB_HALF = 22;

/** The longest tick, in px; a knob stands beyond it. */
export const TICK = 20;

/** The radius of a thumb's knob, in px. */
export const KNOB = 10;

/** Where rows begin and end, with one date or two. */
export function rowsFor(isPair: boolean) {
  const axis = ROWS.events + ROWS.above;
  const bottom = axis + (isPair ? ROWS.below : ROWS.belowAlone);
  return { top: ROWS.events, axis, bottom, height: bottom + ROWS.names };
}

export type Rows = ReturnType<typeof rowsFor>;
