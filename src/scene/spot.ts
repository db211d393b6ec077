import type { Actor } from '../graph/dataset.ts';
import type { Name, NamePlace } from './labels.ts';

/** The room a picture has for the network. `grain` scales bodies, lines and type, not places. */
export type Room = { readonly width: number; readonly height: number; readonly grain: number };

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
};
