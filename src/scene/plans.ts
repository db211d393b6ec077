import { lensText } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';
import type { View } from '../graph/view.ts';
import { aboutOf } from './about.ts';
import type { Narrowing } from './cast.ts';
import type { Choice } from './choice.ts';
import { craftNow, layoutNow } from './craft.ts';
import { type Draft, type PlanChoice, draftOf } from './draft.ts';
import type { Laid, LayoutInput } from './layouts/layout.ts';
import { type Plan, planFrom } from './plan.ts';
import { type Settled, settle } from './settle.ts';
import type { Room } from './spot.ts';

/** A plan that is wanted. */
export type PlanOrder = {
  readonly network: Network;
  readonly choice: PlanChoice;
  readonly room: Room;
  readonly views: readonly View[];
  /** All that it depends on beside the network, as text. */
  readonly key: string;
};

/** Things kept by text for a network, the latest last; few, so that memory stays flat. */
class Shelf<Of> {
  private readonly most: number;
  private readonly kept = new WeakMap<Network, Map<string, Of>>();

  constructor(most: number) {
    this.most = most;
  }

  get(network: Network, key: string): Of | null {
    const found = this.kept.get(network)?.get(key);
    return found === undefined ? null : this.put(network, key, found);
  }

  put(network: Network, key: string, of: Of): Of {
    const known = this.kept.get(network) ?? new Map<string, Of>();
    this.kept.set(network, known);
    // The latest stands last, so that the first is the one unused for longest.
    known.delete(key);
    known.set(key, of);
    const [oldest] = known.keys();
    if (known.size > this.most && oldest !== undefined) known.delete(oldest);
    return of;
  }
}

/** Those of the page's pictures, and of a few besides. */
const plans = new Shelf<Plan>(8);
/** What layouts came to. */
const works = new Shelf<Laid>(6);

/** Orders the plan of a picture of some views in a room. */
export function planOrder(
  network: Network,
  choice: Choice & Narrowing,
  room: Room,
  views: readonly View[],
): PlanOrder {
  const { blocs, hide, language, focus, steps, pin, only } = choice;
  const layout = layoutNow(choice.layout);
  const lenses = [...new Set(views.map(({ lens }) => lensText(lens) ?? ''))].sort();
  // Of what is selected, only whose name is set in bold makes a difference.
  const about = aboutOf(network, choice);
  const around = [focus, steps, pin, only];
  const isCrafted = craftNow() !== null;
  const key = JSON.stringify([
    isCrafted,
    layout,
    blocs,
    hide,
    language,
    about,
    around,
    room,
    lenses,
  ]);
  return { network, choice: { ...choice, layout }, room, views, key };
}

/** A plan that was made before; null if it is not known any more. */
export const planKnown = ({ network, key }: PlanOrder): Plan | null => plans.get(network, key);

/** What an ordered plan is worked out from; what its layout came to for the same actors in the same room is not worked out again. */
export const draftFor = ({ network, choice, room, views }: PlanOrder): Draft =>
  draftOf(network, choice, room, views, (input) =>
    works.get(network, workText(choice.layout, input)),
  );

/** Keeps the plan that a draft came to. */
export function keepPlan(order: PlanOrder, draft: Draft, settled: Settled): Plan {
  const { network, choice, views, key } = order;
  const { laid } = settled.placing;
  if (laid) works.put(network, workText(choice.layout, draft.site), laid);
  return plans.put(network, key, planFrom(network, choice, views, draft, settled));
}

/** The plan that is ordered, at once. */
export function planFor(order: PlanOrder): Plan {
  const known = planKnown(order);
  if (known) return known;
  const draft = draftFor(order);
  return keepPlan(order, draft, settle(draft));
}

/** What a layout goes by: names of another size move nobody. */
function workText(layout: PlanChoice['layout'], input: LayoutInput): string {
  const { cast, room, centre, footprints } = input;
  const keys = [cast.lines, cast.members, cast.docks].map((some) => some.map(({ key }) => key));
  const { width, height, grain } = room;
  const sizes = [...footprints.values()].map(({ nameDown }) => nameDown);
  return JSON.stringify([layout, width, height, grain, centre, cast.nodes, keys, sizes]);
}
