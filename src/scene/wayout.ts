import { snapshotOf } from '../graph/snapshot.ts';
import { turnsOf } from '../graph/turns.ts';
import type { View } from '../graph/view.ts';
import type { Day } from '../time/day.ts';
import { dayPeriod } from '../time/spell.ts';
import type { CastChoice } from './cast.ts';
import type { Choice } from './choice.ts';
import { keysSeen, shownOf } from './shown.ts';

/** So many days are looked at for one with ties: what is nearest nearly always is the first or second. */
const LOOKED_AT = 60;

/** How many ties a choice leaves of a view on a day. */
const tiesOn = (view: View, choice: CastChoice, day: Day): number =>
  shownOf(snapshotOf(view, dayPeriod(day)), choice).ties.length;

/** The day nearest to another on which a choice shows a tie; null if none is found. */
export function nearestDay(view: View, choice: CastChoice, to: Day): Day | null {
  const turns = turnsOf(view, keysSeen(view.network, choice));
  const days = turns.flatMap(({ day }) => [day, day - 1]);
  days.sort((a, b) => Math.abs(a - to) - Math.abs(b - to));
  return days.slice(0, LOOKED_AT).find((day) => tiesOn(view, choice, day) > 0) ?? null;
}

/** The part of a choice that hides nobody, and draws the blocs as the first view does; null if that shows nothing on a day either. */
export function unhidden(
  view: View,
  choice: CastChoice,
  { blocs }: Pick<Choice, 'blocs'>,
  day: Day,
): Pick<Choice, 'blocs' | 'hide' | 'focus'> | null {
  const part = { hide: [], focus: null, blocs };
  return tiesOn(view, { ...choice, ...part }, day) > 0 ? part : null;
}
