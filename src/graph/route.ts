import { compareText, inTurn } from './order.ts';
import type { LiveTie, Snapshot } from './snapshot.ts';

/** A way from one actor to another: who it leads by, and the tie of each step. */
export type Route = {
  /** Ids, both ends included; one more than there are ties. */
  readonly actors: readonly string[];
  readonly ties: readonly LiveTie[];
};

/** The best ways between two actors, some of them told, and how many there are. */
export type Routes = { readonly routes: readonly Route[]; readonly count: number };

type Step = { readonly from: string; readonly tie: LiveTie };
/** How an actor is reached: in how many steps, of them how many only possible, and by which last ones. */
type Reached = {
  readonly length: number;
  readonly possible: number;
  readonly count: number;
  readonly by: readonly Step[];
};

/**
 * The shortest ways between two actors along the ties of a snapshot, whatever their direction;
 * of those as short the ones with the fewest steps that are only possible. At most `most` of
 * them, in the order of the ids that they lead by. Of parallel ties the step takes the surest,
 * then the first by id. Without a way, and from an actor to itself, there are none. It costs one
 * walk over the ties: breadth first, after E. F. Moore (1959).
 */
export function routesBetween({ ties }: Snapshot, a: string, b: string, most: number): Routes {
  const beside = neighbours(ties);
  let level = new Map<string, Reached>([[a, { length: 0, possible: 0, count: 1, by: [] }]]);
  const reached = new Map(level);
  while (level.size > 0 && !reached.has(b)) {
    level = nextLevel(level, reached, beside);
    for (const [id, way] of level) reached.set(id, way);
  }
  const end = reached.get(b);
  if (!end || a === b) return { routes: [], count: 0 };
  return { routes: unfolded(reached, b, most), count: end.count };
}

/** By actor and neighbour the tie that a step between them takes. */
function neighbours(ties: readonly LiveTie[]): Map<string, Map<string, LiveTie>> {
  const beside = new Map<string, Map<string, LiveTie>>();
  const add = (from: string, to: string, live: LiveTie) => {
    const known = beside.get(from) ?? new Map<string, LiveTie>();
    beside.set(from, known);
    const other = known.get(to);
    if (!other || surer(live, other) < 0) known.set(to, live);
  };
  for (const live of ties) {
    add(live.tie.source, live.tie.target, live);
    add(live.tie.target, live.tie.source, live);
  }
  return beside;
}

const doubt = ({ relationPresence }: LiveTie): 0 | 1 => (relationPresence === 'certain' ? 0 : 1);

const surer = (a: LiveTie, b: LiveTie): number =>
  inTurn(
    doubt(a) - doubt(b),
    Number(a.presence !== 'certain') - Number(b.presence !== 'certain'),
    compareText(a.tie.id, b.tie.id),
  );

function nextLevel(
  level: ReadonlyMap<string, Reached>,
  reached: ReadonlyMap<string, Reached>,
  beside: ReadonlyMap<string, ReadonlyMap<string, LiveTie>>,
): Map<string, Reached> {
  const next = new Map<string, Reached>();
  for (const [from, { length, possible, count }] of level)
    for (const [to, tie] of beside.get(from) ?? []) {
      if (reached.has(to)) continue;
      const step = { from, tie };
      const sum = possible + doubt(tie);
      const known = next.get(to);
      if (!known || sum < known.possible)
        next.set(to, { length: length + 1, possible: sum, count, by: [step] });
      else if (sum === known.possible)
        next.set(to, { ...known, count: known.count + count, by: [...known.by, step] });
    }
  return next;
}

/** The first ways to an actor, from its end; those before it are unfolded in the order of ids. */
function unfolded(reached: ReadonlyMap<string, Reached>, to: string, most: number): Route[] {
  const { by, length } = reached.get(to)!;
  if (length === 0) return [{ actors: [to], ties: [] }];
  return by
    .toSorted((a, b) => compareText(a.from, b.from))
    .flatMap(({ from, tie }) =>
      unfolded(reached, from, most).map(({ actors, ties }) => ({
        actors: [...actors, to],
        ties: [...ties, tie],
      })),
    )
    .toSorted((a, b) => compareText(a.actors.join(' '), b.actors.join(' ')))
    .slice(0, most);
}
