import type { Looks } from './looks.ts';
import type { Area } from './page.ts';
import type { Plan } from './plan.ts';

/** Of the actors that have a place of their own in some pictures: who stands in view, by id, and of how many. */
export type InView = { readonly ids: readonly string[]; readonly all: number };

/**
 * Who of those that pictures of a plan show stands with its middle within an area of the plan's
 * room. A bloc whose hull lies around one of them is in view with it, wherever its name stands.
 */
export function inView(
  { spots, memberships }: Plan,
  looks: readonly Pick<Looks, 'spots' | 'members'>[],
  { x, y, width, height }: Area,
): InView {
  const shown = new Set(looks.flatMap((look) => [...look.spots.keys()]));
  const within = new Set(
    [...shown].filter((place) => {
      const spot = spots[place]!;
      return spot.x >= x && spot.x <= x + width && spot.y >= y && spot.y <= y + height;
    }),
  );
  const around = looks
    .flatMap(({ members }) => [...members.keys()])
    .map((place) => memberships[place]!)
    .flatMap(({ style, from, to }) =>
      style === 'hull' && to !== null && shown.has(to) && within.has(from) ? [to] : [],
    );
  const seen = [...new Set([...within, ...around])].sort((a, b) => a - b);
  return { ids: seen.map((place) => spots[place]!.actor.id), all: shown.size };
}
