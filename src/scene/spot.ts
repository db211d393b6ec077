import type { Actor } from '../graph/dataset.ts';
import type { Name, NamePlace } from './labels.ts';

/**
 * The room a picture has for the network. `grain` scales bodies, lines and type, not places;
 * `type` how much larger than that names are set, since the whole is shown smaller: 1 if absent.
 */
export type Room = {
  readonly width: number;
  readonly height: number;
  readonly grain: number;
  readonly type?: number;
};

/** From here on letters within a seal or a ring, whose size is theirs, would be too small to read. */
const LEAST_LEGIBLE = 1.15;

/** Whether letters within bodies can be read in a room. */
export const isLegible = ({ type = 1 }: Room): boolean => type <= LEAST_LEGIBLE;

/** A node with a place of its own. */
export type Spot = {
  /** Its number in `dataset.nodes`. */
  readonly node: number;
  readonly actor: Actor;
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Its place among the blocs of the data, which gives it its colour; −1 for what is no bloc. */
  readonly bloc: number;
  readonly name: Name;
  /** For how many badges there is room under its name. */
  readonly slots: number;
  /** Where its name stands; null for a bloc, whose name stands on its seal. */
  readonly namePlace: NamePlace | null;
  /** Its name has no room, and is told only while it stands out. */
  readonly isShy: boolean;
};
