import type { Difference } from '../graph/diff.ts';
import { lensText } from '../graph/lens.ts';
import type { Network } from '../graph/network.ts';
import type { View } from '../graph/view.ts';
import { inTimeOrder } from '../words/comparison.ts';
import { aboutOf } from './about.ts';
import type { Choice } from './choice.ts';
import { craftNow, layoutNow } from './craft.ts';
import { type Frame, frame, frameOfDifference } from './frame.ts';
import { FIELD } from './layouts/field.ts';
import { type Item, group, path, textLine } from './list.ts';
import { type Area, startOf } from './page.ts';
import { type Plan, plan } from './plan.ts';
import type { Room } from './spot.ts';
import { type Subject, panelName, snapshotsOf } from './subject.ts';
import { LEAST_NAME, SIZE, THEME, TYPE } from './theme.ts';

/** The network itself, once or twice, in its area; with what a legend needs to know of it. */
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

/** Whether a subject is shown as two pictures. */
export const isPaired = ({ view }: Choice, { second }: Subject): boolean =>
  second !== null && view !== 'diff';

/**
 * The picture or pictures of a subject in an area; two stand side by side, or one over
 * the other where that has more room, each under its date unless that is left out.
 */
export function panelsIn(
  network: Network,
  choice: Choice,
  subject: Subject,
  area: Area,
  isDated = true,
): Panels {
  const isPair = isPaired(choice, subject);
  const head = isPair && isDated ? HEAD : 0;
  const isStacked = isPair && stacksBetter(area, head);
  const width = isPair && !isStacked ? (area.width - GAP) / 2 : area.width;
  const height = (isStacked ? (area.height - GAP) / 2 : area.height) - head;
  const grain = grainFor(width, height);
  const lenses = snapshotsOf(subject).map(({ view }) => view);
  const planned = planFor(network, choice, { width, height, grain }, lenses);
  const frames = framesOf(planned, choice, subject);
  const isMirrored = choice.language === 'ar' && !isStacked;
  const items = frames.map((shown, at) => {
    const column = isMirrored ? frames.length - 1 - at : at;
    const x = area.x + (isStacked ? 0 : column * (width + GAP));
    const y = area.y + (isStacked ? at * (height + head + GAP) : 0);
    const title = head > 0 ? panelHead(choice, subject, at, width) : [];
    return group([...title, group(shown.items, { y: head })], { id: at === 0 ? 'a' : 'b', x, y });
  });
  return { items, plan: planned, frames };
}

/** Whether two pictures are larger one over the other than side by side. */
function stacksBetter({ width, height }: Area, head: number): boolean {
  const scale = (width: number, height: number): number =>
    Math.min(width / FIELD.width, (height - head) / FIELD.height);
  return scale(width, (height - GAP) / 2) > scale((width - GAP) / 2, height);
}

/**
 * The plan and frames of a subject whose pictures each have a room of their own, as on the page,
 * where a unit of it takes `zoom` CSS pixels: names are never set too small to read there.
 */
export function panelsOf(
  network: Network,
  choice: Choice,
  subject: Subject,
  { width, height }: { readonly width: number; readonly height: number },
  zoom = 1,
): Pick<Panels, 'plan' | 'frames'> {
  const views = snapshotsOf(subject).map(({ view }) => view);
  const grain = grainFor(width, height);
  const room = { width, height, grain, type: typeFor(grain * zoom) };
  const planned = planFor(network, choice, room, views);
  return { plan: planned, frames: framesOf(planned, choice, subject) };
}

function grainFor(width: number, height: number): number {
  const room = Math.min(width / FIELD.width, height / FIELD.height);
  return Math.min(1, Math.max(LEAST_GRAIN, Math.round(room * 50) / 50));
}

/** How much larger names are set than a scale makes them, in steps, so that few plans are made. */
function typeFor(scale: number): number {
  return Math.max(1, Math.ceil((LEAST_NAME / (SIZE.name * scale)) * 8) / 8);
}

const plans = new WeakMap<Network, Map<string, Plan>>();
/** How many plans are kept: those of the page's pictures, and of a few besides. */
const MOST_PLANS = 8;

function planFor(network: Network, choice: Choice, room: Room, views: readonly View[]): Plan {
  const known = plans.get(network) ?? new Map<string, Plan>();
  plans.set(network, known);
  const { blocs, hide, language, steps, pin } = choice;
  const layout = layoutNow(choice.layout);
  const { focus } = choice;
  const lenses = [...new Set(views.map(({ lens }) => lensText(lens) ?? ''))].sort();
  // Of what is selected, only whose name is set in bold makes a difference.
  const about = aboutOf(network, choice);
  const key = JSON.stringify([
    craftNow() !== null,
    layout,
    blocs,
    hide,
    language,
    about,
    [focus, steps, pin],
    room,
    lenses,
  ]);
  const planned = known.get(key) ?? plan(network, { ...choice, layout }, room, views);
  // The latest stands last, so that the first is the one unused for longest.
  known.delete(key);
  known.set(key, planned);
  const [oldest] = known.keys();
  if (known.size > MOST_PLANS && oldest !== undefined) known.delete(oldest);
  return planned;
}

function framesOf(planned: Plan, { theme, view }: Choice, subject: Subject): Frame[] {
  const { first, second, difference } = subject;
  if (!second || !difference) return [frame(planned, theme, first)];
  if (view === 'diff') return [frameOfDifference(planned, theme, inTimeOrder(difference))];
  const differing = differingIn(difference);
  return [
    frame(planned, theme, first, { snapshot: second, differing }),
    frame(planned, theme, second, { snapshot: first, differing }),
  ];
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
