import type { Difference } from './diff.ts';
import type { Snapshot } from './snapshot.ts';

/** What happens from one stage to the next; the first is how it was. */
export const STAGES = ['before', 'ended', 'changed', 'began'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * A difference in stages, four snapshots: as it was; without what ended; with what changed as it
 * became; and with what began, which is the later side. The two in between are of no date.
 */
export function stagesOf({ from, to, changes }: Difference): readonly Snapshot[] {
  const ended = new Set(numbers(changes, 'ended', 'before'));
  const old = new Set(numbers(changes, 'changed', 'before'));
  const remaining = from.ties.filter(({ number }) => !ended.has(number));
  const unchanged = remaining.filter(({ number }) => !old.has(number));
  const became = changes.flatMap(({ change, after }) => (change === 'changed' ? after : []));
  const nodes = [
    ...new Map([...from.nodes, ...to.nodes].map((live) => [live.node.id, live])).values(),
  ];
  return [
    from,
    { ...from, nodes, ties: remaining },
    { ...to, nodes, ties: [...unchanged, ...became] },
    to,
  ];
}

const numbers = (
  changes: Difference['changes'],
  kind: Difference['changes'][number]['change'],
  side: 'before' | 'after',
): number[] =>
  changes.flatMap((change) =>
    change.change === kind ? change[side].map(({ number }) => number) : [],
  );
