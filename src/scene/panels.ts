import { type Difference, diffOf } from '../graph/diff.ts';
import type { Network } from '../graph/network.ts';
import type { Snapshot } from '../graph/snapshot.ts';
import { inTimeOrder } from '../words/comparison.ts';
import type { Choice } from './choice.ts';
import { type Frame, frameOf } from './frame.ts';
import { FIELD } from './layouts/field.ts';
import { type Item, group, path, textLine } from './list.ts';
import { type Area, startOf } from './page.ts';
import { type Wanted, shapesWanted } from './hulls.ts';
import type { Plan } from './plan.ts';
import { type PlanOrder, planFor, planOrder } from './plans.ts';
import { type Sight, sightAt, sightBetween, looksBetween } from './sight.ts';
import type { Room } from './spot.ts';
import { type PartChoice, type Subject, panelName, snapshotsOf } from './subject.ts';
import { LEAST_NAME, SIZE, THEME, TYPE } from './theme.ts';

/** The network itself, once for each picture, in its area; with what a legend needs to know of it. */
export type Panels = {
  readonly items: readonly Item[];
  readonly plan: Plan;
  readonly frames: readonly Frame[];
};

const GAP = 32;
/** Above each of two pictures: its date, and a line. */
const HEAD = 34;
/** Bodies and type shrink with a picture that has less room than it was laid out for, but stay readable. */
const LEAST_GRAIN = 0.8;
/** Those of a strip are looked at as a row: names may be finer than in a picture of its own. */
const LEAST_STRIP_GRAIN = 0.5;

/** Whether a subject is shown as two pictures. */
export const isPaired = ({ view }: Choice, { second, strip }: Subject): boolean =>
  second !== null && view !== 'diff' && strip === null;

/**
 * The picture or pictures of a subject in an area, in the columns that make them largest, each of
 * several under its date unless that is left out.
 */
export function panelsIn(
  network: Network,
  choice: PartChoice,
  subject: Subject,
  area: Area,
  isDated = true,
): Panels {
  const count = choice.view === 'diff' ? 1 : snapshotsOf(subject).length;
  const head = count > 1 && isDated ? HEAD : 0;
  const { columns, width, height } = cellsOf(area, count, head);
  const grain = grainFor(width, height, subject.strip ? LEAST_STRIP_GRAIN : LEAST_GRAIN);
  const planned = planFor(orderIn(network, choice, subject, { width, height, grain }));
  const frames = framesOf(planned, choice, subject);
  const items = frames.map((shown, at) => {
    const column = choice.language === 'ar' ? columns - 1 - (at % columns) : at % columns;
    const x = area.x + column * (width + GAP);
    const y = area.y + Math.floor(at / columns) * (height + head + GAP);
    const title = head > 0 ? panelHead(choice, subject, at, width) : [];
    const id = 'abcdefghijkl'[at] ?? null;
    return group([...title, group(shown.items, { y: head })], { id, x, y });
  });
  return { items, plan: planned, frames };
}

/** How pictures share an area: in the number of columns that makes them largest, in proportions of a field. */
function cellsOf(area: Area, count: number, head: number) {
  const cells = Array.from({ length: count }, (_, at) => {
    const columns = at + 1;
    const rows = Math.ceil(count / columns);
    const width = (area.width - GAP * (columns - 1)) / columns;
    const height = (area.height - GAP * (rows - 1)) / rows - head;
    const size = Math.min(width / FIELD.width, height / FIELD.height);
    return { columns, width, height, size };
  });
  // Of equal ones the widest row: two dates are read side by side.
  return cells.reduce((best, cell) => (cell.size >= best.size ? cell : best));
}

/**
 * The plan and frames of a subject whose pictures each have a room of their own, as on the page,
 * where a unit of it takes `zoom` CSS pixels: names are never set too small to read there.
 */
export function panelsOf(
  network: Network,
  choice: Choice,
  subject: Subject,
  size: Pick<Room, 'width' | 'height'>,
  zoom = 1,
): Pick<Panels, 'plan' | 'frames'> {
  const planned = planFor(orderOf(network, choice, subject, size, zoom));
  return { plan: planned, frames: framesOf(planned, choice, subject) };
}

/** The plan that such pictures need. */
export function orderOf(
  network: Network,
  choice: Choice,
  subject: Subject,
  { width, height }: Pick<Room, 'width' | 'height'>,
  zoom: number,
): PlanOrder {
  const grain = grainFor(width, height);
  return orderIn(network, choice, subject, {
    width,
    height,
    grain,
    type: typeFor(grain * zoom),
  });
}

/** The plan of a subject in a room; pairs have one of their own, of which nothing is hidden. */
function orderIn(network: Network, choice: PartChoice, subject: Subject, room: Room): PlanOrder {
  const { pairs } = subject;
  if (!pairs) {
    const views = snapshotsOf(subject).map(({ view }) => view);
    return planOrder(network, choice, room, views);
  }
  const layout = choice.layout === 'blocs' ? 'network' : choice.layout;
  const whole = { ...choice, layout, hide: [], blocs: {}, focus: null, pin: [] };
  const [side] = pairs.snapshots;
  return planOrder(pairs.network, whole, room, [side!.view]);
}

function grainFor(width: number, height: number, least = LEAST_GRAIN): number {
  const room = Math.min(width / FIELD.width, height / FIELD.height);
  return Math.min(1, Math.max(least, Math.round(room * 50) / 50));
}

/** How much larger names are set than a scale makes them, in steps, so that few plans are made. */
function typeFor(scale: number): number {
  return Math.max(1, Math.ceil((LEAST_NAME / (SIZE.name * scale)) * 8) / 8);
}

/** The hulls that the pictures of a subject need, and that are not shaped yet. */
export function shapesFor(planned: Plan, choice: Choice, subject: Subject): Wanted[] {
  const wanted = sightsOf(planned, choice, subject).flatMap(({ looks }) =>
    shapesWanted(planned, looks.members, looks.spots.keys()),
  );
  // Two pictures often want the same.
  const texts = wanted.map(({ bloc, look }) => `${bloc} ${look.members} / ${look.others}`);
  return wanted.filter((_, at) => texts.indexOf(texts[at]!) === at);
}

const framesOf = (planned: Plan, choice: Choice, subject: Subject): Frame[] =>
  sightsOf(planned, choice, subject).map((sight) => frameOf(planned, choice.theme, sight));

/** What is to be seen in each picture of a subject. */
function sightsOf(
  planned: Plan,
  { view, kept }: Pick<Choice, 'view' | 'kept'>,
  subject: Subject,
): Sight[] {
  const { first, second, difference, strip, pairs } = subject;
  if (strip) return stripSights(planned, strip);
  if (!second || !difference) return [sightAt(planned, first)];
  if (pairs) {
    const { from, to } = pairs.difference;
    const looks = looksBetween(planned, pairs.looks, [from.period, to.period], []);
    return [{ looks, restless: new Set() }];
  }
  if (view === 'diff') return [sightBetween(planned, inTimeOrder(difference), kept)];
  const differing = differingIn(difference);
  return [
    sightAt(planned, first, { snapshots: [second], differing }),
    sightAt(planned, second, { snapshots: [first], differing }),
  ];
}

/** Each picture of a strip beside all others; bold is what differs from the one before it. */
function stripSights(planned: Plan, strip: readonly Snapshot[]): Sight[] {
  return strip.map((snapshot, at) => {
    const before = strip[at - 1];
    const differing = before ? differingIn(diffOf(before, snapshot)) : new Set<number>();
    return sightAt(planned, snapshot, { snapshots: strip, differing });
  });
}

/** Where most things differ, to set off what differs would set off nothing. */
const MOST_DIFFERING = 0.3;

/** The keys whose ties differ, or none where they are too many to be set off. */
function differingIn({ changes, kept }: Difference): ReadonlySet<number> {
  if (changes.length > MOST_DIFFERING * (changes.length + kept)) return new Set();
  return new Set(changes.map(({ before, after }) => (before[0] ?? after[0])!.key));
}

function panelHead(choice: Choice, subject: Subject, at: number, width: number): Item[] {
  const { ink, rule } = THEME[choice.theme];
  const direction = choice.language === 'ar' ? 'rtl' : 'ltr';
  const start = startOf({ x: 0, y: 0, width, height: HEAD }, direction);
  const name = panelName(subject, snapshotsOf(subject)[at]!, choice.language);
  const style = {
    size: TYPE.panel,
    weight: 600,
    fill: ink,
    anchor: start.anchor,
    direction,
  } as const;
  const line = path(
    [
      ['M', 0, HEAD - 6],
      ['L', width, HEAD - 6],
    ],
    { stroke: rule },
  );
  return [textLine(start.x, TYPE.panel, name, style), line];
}
