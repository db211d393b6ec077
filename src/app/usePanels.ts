import { useEffect, useMemo, useState } from 'react';
import type { Network } from '../graph/network.ts';
import { areQuickToShape, isQuickToSettle } from '../scene/burden.ts';
import type { Choice } from '../scene/choice.ts';
import { keepShapes } from '../scene/hulls.ts';
import { type Panels, orderOf, panelsOf, shapesFor } from '../scene/panels.ts';
import type { Plan } from '../scene/plan.ts';
import { keepPlaces, needsPlaces, unplacedIn } from '../scene/places.ts';
import { type PlanOrder, draftFor, keepPlan, planFor, planKnown } from '../scene/plans.ts';
import type { Room } from '../scene/spot.ts';
import type { Subject } from '../scene/subject.ts';
import { latestOf } from './latest.ts';
import { office } from './work/desk.ts';

/** Pictures that are wanted. */
export type Wish = {
  readonly network: Network;
  readonly choice: Choice;
  readonly subject: Subject;
  readonly room: Pick<Room, 'width' | 'height'>;
  readonly zoom: number;
};

type Shown = Pick<Panels, 'plan' | 'frames'>;

/**
 * The pictures of a wish. What the page would have to wait for is worked out beside it; until it
 * comes, the last ones stand, and are said to be late. Null before there are any.
 */
export function usePanels(wish: Wish | null): {
  readonly panels: Shown | null;
  readonly isLate: boolean;
} {
  const [brought, bring] = useState<{ readonly wish: Wish; readonly panels: Shown } | null>(null);
  const [last, keep] = useState<Shown | null>(null);
  const [latest] = useState(() =>
    latestOf(
      laterPanels,
      (wish, panels) => bring({ wish, panels }),
      (doing, next) => doing.network !== next.network || keyOf(doing) !== keyOf(next),
    ),
  );
  const now = useMemo(() => wish && panelsNow(wish), [wish]);
  const isLate = wish !== null && now === null && brought?.wish !== wish;
  useEffect(() => {
    if (isLate) latest.ask(wish);
    else latest.drop();
  }, [latest, wish, isLate]);
  // What comes on the way to what was asked for is shown too: it tells how far that is.
  const panels = now ?? brought?.panels ?? last;
  if (panels !== last) keep(panels);
  if (now !== null && brought !== null) bring(null);
  return { panels, isLate };
}

const orderFor = ({ network, choice, subject, room, zoom }: Wish): PlanOrder =>
  orderOf(network, choice, subject, room, zoom);

const keyOf = (wish: Wish): string => orderFor(wish).key;

/** The pictures of a wish, if they can be had in the time a page can wait. */
function panelsNow(wish: Wish): Shown | null {
  const { network, choice, subject, room, zoom } = wish;
  if (choice.layout === 'network' && needsPlaces(network)) return null;
  const order = orderFor(wish);
  const plan = planKnown(order) ?? (isQuickToSettle(draftFor(order)) ? planFor(order) : null);
  if (!plan || !areQuickToShape(shapesFor(plan, choice, subject))) return null;
  return panelsOf(network, choice, subject, room, zoom);
}

/** The pictures of a wish, with what takes long done by the office; on the page where that cannot. */
async function laterPanels(wish: Wish, signal: AbortSignal): Promise<Shown> {
  const { network, choice, subject, room, zoom } = wish;
  try {
    const order = orderFor(wish);
    await placed(wish);
    await shapedIn(planKnown(order) ?? (await settledIn(order, signal)), wish, signal);
    // What was fetched meanwhile asks for another plan, which the page must not wait for either.
    if (keyOf(wish) !== order.key) return await laterPanels(wish, signal);
  } catch (error) {
    if (signal.aborted) throw error;
  }
  return panelsOf(network, choice, subject, room, zoom);
}

const finding = new WeakMap<Network, Promise<void>>();

async function foundBeside(network: Network): Promise<void> {
  const unplaced = unplacedIn(network);
  if (unplaced) keepPlaces(network, await office.ask('place', unplaced));
}

/** Sees to it that a network has places for all; once begun, it is not left: every later picture needs them. */
async function placed({ network, choice }: Wish): Promise<void> {
  if (choice.layout !== 'network' || !needsPlaces(network)) return;
  const found = finding.get(network) ?? foundBeside(network);
  finding.set(network, found);
  await found;
}

async function settledIn(order: PlanOrder, signal: AbortSignal): Promise<Plan> {
  const draft = draftFor(order);
  return keepPlan(order, draft, await office.ask('settle', draft, { signal }));
}

async function shapedIn(plan: Plan, { choice, subject }: Wish, signal: AbortSignal): Promise<void> {
  const wanted = shapesFor(plan, choice, subject);
  if (wanted.length === 0) return;
  keepShapes(plan, wanted, await office.ask('shapes', wanted, { signal }));
}
