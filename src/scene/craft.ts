import type { BlocStyle } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { Choice, LayoutName } from './choice.ts';
import type { CRAFT } from './crafts.ts';

/** Layouts other than the network, hulls, places where none are shipped, and pairs. */
export type Craft = typeof CRAFT;

let craft: Craft | null = null;

/**
 * What was fetched; null before it is: then networks stand in for other layouts, badges for hulls,
 * and a circle for places that are not shipped.
 */
export const craftNow = (): Craft | null => craft;

/** Whether a picture of a choice needs it. */
export const needsCraft = (
  network: Network,
  choice: Pick<Choice, 'layout' | 'blocs' | 'view' | 'compare'>,
): boolean =>
  choice.layout !== 'network' ||
  Object.values(choice.blocs).includes('hull') ||
  drawsPairs(choice) ||
  !isPlaced(network);

/** Whether a picture of a choice is of pairs: that of a difference of pairs. */
export const drawsPairs = ({ view, compare }: Pick<Choice, 'view' | 'compare'>): boolean =>
  view === 'diff' && compare === 'pairs';

const placed = new WeakMap<Network, boolean>();

/** Whether a data set ships places for all who need one in a network. */
export function isPlaced(network: Network): boolean {
  const known = placed.get(network) ?? shipsPlaces(network);
  placed.set(network, known);
  return known;
}

function shipsPlaces({ dataset, keys, relation }: Network): boolean {
  const shipped = new Set(
    dataset.positions.filter(({ layout }) => layout === 'network').map(({ node }) => node),
  );
  // Who has offices only docks, and needs no place.
  const needing = keys.flatMap((key) =>
    relation.get(key.relation)?.family === 'office' ? [key.target] : [key.source, key.target],
  );
  return needing.every((id) => shipped.has(id));
}

/** Fetches it, once: with the coasts it weighs as much as half the page's own script. */
export async function fetchCraft(): Promise<Craft> {
  craft ??= (await import('./crafts.ts')).CRAFT;
  return craft;
}

/** The layout that a picture has: a network, as long as no other can be worked out. */
export const layoutNow = (layout: LayoutName): LayoutName => (craft ? layout : 'network');

/** How blocs are drawn in a layout: where members are gathered by blocs, spokes are hulls. */
export function stylesIn(
  layout: LayoutName,
  blocs: Choice['blocs'],
): Readonly<Record<string, BlocStyle>> {
  if (layout !== 'blocs') return blocs;
  return Object.fromEntries(
    Object.entries(blocs).map(([id, style]) => [id, style === 'spokes' ? 'hull' : style]),
  );
}
