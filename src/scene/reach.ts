/** How far around an actor is looked, in ties. */
export const STEPS = [1, 2] as const;
export type Steps = (typeof STEPS)[number];

/** Who can be reached from a start in so many steps along pairs, whichever way; the start too. */
export function reachOf<Id>(
  pairs: Iterable<readonly [Id, Id]>,
  start: Id,
  steps: Steps,
): ReadonlySet<Id> {
  const beside = new Map<Id, Id[]>();
  const add = (from: Id, to: Id) => {
    const known = beside.get(from);
    if (known) known.push(to);
    else beside.set(from, [to]);
  };
  for (const [a, b] of pairs) {
    add(a, b);
    add(b, a);
  }
  const reached = new Set([start]);
  for (let step = 0; step < steps; step++)
    for (const from of Array.from(reached))
      for (const to of beside.get(from) ?? []) reached.add(to);
  return reached;
}
