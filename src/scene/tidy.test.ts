import { describe, expect, it } from 'vitest';
import { edited } from '../graph/edits.ts';
import { RECORD } from '../graph/lens.ts';
import { networkOf } from '../graph/network.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import { day } from '../graph/testing/records.ts';
import { dayPeriod } from '../time/spell.ts';
import { frame } from './frame.ts';
import { totalCost } from './layouts/energy.ts';
import { annealing } from './layouts/anneal.ts';
import { randomFrom } from './layouts/random.ts';
import { rowsFor } from './move.ts';
import { type Plan, plan } from './plan.ts';
import { bundled } from './testing/bundled.ts';
import { hasMoved, releasedRows, tidiedRows, tidyField } from './tidy.ts';

const { network, choice } = bundled();
const ROOM = { width: 736, height: 600, grain: 0.92 };

function planned(of = network): Plan {
  return plan(of, choice, ROOM, [viewOf(of, RECORD)]);
}
const placesOf = ({ spots }: Plan) => spots.map(({ actor, x, y }) => [actor.id, x, y] as const);

describe('A picture that is tidied', () => {
  const before = planned();
  const view = viewOf(network, RECORD);
  const { looks } = frame(before, 'light', snapshotOf(view, dayPeriod(day('2021-10-20'))));
  const field = tidyField(before, [looks], choice);
  const cost = totalCost(field);
  const proposals = 60 * field.nodes.length;
  annealing(field, proposals, randomFrom(1), proposals).next();
  const rows = tidiedRows(before, field);
  const tidied = networkOf(
    edited(network.dataset, [{ kind: 'set-positions', layout: 'network', rows }]),
  );

  it('reads better on its date, from where it stood', () => {
    expect(field.nodes).toHaveLength(looks.spots.size);
    expect(totalCost(field)).toBeLessThan(cost);
  });

  it('puts everybody who is seen where they were found, and leaves the others', () => {
    const after = planned(tidied);
    field.nodes.forEach((node, at) => {
      const spot = after.spots[after.spotOf.get(node)!]!;
      expect(spot.x).toBeCloseTo((field.x[at]! * ROOM.width) / 760, 3);
      expect(spot.y).toBeCloseTo((field.y[at]! * ROOM.height) / 640, 3);
    });
    const seen = new Set(field.nodes);
    const others = (made: Plan) => made.spots.filter(({ node }) => !seen.has(node));
    expect(others(after).map(({ x, y }) => [x, y])).toEqual(
      others(before).map(({ x, y }) => [x, y]),
    );
  });

  it('is as before when it is released', () => {
    expect(hasMoved(network, 'network')).toBe(false);
    expect(hasMoved(tidied, 'network')).toBe(true);
    const rows = releasedRows(tidied, 'network');
    const back = edited(tidied.dataset, [{ kind: 'set-positions', layout: 'network', rows }]);
    expect(hasMoved(networkOf(back), 'network')).toBe(false);
    expect(placesOf(planned(networkOf(back)))).toEqual(placesOf(before));
  });

  it('so is a node that was dragged, twice', () => {
    let dataset = network.dataset;
    for (const point of [
      { x: 100, y: 100 },
      { x: 200, y: 300 },
    ]) {
      const now = planned(networkOf(dataset));
      dataset = edited(dataset, [{ kind: 'put-positions', rows: rowsFor(now, 3, point) }]);
    }
    const rows = releasedRows(networkOf(dataset), 'network');
    const back = edited(dataset, [{ kind: 'set-positions', layout: 'network', rows }]);
    expect(placesOf(planned(networkOf(back)))).toEqual(placesOf(before));
  });
});
