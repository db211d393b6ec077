import { coveredDay } from '../scene/covered.ts';
import { type Subject, snapshotsOf } from '../scene/subject.ts';

/** Whether pictures show nobody, or a date that the data do not cover. */
export function isLost(subject: Subject): boolean {
  const snapshots = snapshotsOf(subject);
  return (
    snapshots.every(({ nodes }) => nodes.length === 0) ||
    snapshots.some(({ view, period }) => coveredDay(view, period.from) !== null)
  );
}
