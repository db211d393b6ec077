import { snapshotOf } from '../graph/snapshot.ts';
import { periodWords } from '../words/dates.ts';
import { commaList, isolated, sayIn } from '../words/messages.ts';
import { nameOf } from '../words/names.ts';
import { legendStrip } from './legendbox.ts';
import { type Direction, footBand, headBand } from './bands.ts';
import type { Choice } from './choice.ts';
import { type Chronicle, chartColour, chronicleOf } from './chronicle.ts';
import { chartDate, drawCounts } from './countchart.ts';
import { type FigureInput, groundColour, inkedFor } from './figure.ts';
import { footOf } from './foot.ts';
import { barSamples } from './lanelegend.ts';
import type { LaneRoom } from './laneroom.ts';
import { type LaneGroup, barWords, laneDates, laneSpan } from './lanes.ts';
import { drawLaneDates, drawLanes, lanesHeight } from './lanespicture.ts';
import { type Figure, group, textLine } from './list.ts';
import { MARGIN, PAGE, type Page } from './page.ts';
import { accountOf, subjectOf, viewThrough } from './subject.ts';
import { THEME, TYPE } from './theme.ts';
import { axisIn } from './laneroom.ts';
import { type Span, eventMarks, eventsTold } from './timeline.ts';

/** The bounds of a lane's height, the room of names and of dates in words, and the chart's height. */
const LANE = { least: 15, most: 24 };
const NAMES = 250;
const WORDS = 470;
const CHART = 90;
const AIR = 18;

/**
 * The ties of an actor over time as a whole picture: title, chart of their number, lanes, legend,
 * caveat, sources. What has no room is counted below. It has the page's other parts as every
 * picture has them; `id` must be an actor's.
 */
export function lanesFigure(given: FigureInput, id: string): Figure {
  const input = inkedFor(given);
  const { network, choice, page: name = 'wide', ground = 'paper', address = null } = input;
  const { language } = choice;
  const actor = network.dataset.nodes[network.nodeNumber.get(id) ?? -1];
  if (!actor) throw new Error(`lanesFigure: "${id}" is no actor; give the id of one`);
  const say = sayIn(language);
  const theme = THEME[choice.theme];
  const direction: Direction = language === 'ar' ? 'rtl' : 'ltr';
  const without = new Set(input.without ?? PAGE[name].spare);
  const sheet = PAGE[name];
  const subject = subjectOf(network, { ...choice, selected: id });
  const width = sheet.width - 2 * MARGIN;
  const view = viewThrough(network, choice.lens);
  const span = laneSpan(network, choice);
  const chronicle = chronicleOf(network, choice, actor, span);
  const { groups } = chronicle;
  const keys = new Set(groups.flatMap(({ lanes }) => lanes.map(({ key }) => key)));
  const shown = snapshotOf(view, { from: span.first, until: span.last + 1 });
  const ties = shown.ties.filter((live) => keys.has(live.key));
  const foot = footOf({
    network,
    ties,
    difference: null,
    offices: null,
    address,
    language,
    width,
    without,
  });
  const page = name === 'wide' ? heightened(sheet, groups) : sheet;
  const title =
    input.title ?? say('lanes.title', { name: isolated(nameOf(actor, language), language) });
  const deck = [
    without.has('subtitle') ? null : (input.subtitle ?? null),
    without.has('dates') ? null : datesLine(choice, span),
    without.has('account') ? null : accountOf(subject, language),
  ];
  const head = headBand(without.has('title') ? null : title, deck, page, theme, direction);
  const feet = footBand(foot, without, page, theme, direction);
  const legend = without.has('legend')
    ? null
    : legendStrip(barSamples(groups, choice, network.dataset.description), width, theme, direction);
  const top = MARGIN + head.height + AIR;
  const bottom = page.height - MARGIN - feet.height - (legend ? legend.height + AIR : 0);
  const room: LaneRoom = {
    span,
    width,
    names: Math.min(NAMES, width * 0.24),
    words: Math.min(WORDS, width * 0.32),
    lane: LANE.most,
    mirrored: direction === 'rtl',
  };
  const body = bodyOf({ input, chronicle, room, height: bottom - top });
  return {
    width: page.width,
    height: page.height,
    paper: page.paper,
    language,
    direction,
    title,
    description: body.told,
    background: groundColour(ground, theme),
    items: [
      ...head.items,
      group(body.items, { x: MARGIN, y: top }),
      ...(legend ? legend.draw({ x: MARGIN, y: bottom + AIR, width, height: legend.height }) : []),
      ...feet.items,
    ],
  };
}

/** A page that is no sheet of paper is as high as its lanes ask for. */
const heightened = (page: Page, groups: readonly LaneGroup[]): Page => ({
  ...page,
  height: Math.max(page.height, 720 + lanesHeight(groups, 20)),
});

type Body = {
  readonly input: FigureInput;
  readonly chronicle: Chronicle;
  readonly room: LaneRoom;
  readonly height: number;
};

/** Chart and lanes under each other, in a height, with a line for what has no room. */
function bodyOf({ input, chronicle, room, height }: Body) {
  const { network, choice } = input;
  const { language } = choice;
  const theme = THEME[choice.theme];
  const say = sayIn(language);
  const { actor, counted, groups, counts, events } = chronicle;
  const colour = chartColour(network, actor, theme);
  const chartTop = TYPE.legend + 6;
  const lanesTop = chartTop + CHART + AIR;
  const fit = fitting(groups, height - lanesTop);
  const laid: LaneRoom = { ...room, lane: fit.lane };
  const { axis } = axisIn(laid);
  const style = { room: laid, language, theme, description: network.dataset.description };
  const lanes = drawLanes(fit.groups, eventMarks(eventsTold(events, language), axis), style);
  const chart = { room: laid, height: CHART, language, theme, colour };
  const dates = laneDates(choice);
  const heading = say(`chart.${counted}`);
  const start =
    language === 'ar'
      ? { x: room.width, anchor: 'right' as const }
      : { x: 0, anchor: 'left' as const };
  const direction = language === 'ar' ? ('rtl' as const) : ('ltr' as const);
  const text = (y: number, words: string, weight: 400 | 600) =>
    textLine(start.x, y, words, {
      size: TYPE.legend,
      weight,
      fill: theme.ink,
      anchor: start.anchor,
      direction,
    });
  return {
    told: fit.groups
      .flatMap(({ heading: name, lanes }) => [
        name,
        ...lanes.flatMap((lane) => lane.bars.map((bar) => barWords(lane, bar, language))),
      ])
      .join('\n'),
    items: [
      text(TYPE.legend, heading, 600),
      group([...drawCounts(counts, chart), ...dates.flatMap(({ day }) => chartDate(day, chart))], {
        y: chartTop,
      }),
      group([...lanes.head, ...lanes.items, ...drawLaneDates(dates, lanes.height, style)], {
        y: lanesTop,
      }),
      ...(fit.left === 0
        ? []
        : [text(lanesTop + lanes.height + 15, say('lanes.more', { count: fit.left }), 400)]),
    ],
  };
}

/** From when until when the lanes run, which is what is counted below them, and where their lines are. */
function datesLine(choice: Choice, { first, last }: Span): string {
  const { language } = choice;
  const words = (from: number, until: number) => periodWords({ from, until }, language);
  const dates = laneDates(choice).map(({ letter, day }) =>
    `${letter} ${isolated(words(day, day + 1), language)}`.trim(),
  );
  return sayIn(language)('lanes.dates', {
    span: isolated(words(first, last + 1), language),
    dates: commaList(dates, language),
    count: dates.length,
  });
}

/** Lanes as high as a height lets them be; where even the lowest do not fit, the last are left out. */
function fitting(
  groups: readonly LaneGroup[],
  height: number,
): { readonly groups: readonly LaneGroup[]; readonly lane: number; readonly left: number } {
  const count = groups.reduce((sum, { lanes }) => sum + lanes.length, 0);
  const free = height - lanesHeight(groups, 0);
  const lane = Math.min(LANE.most, Math.floor(free / Math.max(1, count)));
  if (lane >= LANE.least) return { groups, lane, left: 0 };
  const kept: LaneGroup[] = [];
  let shown = 0;
  for (const one of groups) {
    const room = height - 20 - lanesHeight([...kept, { ...one, lanes: [] }], LANE.least);
    const lanes = one.lanes.slice(0, Math.max(0, Math.floor(room / LANE.least)));
    if (lanes.length === 0) break;
    kept.push({ ...one, lanes });
    shown += lanes.length;
    if (lanes.length < one.lanes.length) break;
  }
  return { groups: kept, lane: LANE.least, left: count - shown };
}
