import { beforeAll, describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../graph/dataset.ts';
import { RECORD } from '../../graph/lens.ts';
import { viewOf } from '../../graph/view.ts';
import { edited } from '../../graph/edits.ts';
import { networkOf } from '../../graph/network.ts';
import { snapshotOf } from '../../graph/snapshot.ts';
import { dataset, datasetOf, day, tie } from '../../graph/testing/records.ts';
import { dayPeriod } from '../../time/spell.ts';
import { type Choice, LAYOUTS } from '../choice.ts';
import { fetchCraft } from '../craft.ts';
import { distance } from '../curve.ts';
import { dockDiscs } from '../dock.ts';
import { frame } from '../frame.ts';
import { covers, overlaps } from '../box.ts';
import { rowsFor } from '../move.ts';
import { type Plan, plan } from '../plan.ts';
import { shownOf } from '../shown.ts';
import { bundled } from '../testing/bundled.ts';

const { network, choice } = bundled();
const view = viewOf(network, RECORD);
const STYLES = ['spokes', 'hull', 'badge'] as const;
/** Of one picture, and of one of two, on a page of 1440 × 900 and in a figure. */
const ROOMS = [
  { width: 1040, height: 560, grain: 0.88 },
  { width: 736, height: 600, grain: 0.92 },
  { width: 560, height: 495, grain: 0.8 },
];

const drawn = (style: (typeof STYLES)[number]): Choice['blocs'] =>
  Object.fromEntries(
    Object.entries(choice.blocs).map(([id, own]) => [id, own === 'off' ? 'off' : style]),
  );
const planned = (room: (typeof ROOMS)[number], more: Partial<Choice>): Plan =>
  plan(network, { ...choice, ...more }, room, [view]);
const placeOf = ({ spots }: Plan, id: string) => spots.find(({ actor }) => actor.id === id)!;

beforeAll(fetchCraft);

describe.each(LAYOUTS)('The layout %s of the bundled view', (layout) => {
  it.each(STYLES)(
    'with blocs as %s puts no name on a name, a node or a dock, none on another, all on the page',
    (style) => {
      for (const room of ROOMS)
        for (const language of LANGUAGES) {
          const { spots, docks } = planned(room, { layout, language, blocs: drawn(style) });
          const names = spots.flatMap(({ actor, namePlace, isShy }) =>
            namePlace && !isShy ? [{ id: actor.id, box: namePlace.box }] : [],
          );
          // Names without a place of their own are the exception, even in the smallest room.
          expect(spots.filter(({ isShy }) => isShy).length).toBeLessThanOrEqual(2);
          const discs = [
            ...spots.map((spot) => ({ ...spot, id: spot.actor.id })),
            ...dockDiscs(docks, spots).map((disc) => ({ ...disc, id: 'a dock' })),
          ];
          const clashes = names.flatMap(({ id, box }, at) => [
            ...names
              .slice(at + 1)
              .filter((other) => overlaps(box, other.box))
              .map((other) => `${id} on ${other.id}`),
            ...discs.filter((disc) => covers(box, disc)).map((disc) => `${id} on ${disc.id}`),
          ]);
          const close = spots.flatMap((a, at) =>
            spots
              .slice(at + 1)
              .filter((b) => distance(a, b) < a.r + b.r + 2)
              .map((b) => `${a.actor.id} on ${b.actor.id}`),
          );
          const beyond = names.filter(
            ({ box }) =>
              box.left < 0 || box.top < 0 || box.right > room.width || box.bottom > room.height,
          );
          expect([room.width, language, clashes, close, beyond.map(({ id }) => id)]).toEqual([
            room.width,
            language,
            [],
            [],
            [],
          ]);
        }
    },
  );

  it.each(['hull', 'badge'] as const)(
    'with every bloc there is as %s, and nobody hidden, still puts nothing on anything',
    (style) => {
      const ids = network.dataset.nodes.filter(({ kind }) => kind === 'bloc').map(({ id }) => id);
      const blocs = Object.fromEntries(ids.map((id) => [id, style]));
      for (const language of LANGUAGES) {
        const { spots, docks } = planned(ROOMS[0]!, { layout, language, blocs, hide: [] });
        const names = spots.flatMap(({ actor, namePlace, isShy }) =>
          namePlace && !isShy ? [{ id: actor.id, box: namePlace.box }] : [],
        );
        expect(names.length).toBeGreaterThan(60);
        const discs = [
          ...spots.map(({ actor, x, y, r }) => ({ id: actor.id, x, y, r })),
          ...dockDiscs(docks, spots).map((disc) => ({ ...disc, id: 'a dock' })),
        ];
        const on = names.flatMap(({ id, box }, at) => [
          ...names.slice(at + 1).filter((other) => overlaps(box, other.box)),
          ...discs.filter((disc) => covers(box, disc)).map((disc) => `${id} on ${disc.id}`),
        ]);
        const close = spots.flatMap((a, at) =>
          spots
            .slice(at + 1)
            .filter((b) => distance(a, b) < a.r + b.r)
            .map((b) => `${a.actor.id} on ${b.actor.id}`),
        );
        expect([language, on, close]).toEqual([language, [], []]);
      }
    },
  );

  it('is the same each time', () => {
    const places = () => planned(ROOMS[0]!, { layout }).spots.map(({ x, y }) => [x, y]);
    expect(places()).toEqual(places());
  });

  it('shows as many ties however blocs are drawn', () => {
    const snapshot = snapshotOf(view, dayPeriod(day('2021-07-27')));
    const counts = STYLES.map((style) => {
      const shown = shownOf(snapshot, { ...choice, blocs: drawn(style) });
      return [shown.nodes.length, shown.ties.length];
    });
    expect(new Set(counts.map(String)).size).toBe(1);
  });

  it('keeps a node where it was dropped, and moves no other', () => {
    const before = planned(ROOMS[1]!, { layout });
    const peru = before.spots.findIndex(({ actor }) => actor.id === 'peru');
    const rows = rowsFor(before, peru, { x: 300, y: 200 });
    const moved = networkOf(edited(network.dataset, [{ kind: 'put-positions', rows }]));
    const after = plan(moved, { ...choice, layout }, ROOMS[1]!, [viewOf(moved, RECORD)]);
    expect(after.spots[peru]!.x).toBeCloseTo(300, 0);
    expect(after.spots[peru]!.y).toBeCloseTo(200, 0);
    expect(after.spots.filter((_, at) => at !== peru).map(({ x, y }) => [x, y])).toEqual(
      before.spots.filter((_, at) => at !== peru).map(({ x, y }) => [x, y]),
    );
  });
});

describe.each(LAYOUTS)('The layout %s', (layout) => {
  it('of nothing, of one pair, and of actors without a place on Earth stands', () => {
    for (const data of [
      dataset(),
      datasetOf([tie('one', 'a recognises b')]),
      datasetOf([tie('one', 'a recognises b'), tie('two', 'c recognises d')]),
    ]) {
      const small = networkOf(data);
      const chosen = { ...choice, layout, hide: [], blocs: {} };
      const { spots } = plan(small, chosen, ROOMS[0]!, [viewOf(small, RECORD)]);
      expect(spots).toHaveLength(data.ties.length * 2);
      expect(spots.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    }
  });
});

describe('The map', () => {
  it('has north above, west at the left, and land below all else', () => {
    const made = planned(ROOMS[1]!, { layout: 'map' });
    expect(placeOf(made, 'canada').y).toBeLessThan(placeOf(made, 'mexico').y);
    expect(placeOf(made, 'mexico').y).toBeLessThan(placeOf(made, 'peru').y);
    expect(placeOf(made, 'peru').y).toBeLessThan(placeOf(made, 'chile').y);
    expect(placeOf(made, 'peru').x).toBeLessThan(placeOf(made, 'brazil').x);
    const { items } = frame(made, 'light', snapshotOf(view, dayPeriod(day('2021-07-27'))));
    expect(items[0]).toMatchObject({ kind: 'group', id: 'ground' });
    expect(made.grounds.filter(({ kind }) => kind === 'land')).toHaveLength(1);
  });

  it('leads an island that stands aside to its true place by a line', () => {
    const made = planned(ROOMS[1]!, { layout: 'map' });
    expect(made.grounds.filter(({ kind }) => kind === 'lead').length).toBeGreaterThan(5);
  });

  it('has room for Europe too where it is shown', () => {
    const made = planned(ROOMS[0]!, { layout: 'map', hide: [] });
    expect(placeOf(made, 'spain').x).toBeGreaterThan(placeOf(made, 'brazil').x);
    expect(placeOf(made, 'sweden').y).toBeLessThan(placeOf(made, 'spain').y);
  });
});

describe('Rings', () => {
  it('have the actor in focus in the middle, else the one selected, else the one the data open with', () => {
    const middle = (more: Partial<Choice>): string => {
      const { spots, room } = planned(ROOMS[1]!, { layout: 'rings', ...more });
      const centre = { x: room.width / 2, y: room.height / 2 };
      return spots.toSorted((a, b) => distance(a, centre) - distance(b, centre))[0]!.actor.id;
    };
    expect(middle({})).toBe('peru');
    expect(middle({ selected: 'cuba' })).toBe('cuba');
    expect(middle({ selected: 'cuba', focus: 'chile' })).toBe('chile');
  });
});

describe('The layout blocs', () => {
  it('stands members nearer to the seal of their only bloc than to any other', () => {
    const made = planned(ROOMS[0]!, { layout: 'blocs' });
    const seals = made.spots.filter(({ actor }) => actor.kind === 'bloc');
    const homes = new Map<number, Set<number>>();
    for (const { from, to } of made.memberships)
      homes.set(from, (homes.get(from) ?? new Set()).add(to!));
    const single = [...homes].filter(([, own]) => own.size === 1);
    const right = single.filter(([from, [own]]) => {
      const spot = made.spots[from]!;
      const nearest = seals.toSorted((a, b) => distance(a, spot) - distance(b, spot))[0]!;
      return nearest === made.spots[own!];
    });
    expect(single.length).toBeGreaterThan(20);
    expect(right.length / single.length).toBeGreaterThan(0.85);
  });
});
