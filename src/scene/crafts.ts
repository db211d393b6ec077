import { hullOf } from './hull.ts';
import { blocs } from './layouts/blocs.ts';
import { map } from './layouts/map.ts';
import { placeNetwork } from './layouts/network.ts';
import { rings } from './layouts/rings.ts';

/**
 * What only some pictures need: the layouts that are worked out for their room, hulls, and places
 * for networks that ship none. In a
 * file of its own, that it can be fetched when a picture needs it.
 */
export const CRAFT = { layouts: { map, blocs, rings }, hullOf, placeNetwork } as const;
