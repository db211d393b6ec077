import cytoscape from 'cytoscape';
import { tiesOfKey } from '../../src/graph/network.ts';
import { presenceIn, tieState } from '../../src/graph/state.ts';
import { PRESENCES, type Presence } from '../../src/time/spell.ts';
import type { Plan } from '../../src/scene/plan.ts';
import type { Day } from '../../src/time/day.ts';
import { colourOf } from './colour.ts';
import type { Answer, Make, World } from './stage.ts';

/** Cytoscape with all that ever is in it, each tie shown or hidden by its dates at every step. */
export const naive: Make = (host, world, first) => {
  const { plan } = world;
  const cy = cytoscape({
    container: host,
    elements: [...nodesOf(plan), ...edgesOf(plan)],
    style: STYLE,
    layout: { name: 'preset', fit: false },
    zoom: 1,
    pan: { x: 0, y: 0 },
    autounselectify: true,
  });
  const step = ({ day }: Pick<Answer, 'day'>) =>
    cy.batch(() => {
      cy.edges().forEach((edge) => {
        const presence = presenceOn(world, edge.data('place') as number, day);
        edge.style({
          display: presence === 'absent' ? 'none' : 'element',
          'line-style': presence === 'possible' ? 'dashed' : 'solid',
        });
      });
    });
  step(first);
  return {
    name: 'Cytoscape, all elements',
    step,
    drawn: () => cy.edges(':visible').map((edge) => edge.data('place') as number),
  };
};

/** By the dates of the tie and of its ends, and by what is denied: the model's own rule, tie by tie. */
function presenceOn({ plan, view }: World, place: number, day: Day): Presence {
  const codes = Array.from(tiesOfKey(plan.network, plan.lines[place]!.key), (tie) =>
    presenceIn(tieState(view, tie, day, day + 1)),
  );
  return PRESENCES[Math.max(...codes)]!;
}

const nodesOf = ({ spots }: Plan) =>
  spots.map(({ x, y, r, name, namePlace }, place) => ({
    group: 'nodes' as const,
    data: { id: `n${place}`, size: 2 * r, name: namePlace ? name.lines.join('\n') : '' },
    position: { x, y },
  }));

const edgesOf = (plan: Plan) =>
  plan.lines.map(({ from, to, course }, place) => {
    const [a, b] = [course.from, course.to];
    const across = (course.control.x - a.x) * (b.y - a.y) - (course.control.y - a.y) * (b.x - a.x);
    return {
      group: 'edges' as const,
      data: {
        id: `e${place}`,
        place,
        source: `n${from}`,
        target: `n${to}`,
        colour: colourOf(plan, place),
        bend: across / Math.max(1e-9, Math.hypot(b.x - a.x, b.y - a.y)),
      },
    };
  });

const STYLE: cytoscape.StylesheetJson = [
  {
    selector: 'node',
    style: {
      width: 'data(size)',
      height: 'data(size)',
      'background-color': '#444',
      label: 'data(name)',
      'font-size': 11,
      'text-wrap': 'wrap',
      'text-valign': 'bottom',
      'text-outline-color': '#fff',
      'text-outline-width': 1.4,
    } as never,
  },
  {
    selector: 'edge',
    style: {
      width: 1.2,
      'curve-style': 'unbundled-bezier',
      'control-point-distances': 'data(bend)',
      'control-point-weights': 0.5,
      'line-color': 'data(colour)',
      'target-arrow-color': 'data(colour)',
      'target-arrow-shape': 'triangle',
      'line-dash-pattern': [5, 3.5],
    } as never,
  },
];
