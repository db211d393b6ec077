import type { Cast } from '../cast.ts';
import type { Segment } from '../list.ts';
import type { Room } from '../spot.ts';
import type { Footprint, Side } from './footprint.ts';
import type { Places } from './network.ts';

/** What a layout that is worked out for a room goes by; never a date, so that it is still through time. */
export type LayoutInput = {
  readonly cast: Cast;
  readonly room: Room;
  /** The room that each node takes, by its number in `dataset.nodes`. */
  readonly footprints: ReadonlyMap<number, Footprint>;
  /** The number of the actor in the middle, for a layout that has one; null for whoever has most ties. */
  readonly centre: number | null;
  /** Longitude and latitude of who has a place on Earth, by number in `dataset.nodes`. */
  readonly earth: ReadonlyMap<number, readonly [number, number]>;
  /** How much each membership counts, by number in `network.keys`: most what holds at the dates that the data open with. */
  readonly weights: ReadonlyMap<number, number>;
};

/** What lies below all else: land, its coast, a ring, or the line from an actor to its true place. */
export type Ground = {
  readonly kind: 'land' | 'coast' | 'ring' | 'lead';
  readonly segments: readonly Segment[];
};

/** What a layout came to: places in the room, and what lies below. */
export type Laid = {
  readonly places: Places;
  readonly grounds: readonly Ground[];
  /** At which side each name has room, where it is not below. */
  readonly sides?: ReadonlyMap<number, Side>;
};

/** Works out places in a room. */
export type Layout = (input: LayoutInput) => Laid;
