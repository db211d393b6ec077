import { DataSet, Network } from 'vis-network/standalone';
import type { Plan } from '../../src/scene/plan.ts';
import { colourOf } from './colour.ts';
import type { Answer, Make } from './stage.ts';

type Edge = {
  readonly id: number;
  readonly from: number;
  readonly to: number;
  readonly color: string;
  readonly dashes: boolean;
  readonly hidden: boolean;
};

/** vis-network told only what changed: ties added, and removed. */
export const visByRemoving: Make = (host, { plan }, first) => {
  const edges = new DataSet<Edge>(first.lines.map((place) => edgeOf(plan, place, first)));
  const network = networkIn(host, plan, edges);
  return {
    name: 'vis-network, adding and removing',
    step: (answer) => {
      const { came, went, turned } = answer;
      if (went.length > 0) edges.remove(went);
      if (came.length > 0) edges.add(came.map((place) => edgeOf(plan, place, answer)));
      if (turned.length > 0) edges.update(turned.map((place) => edgeOf(plan, place, answer)));
      if (went.length + came.length + turned.length === 0) network.redraw();
    },
    drawn: () => seenIn(network),
  };
};

/** vis-network with all ties that are ever seen in it, told which to hide and which to show. */
export const visByHiding: Make = (host, { plan }, first) => {
  const live = new Set(first.lines);
  const edges = new DataSet<Edge>(
    plan.lines.map((_, place) => ({ ...edgeOf(plan, place, first), hidden: !live.has(place) })),
  );
  const network = networkIn(host, plan, edges);
  return {
    name: 'vis-network, hiding and showing',
    step: (answer) => {
      const { came, went, turned } = answer;
      const shown = [...came, ...turned].map((place) => edgeOf(plan, place, answer));
      const hidden = went.map((id) => ({ id, hidden: true }));
      if (shown.length + hidden.length > 0) edges.update([...shown, ...hidden]);
      else network.redraw();
    },
    drawn: () => seenIn(network),
  };
};

function networkIn(host: HTMLElement, plan: Plan, edges: DataSet<Edge>): Network {
  const nodes = plan.spots.map(({ x, y, r, name, namePlace }, id) => ({
    id,
    x,
    y,
    size: r,
    ...(namePlace ? { label: name.lines.join('\n') } : {}),
  }));
  const network = new Network(host, { nodes: new DataSet(nodes), edges }, OPTIONS);
  const { width, height } = plan.room;
  network.moveTo({ position: { x: width / 2, y: height / 2 }, scale: 1 });
  return network;
}

const edgeOf = (plan: Plan, place: number, { possible }: Answer): Edge => {
  const { from, to } = plan.lines[place]!;
  const dashes = possible.has(place);
  return { id: place, from, to, color: colourOf(plan, place), dashes, hidden: false };
};

function seenIn({ body }: Network): number[] {
  return Object.entries(body.edges).flatMap(([id, { connected, options }]) =>
    connected && !options.hidden ? [Number(id)] : [],
  );
}

/** Nothing moves by itself, nothing is asked of the pointer, all names are drawn. */
const OPTIONS = {
  autoResize: false,
  physics: false,
  layout: { improvedLayout: false },
  interaction: { hover: false, selectConnectedEdges: false },
  nodes: {
    shape: 'dot',
    color: '#444',
    font: { size: 11, strokeWidth: 2.8, strokeColor: '#fff' },
    scaling: { label: { drawThreshold: 1 } },
  },
  edges: {
    width: 1.2,
    arrows: { to: { enabled: true, scaleFactor: 0.5 } },
    smooth: { enabled: true, type: 'curvedCW', roundness: 0.2 },
  },
};
