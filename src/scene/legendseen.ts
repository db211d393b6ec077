import type { Actor, Kind, Relation, Status } from '../graph/dataset.ts';
import type { Comparison } from '../words/comparison.ts';
import type { Frame } from './frame.ts';
import type { Plan } from './plan.ts';
import type { Theme } from './theme.ts';
import type { TieLook } from './tie.ts';

/** What is shown, in one or more frames of a plan. */
export type Seen = {
  readonly plan: Plan;
  readonly theme: Theme;
  readonly looks: readonly TieLook[];
  readonly kinds: ReadonlySet<Kind>;
  readonly blocs: readonly SeenBloc[];
  /** Whether a hull cannot reach all of its members. */
  readonly isApart: boolean;
  /** Whether a hull of a difference is also shown as it was before. */
  readonly hasBefore: boolean;
  readonly relations: ReadonlySet<Relation>;
  readonly statuses: ReadonlySet<Status>;
  readonly docks: boolean;
  readonly quiet: boolean;
  readonly comparison: Comparison | null;
  readonly isStrip: boolean;
};

/** A bloc, and how it is drawn. */
export type SeenBloc = {
  readonly actor: Actor;
  /** Its place among the blocs of the data. */
  readonly order: number;
  readonly style: 'spokes' | 'hull' | 'badge';
  readonly letter: string;
};

/** What frames of a plan show between them. `comparison` where it is a difference. */
export function seenIn(
  plan: Plan,
  theme: Theme,
  frames: readonly Frame[],
  comparison: Comparison | null,
): Seen {
  const lines = frames.flatMap(({ looks }) => [...looks.lines]);
  const docked = frames.flatMap(({ looks }) => [...looks.docks.values()]);
  const spots = frames.flatMap(({ looks }) => [...looks.spots]);
  const others = lines.filter(([place]) => !plan.lines[place]!.isSpoke);
  const spokes = lines.filter(([place]) => plan.lines[place]!.isSpoke);
  const members = frames.flatMap(({ looks }) => [...looks.members]);
  return {
    plan,
    theme,
    looks: [...[...lines, ...members].map(([, look]) => look), ...docked],
    kinds: new Set(spots.map(([place]) => plan.spots[place]!.actor.kind)),
    blocs: blocsIn(
      plan,
      spokes.map(([place]) => place),
      members.map(([place]) => place),
    ),
    hasBefore: frames.some(({ looks }) => looks.hulls.seen.some(({ before }) => before !== null)),
    isApart: frames.some(({ looks }) => looks.hulls.apart.size > 0),
    relations: new Set(others.map(([place]) => plan.lines[place]!.relation)),
    statuses: new Set(
      [...lines, ...members].flatMap(([, { status }]) => (status === null ? [] : [status])),
    ),
    docks: docked.length > 0,
    quiet: spots.some(([, look]) => look.quiet),
    comparison,
    isStrip: frames.length > 2,
  };
}

function blocsIn(plan: Plan, spokes: readonly number[], members: readonly number[]): SeenBloc[] {
  const found = new Map<number, SeenBloc>();
  for (const place of spokes) {
    const { actor, bloc } = plan.spots[plan.lines[place]!.to]!;
    found.set(bloc, { actor, order: bloc, style: 'spokes', letter: '' });
  }
  for (const place of members) {
    const { target, bloc, style, letter } = plan.memberships[place]!;
    const actor = plan.network.dataset.nodes[target]!;
    found.set(bloc, { actor, order: bloc, style, letter });
  }
  return [...found.values()].sort((a, b) => a.order - b.order);
}
