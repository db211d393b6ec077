import type { Presence } from '../time/spell.ts';

/** How sure it is that two actors share a bloc: no surer than the membership of either. */
export type Alive = Exclude<Presence, 'absent'>;

/** A bloc that two actors share, by id. */
export type Shared = { readonly bloc: string; readonly presence: Alive };

/** How sure it is that a pair shares any bloc; null for none. */
export function presenceOfPair(shared: readonly Shared[]): Alive | null {
  if (shared.length === 0) return null;
  return shared.some(({ presence }) => presence === 'certain') ? 'certain' : 'possible';
}

/**
 * What became of a pair. `moved`: it goes on, though the blocs that it goes on through are others;
 * `changed`: it is no longer as certain as it was.
 */
export const PAIR_CHANGES = ['began', 'ended', 'changed', 'moved', 'kept'] as const;
export type PairChangeKind = (typeof PAIR_CHANGES)[number];
