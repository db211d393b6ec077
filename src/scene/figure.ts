import type { Network } from '../graph/network.ts';
import { RECORD, type Lens, lensText } from '../graph/lens.ts';
import { type Difference, diffOf } from '../graph/diff.ts';
import { labelIn } from '../graph/dataset.ts';
import { type Snapshot, snapshotOf } from '../graph/snapshot.ts';
import { type View, viewOf } from '../graph/view.ts';
import { dayPeriod } from '../time/spell.ts';
import { type Comparison, comparisonOf, inTimeOrder } from '../words/comparison.ts';
import { periodWords } from '../words/dates.ts';
import { headline } from '../words/headline.ts';
import { lensWords } from '../words/lens.ts';
import { commaList } from '../words/messages.ts';
import { countTies, tallyWords } from '../words/tally.ts';
import type { Choice } from './choice.ts';
import { type Foot, footOf } from './foot.ts';
import { type Frame, frame, frameOfDifference } from './frame.ts';
import { legendOf } from './legend.ts';
import { legendColumn, legendStrip } from './legendbox.ts';
import { type Figure, type Item, group, path, textLine } from './list.ts';
import { type Area, PAGE, type Page, type PageName, startOf } from './page.ts';
import { type Plan, plan, type Room } from './plan.ts';
import { THEME, TYPE, type Theme } from './theme.ts';
import { wrapped } from './text.ts';

export { PAGES } from './page.ts';

/** What a picture is made of. */
export type FigureInput = {
  readonly network: Network;
  readonly choice: Choice;
  /** Above the picture; without one, the data set's own. */
  readonly title?: string;
  readonly page?: PageName;
  /** `full` has title, legend and sources; `bare` is the picture alone, for a page that has them. */
  readonly paper?: 'full' | 'bare';
};

/** What is compared, or alone on show. */
type Subject = {
  readonly snapshots: readonly Snapshot[];
  readonly difference: Difference | null;
  readonly comparison: Comparison | null;
};

/** One picture on the page: its date, or none where the page says it, and its frame. */
type Panel = { readonly title: string | null; readonly frame: Frame };

const MARGIN = 48;
const RAIL = 250;
const GAP = 32;

/** A whole picture: one date, two side by side, or what differs between them. */
export function figureOf(input: FigureInput): Figure {
  const { network, choice, page = 'wide', paper = 'full' } = input;
  const size = PAGE[page];
  const theme = THEME[choice.theme];
  const subject = subjectOf(network, choice);
  const title = input.title ?? labelIn(network.dataset.description.title, choice.language);
  const direction = choice.language === 'ar' ? 'rtl' : 'ltr';
  const items =
    paper === 'bare'
      ? panelItems(input, subject, { x: 0, y: 0, width: size.width, height: size.height }, size)
          .items
      : fullItems(input, subject, title, size);
  return {
    width: size.width,
    height: size.height,
    paper: size.paper,
    language: choice.language,
    direction,
    title: commaList([title, dateLine(subject, choice)], choice.language),
    description: describe(subject, choice),
    background: theme.paper,
    items,
  };
}

const views = new WeakMap<Network, Map<string, View>>();

/** A network through a lens, worked out once. */
function viewThrough(network: Network, lens: Lens): View {
  const known = views.get(network) ?? new Map<string, View>();
  views.set(network, known);
  const text = lensText(lens) ?? '';
  const view = known.get(text) ?? viewOf(network, lens);
  known.set(text, view);
  return view;
}

function subjectOf(network: Network, choice: Choice): Subject {
  const first = snapshotOf(viewThrough(network, choice.lens), dayPeriod(choice.at));
  if (choice.view === 'one') return { snapshots: [first], difference: null, comparison: null };
  const second = snapshotOf(viewThrough(network, choice.lensVs), dayPeriod(choice.vs));
  const difference = diffOf(first, second);
  return { snapshots: [first, second], difference, comparison: comparisonOf(difference) };
}

const plans = new WeakMap<Network, Map<string, Plan>>();
/** How many plans are kept: those of the page's panels and of a picture or two besides. */
const MOST_PLANS = 8;

function planFor(network: Network, choice: Choice, room: Room, lenses: readonly View[]): Plan {
  const known = plans.get(network) ?? new Map<string, Plan>();
  plans.set(network, known);
  const { layout, blocs, hide, language } = choice;
  const seen = [...new Set(lenses.map(({ lens }) => lensText(lens) ?? ''))].sort();
  const key = JSON.stringify([layout, blocs, hide, language, room, seen]);
  const planned = known.get(key) ?? plan(network, choice, room, lenses);
  known.delete(key);
  known.set(key, planned);
  for (const old of [...known.keys()].slice(0, Math.max(0, known.size - MOST_PLANS)))
    known.delete(old);
  return planned;
}

/** The panels, drawn in an area, with what a legend needs of them. */
type Panels = {
  readonly items: readonly Item[];
  readonly plan: Plan;
  readonly frames: readonly Frame[];
};

function panelItems(
  { network, choice }: FigureInput,
  subject: Subject,
  area: Area,
  page: Page,
): Panels {
  const side = choice.view === 'side' || choice.view === 'strip';
  const stacked = side && page.height > page.width;
  const head = side ? 34 : 0;
  const count = side ? 2 : 1;
  const width = stacked || !side ? area.width : (area.width - GAP) / 2;
  const height = (stacked ? (area.height - GAP) / count : area.height) - head;
  const grain = side && !stacked ? 0.92 : 1;
  const lenses = subject.snapshots.map(({ view }) => view);
  const planned = planFor(network, choice, { width, height, grain }, lenses);
  const panels = panelsOf(planned, choice, subject);
  const rightToLeft = choice.language === 'ar';
  const items = panels.map(({ title, frame }, at) => {
    const place = rightToLeft && !stacked ? count - 1 - at : at;
    const x = area.x + (stacked ? 0 : place * (width + GAP));
    const y = area.y + (stacked ? at * (height + head + GAP) : 0);
    const top = title === null ? [] : panelTitle(choice, title, { x: 0, y: 0, width, height });
    return group([...top, group(frame.items, { y: head })], { id: 'ab'[at]!, x, y });
  });
  return { items, plan: planned, frames: panels.map(({ frame }) => frame) };
}

function panelsOf(planned: Plan, choice: Choice, { snapshots, difference }: Subject): Panel[] {
  const [first, second] = snapshots;
  if (!second || !difference) return [{ title: null, frame: frame(planned, choice.theme, first!) }];
  if (choice.view === 'diff') {
    const ordered = inTimeOrder(difference);
    return [{ title: null, frame: frameOfDifference(planned, choice.theme, ordered) }];
  }
  const lensed = lensText(choice.lens) !== lensText(choice.lensVs);
  const titleOf = ({ period, view }: Snapshot): string => {
    const date = periodWords(period, choice.language);
    const lens = lensWords(view.lens, view.network.dataset, choice.language);
    return lensed ? commaList([date, lens], choice.language) : date;
  };
  return [
    { title: titleOf(first!), frame: frame(planned, choice.theme, first!, second) },
    { title: titleOf(second), frame: frame(planned, choice.theme, second, first!) },
  ];
}

function panelTitle(choice: Choice, title: string, area: Area): Item[] {
  const theme = THEME[choice.theme];
  const direction = choice.language === 'ar' ? 'rtl' : 'ltr';
  const start = startOf(area, direction);
  return [
    textLine(start.x, TYPE.panel, title, {
      size: TYPE.panel,
      weight: 600,
      fill: theme.ink,
      anchor: start.anchor,
      direction,
    }),
    rule(theme, 0, 28, area.width),
  ];
}

const rule = (theme: Theme, x: number, y: number, width: number): Item =>
  path(
    [
      ['M', x, y],
      ['L', x + width, y],
    ],
    { stroke: theme.rule },
  );

function dateLine({ snapshots }: Subject, { language }: Choice): string {
  return snapshots.map(({ period }) => periodWords(period, language)).join(' – ');
}

/** The line under the title: the date, or what differs in a sentence; and whose account it is. */
function deckOf({ snapshots, difference }: Subject, choice: Choice): string {
  const { language, focus } = choice;
  if (difference) return headline(difference, language, focus);
  const { period, view } = snapshots[0]!;
  const date = periodWords(period, language);
  return commaList([date, lensWords(view.lens, view.network.dataset, language)], language);
}

/** Whose account it is, where it is not the record's. */
function accountOf({ snapshots }: Subject, { language, lens, lensVs }: Choice): string | null {
  const [{ view }] = snapshots as [Snapshot];
  if (snapshots.length < 2 || lens === RECORD || lensText(lens) !== lensText(lensVs)) return null;
  return lens.kind === 'record' ? null : lensWords(lens, view.network.dataset, language);
}

function describe({ snapshots, difference }: Subject, { language, focus }: Choice): string {
  const tallies = snapshots.map(({ period, nodes, ties }) =>
    tallyWords(period, nodes.length, countTies(ties), language),
  );
  const sentence = difference ? [headline(difference, language, focus)] : [];
  return [...sentence, ...tallies.map((tally) => `${tally}.`)].join(' ');
}

function fullItems(input: FigureInput, subject: Subject, title: string, page: Page): Item[] {
  const { choice, network } = input;
  const theme = THEME[choice.theme];
  const direction = choice.language === 'ar' ? 'rtl' : 'ltr';
  const width = page.width - 2 * MARGIN;
  const head = headItems(
    title,
    [deckOf(subject, choice), accountOf(subject, choice)],
    width,
    theme,
    direction,
  );
  const ties = subject.snapshots.flatMap(({ ties }) => ties);
  const foot = footItems(
    footOf(network, ties, subject.difference, choice.language, width),
    page,
    theme,
    direction,
  );
  const beside = choice.view === 'one' || choice.view === 'diff';
  const railed = beside && page.width > page.height;
  const top = MARGIN + head.height + 18;
  const bottom = page.height - MARGIN - foot.height - 14;
  // The legend depends on what is shown, not on where: a first plan tells it.
  const draft = panelItems(input, subject, { x: 0, y: 0, width, height: bottom - top }, page);
  const sections = legendOf(
    draft.plan,
    choice.theme,
    draft.frames,
    choice.view === 'diff' ? subject.comparison : null,
  );
  const box = railed
    ? legendColumn(sections, RAIL, theme, direction)
    : legendStrip(sections, width, theme, direction);
  const legendTop = railed ? top : bottom - box.height;
  const railX = direction === 'ltr' ? page.width - MARGIN - RAIL : MARGIN;
  const area: Area = railed
    ? {
        x: direction === 'ltr' ? MARGIN : MARGIN + RAIL + GAP,
        y: top,
        width: width - RAIL - GAP,
        height: bottom - top,
      }
    : { x: MARGIN, y: top, width, height: legendTop - 14 - top };
  const panels = panelItems(input, subject, area, page);
  const legendArea: Area = railed
    ? { x: railX, y: legendTop, width: RAIL, height: box.height }
    : { x: MARGIN, y: legendTop, width, height: box.height };
  return [
    ...head.items,
    ...panels.items,
    group(box.draw(legendArea), { id: 'legend' }),
    ...foot.items,
  ];
}

type Band = { readonly height: number; readonly items: readonly Item[] };

function headItems(
  title: string,
  deck: readonly (string | null)[],
  width: number,
  theme: Theme,
  direction: 'ltr' | 'rtl',
): Band {
  const start = startOf({ x: MARGIN, y: 0, width, height: 0 }, direction);
  const items: Item[] = [];
  let y = MARGIN;
  for (const line of wrapped(title, width, TYPE.title, 600, 2)) {
    y += TYPE.title;
    items.push(
      textLine(start.x, y, line, {
        size: TYPE.title,
        weight: 600,
        fill: theme.ink,
        anchor: start.anchor,
        direction,
      }),
    );
    y += 6;
  }
  for (const text of deck)
    for (const line of text === null ? [] : wrapped(text, width, TYPE.deck, 400, 3)) {
      y += TYPE.deck + 5;
      items.push(
        textLine(start.x, y, line, {
          size: TYPE.deck,
          fill: theme.quiet,
          anchor: start.anchor,
          direction,
        }),
      );
    }
  return { height: y - MARGIN, items };
}

function footItems(foot: Foot, page: Page, theme: Theme, direction: 'ltr' | 'rtl'): Band {
  const width = page.width - 2 * MARGIN;
  const start = startOf({ x: MARGIN, y: 0, width, height: 0 }, direction);
  const lines = [
    ...foot.caveat.map((text) => ({ text, size: TYPE.legend, fill: theme.ink })),
    ...foot.sources.map((text) => ({ text, size: TYPE.small, fill: theme.quiet })),
    { text: foot.data, size: TYPE.small, fill: theme.quiet },
  ];
  const height = 10 + lines.reduce((sum, { size }) => sum + size * 1.45, 0);
  let y = page.height - MARGIN - height;
  const items: Item[] = [rule(theme, MARGIN, y, width)];
  y += 10;
  for (const { text, size, fill } of lines) {
    y += size * 1.45;
    items.push(
      textLine(start.x, y - size * 0.3, text, { size, fill, anchor: start.anchor, direction }),
    );
  }
  return { height, items };
}
