import type { Snapshot } from './snapshot.ts';

/**
 * The memberships of a bloc, by their places in `dataset.ties`, in order: those of a snapshot, or
 * all that its account has at any time. A null bloc is every bloc.
 */
export function membershipsOf(
  { view, ties }: Snapshot,
  bloc: string | null,
  time: 'shown' | 'all',
): readonly number[] {
  const { network, rowStart } = view;
  const isMembership = (number: number): boolean => {
    const { relation, target } = network.dataset.ties[number]!;
    const isOf = bloc === null || target === bloc;
    return isOf && network.relation.get(relation)?.family === 'membership';
  };
  if (time === 'shown') return ties.map(({ number }) => number).filter(isMembership);
  const numbers = Array.from({ length: network.dataset.ties.length }, (_, number) => number);
  return numbers.filter(
    (number) => rowStart[number]! < rowStart[number + 1]! && isMembership(number),
  );
}
