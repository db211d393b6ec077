import { type Cursor, cursorOf } from '../src/graph/cursor.ts';
import { type Network, networkOf } from '../src/graph/network.ts';
import { presenceIn } from '../src/graph/state.ts';
import { type View, viewOf } from '../src/graph/view.ts';
import { type Day, dayOf } from '../src/time/day.ts';
import { type Times, interleaved, timed } from './measure.ts';
import { sampleOf } from './sample.ts';
import { type Walker, byFilter, byIndex, byPass } from './walkers.ts';

/** One size: the time of a neighbouring step and of a far jump for each walker, and of making the index. */
export type StepFigures = {
  readonly spells: number;
  /** Ties present, and ties that change, on a day, on average. */
  readonly live: number;
  readonly changed: number;
  readonly step: Times;
  readonly jump: Times;
  readonly network: number;
  readonly view: number;
  readonly cursor: number;
};

const FIRST: Day = dayOf(1990, 1, 1);
const STEPS = 40;
const JUMPS = 10;
const ROUNDS = 15;

/** Each round one stretch of days, forth and back, so that all rounds are of the same days. */
const stretch: readonly Day[] = [
  ...Array.from({ length: STEPS / 2 }, (_, step) => FIRST + step),
  ...Array.from({ length: STEPS / 2 }, (_, step) => FIRST + STEPS / 2 - step),
];

/** Jumps of decades, to and fro. */
const jumps: readonly Day[] = Array.from({ length: JUMPS }, (_, jump) =>
  dayOf(jump % 2 === 0 ? 1930 + 5 * jump : 2020 - 5 * jump, 1, 1),
);

/** Measures the index beside filtering at a number of spells; throws if they do not give the same answers. */
export function stepFigures(spells: number): StepFigures {
  const made = madeIndex(spells, false);
  const walkers = [byIndex(made.cursor), byPass(made.view), byFilter(made.view)];
  const changed = agree(walkers);
  const live = made.cursor.states.reduce((sum, state) => sum + (presenceIn(state) > 0 ? 1 : 0), 0);
  return { spells, live, changed, ...walked(walkers), ...made.times };
}

/** The same for the index alone, where one tie in ten is a claim or denied. */
export function claimFigures(spells: number): StepFigures {
  const made = madeIndex(spells, true);
  return {
    spells,
    live: 0,
    changed: 0,
    ...walked([byIndex(made.cursor)]),
    ...made.times,
  };
}

type Made = {
  readonly view: View;
  readonly cursor: Cursor;
  readonly times: Pick<StepFigures, 'network' | 'view' | 'cursor'>;
};

function madeIndex(spells: number, claims: boolean): Made {
  const dataset = sampleOf(spells, claims);
  const network = timed((): Network => networkOf(dataset));
  const view = timed(() => viewOf(network.result, { kind: 'record' }));
  const cursor = timed(() => cursorOf(view.result));
  return {
    view: view.result,
    cursor: cursor.result,
    times: { network: network.time, view: view.time, cursor: cursor.time },
  };
}

function walked(walkers: readonly Walker[]): Pick<StepFigures, 'step' | 'jump'> {
  const along = (days: readonly Day[]) =>
    walkers.map((walker) => ({
      name: walker.name,
      units: days.length,
      run: () => days.forEach((day) => walker.moveTo(day)),
    }));
  for (const { moveTo } of walkers) moveTo(FIRST);
  const step = interleaved(along(stretch), ROUNDS);
  return { step, jump: interleaved(along(jumps), ROUNDS) };
}

/** Walks all the same way and compares what they say changed, day by day; the mean number for a neighbouring step. */
function agree(walkers: readonly Walker[]): number {
  let changed = 0;
  for (const [place, day] of [FIRST, ...stretch, ...jumps, FIRST].entries()) {
    const answers = walkers.map(({ moveTo }) => Int32Array.from(moveTo(day)).sort());
    const [first] = answers;
    if (place > 0 && place <= stretch.length) changed += first!.length;
    for (const answer of answers)
      if (String(answer) !== String(first)) throw new Error(`The walkers differ on day ${day}.`);
  }
  return changed / stretch.length;
}
