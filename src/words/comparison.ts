import type { Change, ChangeKind, Difference } from '../graph/diff.ts';
import { lensText } from '../graph/lens.ts';

/**
 * What kind of comparison a difference is. `time`: two dates under one lens; only then did
 * ties begin and end. `accounts`: two lenses, on whatever dates; then a tie is on one side
 * only, or differs. `same`: nothing is compared.
 */
export type Comparison = 'time' | 'accounts' | 'same';

/** What is compared with what, whether ties or pairs. */
export type Sides = Pick<Difference, 'from' | 'to'>;

/** Which comparison a difference makes. */
export function comparisonOf({ from, to }: Sides): Comparison {
  if (lensText(from.view.lens) !== lensText(to.view.lens)) return 'accounts';
  return from.period.from === to.period.from && from.period.until === to.period.until
    ? 'same'
    : 'time';
}

/** Whether date A is after date B: words follow time, whichever date comes first on the screen. */
export function isBackward(difference: Sides): boolean {
  const { from, to } = difference;
  if (comparisonOf(difference) !== 'time') return false;
  return (
    from.period.from > to.period.from ||
    (from.period.from === to.period.from && from.period.until > to.period.until)
  );
}

/** A difference as time went: where date A is after date B, the two are swapped. */
export function inTimeOrder(difference: Difference): Difference {
  if (!isBackward(difference)) return difference;
  const { from, to, changes, nodes, kept } = difference;
  return {
    from: to,
    to: from,
    changes: changes.map(inverse),
    kept,
    nodes: nodes.map(({ change, id }) => ({ change: INVERSE[change], id })),
  };
}

/** A change seen from the other side. */
export const inverse = ({ change, key, before, after }: Change): Change => ({
  change: INVERSE[change],
  key,
  before: after,
  after: before,
});

const INVERSE = { began: 'ended', ended: 'began', changed: 'changed' } as const satisfies Record<
  ChangeKind,
  ChangeKind
>;
