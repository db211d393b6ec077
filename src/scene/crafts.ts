import { hullOf } from './hull.ts';
import { blocs } from './layouts/blocs.ts';
import { map } from './layouts/map.ts';
import { placesAtRunTime, unplacedOf } from './layouts/network.ts';
import { rings } from './layouts/rings.ts';
import { pairPicture } from './pairpicture.ts';

/**
 * What only some pictures need: the layouts that are worked out for their room, hulls, places for
 * networks that ship none, and pairs. In a file of its own, that it can be fetched when a picture
 * needs it.
 */
export const CRAFT = {
  layouts: { map, blocs, rings },
  hullOf,
  unplacedOf,
  placesAtRunTime,
  pairPicture,
} as const;
