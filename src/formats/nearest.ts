/** How many edits may lie between what was written and what was meant: one in four letters, or so. */
const reachFor = (text: string): number =>
  text.length < 3 ? 0 : text.length < 8 ? 1 : text.length < 12 ? 2 : 3;

/** Longer texts are not names that were mistyped, and take long to compare. */
const LONGEST = 100;

/**
 * The candidate that a mistyped text probably means, '' where none is close: the fewest edits
 * (a letter added, lost, changed, or two exchanged), then the first. At most `budget`
 * candidates are compared, and none that is more than `edits` away.
 */
export function nearest(
  text: string,
  candidates: Iterable<string>,
  budget = Infinity,
  edits = reachFor(text),
): string {
  let best = '';
  if (text.length > LONGEST) return best;
  let reach = edits;
  let left = budget;
  for (const candidate of candidates) {
    if (left <= 0) break;
    if (Math.abs(candidate.length - text.length) > reach) continue;
    left -= 1;
    const distance = editsBetween(text, candidate, reach);
    if (distance > reach || (distance === reach && best !== '')) continue;
    best = candidate;
    reach = distance;
    if (distance === 0) break;
  }
  return best;
}

/** A text written as an id: letters without marks, small, words joined by hyphens; '' if nothing is left. */
export function kebab(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** Optimal string alignment distance (Damerau 1964, each pair exchanged once), or more than `limit`. */
function editsBetween(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let edits = Math.min(
        last[column]! + 1,
        next[column - 1]! + 1,
        last[column - 1]! + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        edits = Math.min(edits, before[column - 2]! + 1);
      next.push(edits);
    }
    if (Math.min(...next) > limit) return limit + 1;
    before = last;
    last = next;
  }
  return last[b.length]!;
}
