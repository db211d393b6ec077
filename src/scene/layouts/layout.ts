import type { Network } from '../../graph/network.ts';
import type { Cast } from '../cast.ts';
import type { Segment } from '../list.ts';
import type { Room } from '../spot.ts';
import type { Footprint, Side } from './footprint.ts';
import type { Places } from './network.ts';

/** What a layout that is worked out for a room goes by; never a date, so that it is still through time. */
export type LayoutInput = {
  readonly network: Network;
  readonly cast: Cast;
  readonly room: Room;
  /** The room that each node takes, by its number in `dataset.nodes`. */
  readonly footprints: ReadonlyMap<number, Footprint>;
  /** The number of the actor in the middle, for a layout that has one; null for whoever has most ties. */
  readonly centre: number | null;
};

/** What lies below all else: land, its coast, a ring, or the line from an actor to its true place. */
export type Ground = {
  readonly kind: 'land' | 'coast' | 'ring' | 'lead';
  readonly segments: readonly Segment[];
};

/** Places in the room, and what lies below. */
export type Layout = (input: LayoutInput) => {
  readonly places: Places;
  readonly grounds: readonly Ground[];
  /** At which side each name has room, where it is not below. */
  readonly sides?: ReadonlyMap<number, Side>;
};
