import { type Count, countsOf } from '../graph/counts.ts';
import type { Actor, DatedEvent } from '../graph/dataset.ts';
import type { Network } from '../graph/network.ts';
import type { Choice } from './choice.ts';
import { type LaneGroup, countedOf, lanesOf, lanesWithin } from './lanes.ts';
import { viewThrough } from './subject.ts';
import { type Theme, blocColour } from './theme.ts';
import type { Span } from './timeline.ts';

/** An actor through a stretch of time: its ties as lanes, their number, its events. */
export type Chronicle = {
  readonly actor: Actor;
  /** What is counted: of a bloc its members, of another its ties. */
  readonly counted: 'members' | 'ties';
  readonly span: Span;
  /** Of all time, those with a spell within the span. */
  readonly groups: readonly LaneGroup[];
  /** Of all time. */
  readonly counts: readonly Count[];
  readonly events: readonly DatedEvent[];
};

/** The chronicle of an actor of a network, as an account has it. */
export function chronicleOf(
  network: Network,
  { lens, language }: Pick<Choice, 'lens' | 'language'>,
  actor: Actor,
  span: Span,
): Chronicle {
  const view = viewThrough(network, lens);
  return {
    actor,
    counted: actor.kind === 'bloc' ? 'members' : 'ties',
    span,
    groups: lanesWithin(lanesOf(view, actor.id, language), span),
    counts: countsOf(view, countedOf(network, actor.id)),
    events: network.dataset.events.filter(({ nodes }) =>
      nodes.some(({ node }) => node === actor.id),
    ),
  };
}

/** The colour of a chart: a bloc's own, for others that of ties in favour. */
export function chartColour({ dataset }: Network, actor: Actor, theme: Theme): string {
  if (actor.kind !== 'bloc') return theme.favours;
  const blocs = dataset.nodes.filter(({ kind }) => kind === 'bloc');
  return blocColour(theme, blocs.indexOf(actor));
}
