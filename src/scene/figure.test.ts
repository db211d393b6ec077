import { describe, expect, it } from 'vitest';
import { networkOf } from '../graph/network.ts';
import { RECORD } from '../graph/lens.ts';
import { snapshotOf } from '../graph/snapshot.ts';
import { viewOf } from '../graph/view.ts';
import { actor, dataset, day, relation, tie } from '../graph/testing/records.ts';
import { dayPeriod } from '../time/spell.ts';
import type { Choice } from './choice.ts';
import { along, distance } from './curve.ts';
import { dockDiscs } from './dock.ts';
import { type FigureInput, PAGES, figureOf } from './figure.ts';
import { frame } from './frame.ts';
import { covers, overlaps } from './box.ts';
import { legendStrip } from './legendbox.ts';
import type { Figure, Item, TextItem } from './list.ts';
import { PAGE, PARTS, type Part } from './page.ts';
import { type Plan, plan } from './plan.ts';
import { bundled } from './testing/bundled.ts';
import { smallChoice, smallNetwork } from './testing/small.ts';
import { widthOf } from './text.ts';
import { THEME } from './theme.ts';

const { network, choice } = bundled();
const LANGUAGES = ['en', 'es', 'ar'] as const;
const DATES = ['2017-06-01', '2019-06-01', '2021-07-27', '2021-10-20', '2023-06-15'].map(day);

/** Texts of a picture where they stand on it. */
function textsIn(items: readonly Item[], x = 0, y = 0): TextItem[] {
  return items.flatMap((item) => {
    if (item.kind === 'text') return [{ ...item, x: item.x + x, y: item.y + y }];
    return item.kind === 'group' ? textsIn(item.items, x + item.x, y + item.y) : [];
  });
}

function extent({ text, x, size, weight, anchor }: TextItem): readonly [number, number] {
  const width = widthOf(text, size, weight);
  const left = anchor === 'left' ? x : anchor === 'right' ? x - width : x - width / 2;
  return [left, left + width];
}

/** Texts of which a part lies beyond the page. */
const cutOff = (figure: Figure): string[] =>
  textsIn(figure.items)
    .filter((text) => {
      const [left, right] = extent(text);
      return left < 0 || right > figure.width || text.y > figure.height || text.y < text.size * 0.6;
    })
    .map(({ text }) => text);

const ROOMS = [
  { width: 1200, height: 780, grain: 1 },
  { width: 736, height: 600, grain: 0.92 },
  { width: 800, height: 700, grain: 1 },
];

describe.each(ROOMS)('The plan of the bundled view, $width wide', (room) => {
  const plans = LANGUAGES.map((language): Plan => {
    const chosen: Choice = { ...choice, language };
    return plan(network, chosen, room, [viewOf(network, RECORD)]);
  });

  it('puts no name over another, over a node or a dock, or out of sight', () => {
    for (const { spots, docks } of plans) {
      const boxes = spots.flatMap(({ namePlace }) => (namePlace ? [namePlace.box] : []));
      const discs = [...spots, ...dockDiscs(docks, spots)];
      expect(boxes.length).toBeGreaterThan(40);
      const clashes = boxes.flatMap((box, at) => [
        ...boxes.slice(at + 1).filter((other) => overlaps(box, other)),
        ...discs.filter((disc) => covers(box, disc)),
      ]);
      expect(clashes).toEqual([]);
      for (const { left, right, top, bottom } of boxes)
        expect(left >= 0 && top >= 0 && right <= room.width && bottom <= room.height).toBe(true);
    }
  });

  it('keeps the name of whom several dock beside clear of them and of its ties', () => {
    for (const { spots, lines } of plans) {
      const box = spots.find(({ actor: { id } }) => id === 'peru')!.namePlace!.box;
      const under = lines.filter(({ course }) =>
        along(course, 60).some(
          ({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom,
        ),
      );
      expect(under).toEqual([]);
    }
  });

  it('puts no node on another, or on a dock of another', () => {
    for (const { spots, docks } of plans) {
      const gaps = spots.flatMap((a, at) =>
        spots.slice(at + 1).map((b) => distance(a, b) - a.r - b.r),
      );
      expect(Math.min(...gaps)).toBeGreaterThan(3);
      const covered = dockDiscs(docks, spots).flatMap((dock) =>
        spots
          .filter((spot) => distance(dock, spot) < spot.r + dock.r - 2)
          .map(({ actor }) => actor.id),
      );
      expect(covered).toEqual([]);
    }
  });

  it('runs no tie through a node that is not its end', () => {
    for (const { spots, lines } of plans) {
      const through = lines.flatMap(({ course, from, to }) =>
        spots.filter(
          (spot, place) =>
            place !== from &&
            place !== to &&
            along(course, 40).some((point) => distance(point, spot) < spot.r),
        ),
      );
      expect(through.map(({ actor }) => actor.id)).toEqual([]);
    }
  });

  it('does not depend on the date: names and nodes stay where they are', () => {
    const [planned] = plans;
    const view = viewOf(network, RECORD);
    const places = new Map<string, string>();
    for (const date of DATES)
      for (const item of frame(planned!, 'light', snapshotOf(view, dayPeriod(date))).items) {
        if (item.kind !== 'group' || item.id === null || !item.id.startsWith('name-')) continue;
        const [text] = textsIn([item]);
        const place = `${text!.x} ${text!.y}`;
        expect(places.get(item.id) ?? place).toBe(place);
        places.set(item.id, place);
      }
    expect(places.size).toBeGreaterThan(40);
  });
});

describe('A whole picture', () => {
  const views = ['one', 'side', 'diff'] as const;

  it.each(PAGES)('on the page %s has its size, and no text beyond it', (page) => {
    for (const view of views)
      for (const language of LANGUAGES) {
        const figure = figureOf({ network, choice: { ...choice, view, language }, page });
        expect([figure.width, figure.height]).toEqual([PAGE[page].width, PAGE[page].height]);
        expect(cutOff(figure)).toEqual([]);
      }
  });

  it('is the same each time', () => {
    const input = { network: smallNetwork, choice: smallChoice('2021-07-27', { view: 'side' }) };
    expect(JSON.stringify(figureOf(input))).toBe(JSON.stringify(figureOf(input)));
  });

  it('names its dates, who is shown how, what is doubtful, its sources and its licence', () => {
    const texts = textsIn(figureOf({ network, choice: { ...choice, view: 'side' } }).items);
    const all = texts.map(({ text }) => text).join('\n');
    for (const told of ['27 July 2021', '20 October 2021', 'Lima Group', 'withdrawal announced'])
      expect(all).toContain(told);
    expect(all).toMatch(/contested/);
    expect(all).toMatch(/^Sources: /m);
    expect(all).toContain('CC BY 4.0');
  });

  it('explains in its legend only what it shows', () => {
    const textsOn = (at: string) =>
      textsIn(figureOf({ network: smallNetwork, choice: smallChoice(at) }).items).map(
        ({ text }) => text,
      );
    expect(textsOn('2021-07-27')).not.toContain('withdrawal announced');
    expect(textsOn('2021-10-20')).toContain('withdrawal announced');
    expect(textsOn('2021-07-27')).toContain('refuses-recognition-of');
    expect(textsOn('2021-11-20')).not.toContain('refuses-recognition-of');
  });

  it('is mirrored in Arabic: texts from the right, docks at the left, nodes where they are', () => {
    const figure = (language: 'en' | 'ar') =>
      figureOf({
        network: smallNetwork,
        choice: smallChoice('2021-07-27', { language }),
        paper: 'bare',
      });
    const [english, arabic] = [figure('en'), figure('ar')].map(({ items }) => textsIn(items));
    expect(arabic!.every(({ direction }) => direction === 'rtl')).toBe(true);
    const seal = (texts: readonly TextItem[]) => texts.find(({ fill }) => fill === '#ffffff')!.x;
    expect(seal(arabic!)).toBe(seal(english!));
    const [sagasti, other] = [
      english!.find(({ text }) => text === 'FS')!,
      arabic!.find(({ text }) => text === 'ف.س')!,
    ];
    const peru = smallNetwork.nodeNumber.get('peru');
    expect(peru).toBe(0);
    expect(other.x).toBeLessThan(sagasti.x);
  });

  it('without legend and title is the picture alone', () => {
    const bare = figureOf({
      network: smallNetwork,
      choice: smallChoice('2021-07-27'),
      paper: 'bare',
    });
    const texts = textsIn(bare.items).map(({ text }) => text);
    expect(texts.sort()).toEqual(
      ['FS', 'Group', 'Lima', 'Nicolás Maduro', 'NM', 'Peru', 'Chile'].sort(),
    );
  });

  it('leaves out around it what it is told to, but never what is doubtful', () => {
    const address = 'https://example.org/?v=1';
    const texts = (without: readonly Part[]) =>
      textsIn(
        figureOf({ network, choice: { ...choice, view: 'side' }, without, address }).items,
      ).map(({ text }) => text.replace(/[\u2068\u2069]/g, ''));
    const told: Readonly<Record<Part, RegExp>> = {
      title: /^Latin America: blocs/,
      subtitle: /memberships/,
      dates: /^27 July 2021$/,
      account: /^According to/,
      legend: /^How sure$/,
      offices: /^In office/,
      sources: /^Sources: /,
      data: /^Data: .*CC BY/,
      address: /example\.org/,
    };
    const whole = texts([]);
    for (const part of PARTS) {
      if (part !== 'account') expect(whole.some((text) => told[part].test(text))).toBe(true);
      const rest = texts([part]);
      expect(rest.filter((text) => told[part].test(text))).toEqual([]);
      expect(rest.length).toBeLessThanOrEqual(whole.length);
    }
    expect(texts(PARTS).some((text) => /contested/.test(text))).toBe(true);
  });

  it('sets two pictures one over the other where they are larger so, and a long legend in parts', () => {
    const placeOf = (page: (typeof PAGES)[number]) => {
      const { items } = figureOf({ network, choice: { ...choice, view: 'side' }, page });
      const [a, b] = ['a', 'b'].map((id) =>
        items.find((item) => item.kind === 'group' && item.id === id),
      ) as { readonly x: number; readonly y: number }[];
      return [Math.sign(b!.x - a!.x), Math.sign(b!.y - a!.y)];
    };
    expect(placeOf('wide')).toEqual([1, 0]);
    expect(placeOf('a4-portrait')).toEqual([0, 1]);
    const sample = 40;
    const entries = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ text: `${at}`, draw: () => [] }));
    const long = { heading: 'Long', entries: entries(12), sample };
    const alone = legendStrip([long], 1500, THEME.light, 'ltr').height;
    const column = legendStrip([long], 200, THEME.light, 'ltr').height;
    expect(alone).toBeLessThan(column * 0.6);
  });

  it('names an account that differs even without dates, and a date where no sentence does', () => {
    const texts = (part: Partial<Choice>, input: Partial<FigureInput>) =>
      textsIn(figureOf({ network, choice: { ...choice, ...part }, ...input }).items).map(
        ({ text }) => text,
      );
    const lensVs = { kind: 'according', source: '003' } as const;
    const two = texts({ view: 'side', lensVs }, { without: ['dates', 'subtitle'] });
    expect(two.some((text) => text.includes('003'))).toBe(true);
    const bare = texts({ view: 'diff' }, { without: ['subtitle'] });
    expect(bare).toContain('27 July 2021, 20 October 2021');
    expect(texts({ view: 'one' }, { subtitle: 'A sentence' })).toContain('A sentence');
  });

  it('holds its shape with a title and names of any length and kind', () => {
    const hostile = `<b>&amp; "${'x'.repeat(500)}" \u0007 🙂`;
    const label = { en: hostile, es: null, ar: null };
    const odd = networkOf(
      dataset({
        nodes: ['a', 'b'].map((id) => actor(id, { label })),
        relations: [relation('knows', { label })],
        ties: [tie('one', 'a knows b')],
      }),
    );
    const figure = figureOf({ network: odd, choice: smallChoice('2021-07-27'), title: hostile });
    expect(cutOff(figure)).toEqual([]);
  });

  it('keeps room for the network however much there is to explain', () => {
    const kinds = Array.from({ length: 60 }, (_, at) => relation(`kind-${at}`));
    const many = networkOf(
      dataset({
        nodes: ['a', 'b', 'c'].map((id) => actor(id)),
        relations: kinds,
        ties: kinds.map(({ id }) => tie(id, `a ${id} b`)),
      }),
    );
    for (const view of views) {
      const figure = figureOf({ network: many, choice: smallChoice('2021-07-27', { view }) });
      expect(cutOff(figure)).toEqual([]);
      expect(textsIn(figure.items).some(({ text }) => text === '…')).toBe(true);
    }
  });

  it('of an empty data set is a page that says so little', () => {
    const empty = networkOf(dataset());
    const figure = figureOf({ network: empty, choice: smallChoice('2021-07-27') });
    expect(cutOff(figure)).toEqual([]);
    const texts = textsIn(figure.items).map(({ text }) => text);
    expect(texts).toContain('No tie is shown here. Choose other dates, or show more blocs.');
  });
});

describe('Names that have no room', () => {
  it('are counted in words, as many as are left out', () => {
    const ids = network.dataset.nodes.filter(({ kind }) => kind === 'bloc').map(({ id }) => id);
    const blocs = Object.fromEntries(ids.map((id) => [id, 'spokes' as const]));
    const crowded: Choice = { ...choice, blocs, hide: [] };
    const figure = figureOf({ network, choice: crowded, page: 'slide' });
    const text = textsIn(figure.items)
      .map((item) => item.text)
      .join(' ');
    const [, told] = /(\d+) names have no room/.exec(text)!;
    const nodes = (start: string) => {
      const found = (items: readonly Item[]): string[] =>
        items.flatMap((item) =>
          item.kind === 'group'
            ? [
                ...(item.id?.startsWith(start) === true ? [item.id.slice(start.length)] : []),
                ...found(item.items),
              ]
            : [],
        );
      return new Set(found(figure.items));
    };
    const named = nodes('name-');
    const shown = [...nodes('node-')].filter((id) => !ids.includes(id));
    expect(shown.filter((id) => !named.has(id))).toHaveLength(Number(told));
    expect(
      textsIn(figureOf({ network, choice }).items)
        .map((item) => item.text)
        .join(),
    ).not.toContain('no room');
  });
});
