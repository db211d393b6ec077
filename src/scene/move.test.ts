import { describe, expect, test } from 'vitest';
import { edited } from '../graph/edits.ts';
import { actor, at, datasetOf, record, tie } from '../graph/testing/records.ts';
import { networkOf } from '../graph/network.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import type { Dataset } from '../graph/dataset.ts';
import { type Choice, plainChoice } from './choice.ts';
import { litItems, markOf } from './emphasis.ts';
import { frame } from './frame.ts';
import { standingDocks } from './standing.ts';
import { hitAt } from './hit.ts';
import { pointAt } from './curve.ts';
import { hasMoves, moved, movedLooks, onTheWay, rowsFor } from './move.ts';
import { type Plan, plan } from './plan.ts';

const ROOM = { width: 700, height: 500, grain: 1 };
const choice: Choice = { ...plainChoice('sample', 0, 0), blocs: { lima: 'spokes' } };

const positions = [
  ['peru', 0, 0],
  ['chile', 100, 0],
  ['lima', 0, 100],
  ['bolivia', 100, 100],
] as const;

const rows = datasetOf([
  tie('a', 'peru member-of lima'),
  tie('b', 'chile member-of lima'),
  tie('c', 'chile meets bolivia'),
  tie('d', 'castillo leads peru'),
]);

const data: Dataset = {
  ...rows,
  nodes: rows.nodes.map(({ id }) =>
    actor(id, { kind: id === 'lima' ? 'bloc' : id === 'castillo' ? 'leader' : 'country' }),
  ),
  relations: rows.relations.map((row) => ({
    ...row,
    family: row.id === 'leads' ? 'office' : row.id === 'member-of' ? 'membership' : 'alignment',
  })),
  positions: positions.map(([node, x, y]) => ({ layout: 'network', node, x, y, attributes: {} })),
};

function planned(dataset: Dataset) {
  const view = viewOf(networkOf(dataset), record);
  const made = plan(view.network, choice, ROOM, [view]);
  return { plan: made, frame: frame(made, 'light', snapshotOf(view, at('2021-07-27'))) };
}

const placeOf = ({ spots }: Plan, id: string) => spots.findIndex(({ actor }) => actor.id === id);
const idsOf = (items: readonly { readonly kind: string }[] | null) =>
  items?.map((item) => ('id' in item ? item.id : null));

describe('a spot that is moved', () => {
  const { plan: before, frame: shown } = planned(data);
  const peru = placeOf(before, 'peru');
  const after = moved(before, peru, { x: 300, y: 200 });

  test('takes its name along, and the courses of its own ties only', () => {
    const [from, to] = [before.spots[peru]!, after.spots[peru]!];
    expect(to).toMatchObject({ x: 300, y: 200 });
    expect(to.namePlace!.x - from.namePlace!.x).toBeCloseTo(300 - from.x);
    expect(to.namePlace!.box.top - from.namePlace!.box.top).toBeCloseTo(200 - from.y);
    const changed = after.lines.filter((line, place) => line !== before.lines[place]);
    expect(changed.map(({ key }) => before.network.keys[key])).toEqual([
      { source: 'peru', relation: 'member-of', target: 'lima' },
    ]);
    expect(after.spots.filter((spot, place) => spot !== before.spots[place])).toEqual([to]);
  });

  test('has with it what is seen of it: its ties and its docks', () => {
    const looks = movedLooks(before, shown.looks, peru);
    expect([...looks.spots.keys()]).toEqual([peru]);
    expect(looks.lines.size).toBe(1);
    expect(looks.docks.size).toBe(1);
  });

  test('stays where it was dropped, and moves no other, even if it was at the edge', () => {
    const others = ({ spots }: Plan) =>
      spots.filter((_, place) => place !== peru).map(({ x, y }) => [x, y]);
    let last = before;
    let dataset = data;
    for (const point of [
      { x: 300, y: 200 },
      { x: 400, y: 250 },
    ]) {
      const rows = rowsFor(last, peru, point);
      expect(rows.map(({ node }) => node)).toEqual(['peru']);
      dataset = edited(dataset, [{ kind: 'put-positions', rows }]);
      last = planned(dataset).plan;
      expect(last.spots[peru]!.x).toBeCloseTo(point.x);
      expect(last.spots[peru]!.y).toBeCloseTo(point.y);
      expect(others(last)).toEqual(others(before));
    }
    // The row says where it stood at first.
    const row = dataset.positions.find(({ node }) => node === 'peru');
    expect(row?.attributes).toEqual({ moved_from: '0 0' });
  });

  test('keeps the others where they are if the data ship no places', () => {
    const bare = planned({ ...data, positions: [] }).plan;
    const rows = rowsFor(bare, placeOf(bare, 'peru'), { x: 300, y: 200 });
    expect(rows.map(({ node }) => node).sort()).toEqual(['bolivia', 'chile', 'lima', 'peru']);
    expect(rows.filter(({ attributes }) => 'moved_from' in attributes)).toHaveLength(1);
  });
});

describe('a plan on the way from another', () => {
  const { plan: before } = planned(data);
  const peru = placeOf(before, 'peru');
  const after = moved(before, peru, { x: 300, y: 200 });

  test('has everybody, their names and their ties at a part of the way', () => {
    const half = onTheWay(before, after, 0.5);
    const [from, to] = [before.spots[peru]!, after.spots[peru]!];
    expect(half.spots[peru]!.x).toBeCloseTo((from.x + to.x) / 2);
    expect(half.spots[peru]!.namePlace!.y).toBeCloseTo((from.namePlace!.y + to.namePlace!.y) / 2);
    const line = before.lines.findIndex((_, at) => before.lines[at] !== after.lines[at]);
    expect(half.lines[line]!.course.from.x).toBeCloseTo(
      (before.lines[line]!.course.from.x + after.lines[line]!.course.from.x) / 2,
    );
  });

  test('is at its ends where the two are', () => {
    const places = ({ spots }: Plan) => spots.map(({ x, y }) => [x, y]);
    expect(places(onTheWay(before, after, 0))).toEqual(places(before));
    expect(places(onTheWay(before, after, 1))).toEqual(places(after));
  });

  test('is wanted where more moved than was dragged, in the same room', () => {
    expect(hasMoves(before, after, false)).toBe(true);
    expect(hasMoves(before, after, true)).toBe(false);
    expect(hasMoves(before, before, false)).toBe(false);
    const wider = { ...after, room: { ...ROOM, width: 900 } };
    expect(hasMoves(before, wider, false)).toBe(false);
  });
});

describe('what stays lit', () => {
  const { plan: made, frame: shown } = planned(data);

  test('of an actor is the actor, its ties, its docks and who they lead to', () => {
    const lit = idsOf(litItems(made, shown, { kind: 'actor', id: 'peru' }));
    expect(lit).toEqual([
      'tie-peru-member-of-lima',
      'node-lima',
      'node-peru',
      'tie-castillo-leads-peru',
      'name-peru',
    ]);
  });

  test('of a tie is the tie and its two ends', () => {
    const mark = markOf(made, 'c')!;
    expect(idsOf(litItems(made, shown, mark))).toEqual([
      'tie-chile-meets-bolivia',
      'node-bolivia',
      'node-chile',
      'name-bolivia',
      'name-chile',
    ]);
  });

  test('is nothing in particular where the mark is of nobody who is seen', () => {
    expect(litItems(made, shown, { kind: 'actor', id: 'tuvalu' })).toBeNull();
    expect(markOf(made, 'tuvalu')).toBeNull();
    expect(markOf(made, null)).toBeNull();
  });
});

describe('what lies at a point', () => {
  const { plan: made, frame: shown } = planned(data);
  const line = made.lines.findIndex(({ key }) => made.network.keys[key]!.relation === 'meets');

  test('is the tie whose course is there, if it is seen', () => {
    const point = pointAt(made.lines[line]!.course, 0.5);
    const { key } = made.lines[line]!;
    expect(hitAt(made, shown.looks, point, 4)).toEqual({ kind: 'tie', key });
    const without = new Map([...shown.looks.lines].filter(([place]) => place !== line));
    expect(hitAt(made, { ...shown.looks, lines: without }, point, 4)).toBeNull();
  });

  test('is a dock before a tie', () => {
    const [dock] = standingDocks(made, shown.looks);
    const { centre, key } = dock!;
    expect(hitAt(made, shown.looks, centre, 60)).toEqual({ kind: 'dock', key });
  });
});
