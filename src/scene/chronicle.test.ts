import { describe, expect, test } from 'vitest';
import { countOn } from '../graph/counts.ts';
import { RECORD } from '../graph/lens.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { dayPeriod } from '../time/spell.ts';
import { chronicleOf } from './chronicle.ts';
import { laneSpan, lanesWithin } from './lanes.ts';
import { lanesFigure } from './lanesfigure.ts';
import type { Item } from './list.ts';
import { membersOf } from './members.ts';
import { viewThrough } from './subject.ts';
import { bundled } from './testing/bundled.ts';

const { network, choice } = bundled();
const lenses = [RECORD, { kind: 'according', source: '003' }] as const;
const span = laneSpan(network, choice);
const days = Array.from({ length: 60 }, (_, at) =>
  Math.round(span.first + (at / 59) * (span.last - span.first)),
);

describe('The chronicle of an actor', () => {
  test.each(lenses)('counts on each day the members that its table lists, %j', (lens) => {
    const blocs = network.dataset.nodes.filter(({ kind }) => kind === 'bloc');
    for (const bloc of blocs) {
      const { counts, counted } = chronicleOf(network, { lens, language: 'en' }, bloc, span);
      expect(counted).toBe('members');
      for (const day of days) {
        const members = membersOf(
          snapshotOf(viewThrough(network, lens), dayPeriod(day)),
          bloc.id,
          'en',
        );
        const certain = members.filter(({ live }) => live.relationPresence === 'certain');
        const number = (some: typeof members) => new Set(some.map(({ actor }) => actor.id)).size;
        expect([bloc.id, day, countOn(counts, day)]).toMatchObject([
          bloc.id,
          day,
          { certain: number(certain), possible: number(members) },
        ]);
      }
    }
  });

  test('has each tie in one lane, those of one group by name, and none beside its span', () => {
    const peru = network.dataset.nodes.find(({ id }) => id === 'peru')!;
    const { groups, counted } = chronicleOf(network, { lens: RECORD, language: 'en' }, peru, span);
    expect(counted).toBe('ties');
    const keys = groups.flatMap(({ lanes }) => lanes.map(({ key }) => key));
    expect(new Set(keys).size).toBe(keys.length);
    expect(lanesWithin(groups, span)).toEqual(groups);
    const names = groups[0]!.lanes.map(({ name }) => name);
    expect(names.slice(0, 2)).toEqual(['Andean C.', 'CELAC']);
  });

  test('as a picture says through which days it runs, which is what its caveat counts', () => {
    const texts = (items: readonly Item[]): string[] =>
      items.flatMap((item) =>
        item.kind === 'group' ? texts(item.items) : item.kind === 'text' ? [item.text] : [],
      );
    const { items } = lanesFigure({ network, choice }, 'lima-group');
    expect(texts(items).map((text) => text.replace(/[\u2066-\u2069]/g, ''))).toContain(
      '1 January 2017 to 31 December 2023; the lines are at A 27 July 2021, B 20 October 2021',
    );
  });
});
