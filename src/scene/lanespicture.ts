import { capitalised, sayIn } from '../words/messages.ts';
import { statusName } from '../words/names.ts';
import type { Description, Language } from '../graph/dataset.ts';
import { LABEL_GAP, LABEL_SIZE, calendarOf } from './calendar.ts';
import { type BarPlace, contestPlaces, drawBar, endsOf, laneColour, wordFrom } from './lanebar.ts';
import { type LaneRoom, axisIn, placeIn } from './laneroom.ts';
import type { Bar, Lane, LaneDate, LaneGroup } from './lanes.ts';
import { type Item, type Segment, group, path, polygon, textLine } from './list.ts';
import { contestSign, statusLook } from './marks.ts';
import { fitted, widthOf } from './text.ts';
import type { Theme } from './theme.ts';
import type { EventMark } from './timeline.ts';

/** The rows above the lanes, in px: years and months, then events. */
const YEARS = 18;
const EVENTS = 16;
const HEADING = 24;

/** The height of what stands above lanes: the calendar and the events. */
export const LANES_HEAD = YEARS + EVENTS;

/** A bar as it lies in a picture: its ends, in px. */
export type LaidBar = { readonly bar: Bar; readonly left: number; readonly right: number };

/** A lane as it lies in a picture: the top of it, in px, and its bars that are within the time shown. */
export type LaidLane = {
  readonly lane: Lane;
  readonly top: number;
  readonly bars: readonly LaidBar[];
};

/** Lanes drawn, and where they lie. */
export type LanesPicture = {
  readonly height: number;
  /** Calendar and events, which lie within `LANES_HEAD`; then all below. */
  readonly head: readonly Item[];
  readonly items: readonly Item[];
  readonly lanes: readonly LaidLane[];
};

/** How lanes look: the room, the language and colours they are drawn in. */
export type LaneStyle = {
  readonly room: LaneRoom;
  readonly language: Language;
  readonly theme: Theme;
  readonly description: Description;
};

/** The height that lanes take, in px. */
export const lanesHeight = (groups: readonly LaneGroup[], lane: number): number =>
  LANES_HEAD + groups.reduce((sum, { lanes }) => sum + HEADING + lanes.length * lane, 0);

/** Draws lanes from a point down: calendar and events above, a heading a group, a lane a tie. */
export function drawLanes(
  groups: readonly LaneGroup[],
  events: readonly EventMark[],
  style: LaneStyle,
): LanesPicture {
  const { room, language, theme } = style;
  const height = lanesHeight(groups, room.lane);
  const items: Item[] = calendarLines(style, LANES_HEAD, height);
  const laid: LaidLane[] = [];
  let y = LANES_HEAD;
  for (const { heading, lanes } of groups) {
    items.push(
      textLine(startIn(room), y + HEADING - 8, fitted(capitalised(heading), room.width, 12, 600), {
        size: 12,
        weight: 600,
        fill: theme.ink,
        halo: theme.paper,
        ...written(language),
      }),
    );
    y += HEADING;
    for (const lane of lanes) {
      const drawn = laneItems(lane, y, style);
      items.push(group(drawn.items));
      laid.push({ lane, top: y, bars: drawn.bars });
      y += room.lane;
    }
  }
  const head = [
    ...calendarLines(style, 0, LANES_HEAD),
    ...calendarNames(style),
    ...eventItems(events, style),
  ];
  return { height, head, items, lanes: laid };
}

/** The width of the flag of a date, in px. */
const FLAG = 14;

/** The dates on show, as lines through lanes of a height, with their letters above. */
export function drawLaneDates(
  dates: readonly LaneDate[],
  height: number,
  { room, theme }: Pick<LaneStyle, 'room' | 'theme'>,
): Item[] {
  const place = placeIn(room);
  const { first, last } = room.span;
  const shown = dates
    .filter(({ day }) => day >= first && day <= last)
    .map(({ letter, day }) => ({ letter, x: place(day) }));
  const [a, b] = shown;
  // Flags that would cover each other stand beside their lines, away from each other.
  const isTight = a !== undefined && b !== undefined && Math.abs(a.x - b.x) < FLAG + 1;
  return shown.flatMap(({ letter, x }, at) => {
    const line = path(
      [
        ['M', x, YEARS],
        ['L', x, height],
      ],
      { stroke: theme.ink, width: 1.4 },
    );
    const other = shown[1 - at];
    const side = !isTight || !other ? 0 : x < other.x || (x === other.x && at === 0) ? -1 : 1;
    return letter === '' ? [line] : [line, ...flag(x + (side * FLAG) / 2, letter, theme)];
  });
}

function flag(x: number, letter: string, theme: Theme): Item[] {
  const [left, right, low] = [x - FLAG / 2, x + FLAG / 2, YEARS + 13];
  return [
    polygon([left, YEARS, right, YEARS, right, low, left, low], { fill: theme.ink }),
    textLine(x, YEARS + 10.5, letter, {
      size: 10.5,
      weight: 600,
      fill: theme.paper,
      anchor: 'middle',
    }),
  ];
}

const written = (language: Language) =>
  language === 'ar'
    ? ({ direction: 'rtl', anchor: 'right' } as const)
    : ({ direction: 'ltr', anchor: 'left' } as const);

const startIn = ({ mirrored, width }: LaneRoom): number => (mirrored ? width : 0);

function calendarLines({ room, language, theme }: LaneStyle, top: number, low: number): Item[] {
  const { axis, left } = axisIn(room);
  return calendarOf(axis, language).map(({ x, isMajor }) =>
    path(
      [
        ['M', left + x, top],
        ['L', left + x, low],
      ],
      { stroke: theme.rule, width: isMajor ? 1 : 0.6 },
    ),
  );
}

function calendarNames({ room, language, theme }: LaneStyle): Item[] {
  const { axis, left } = axisIn(room);
  return calendarOf(axis, language).map(({ x, text, isStrong }) =>
    textLine(left + x + (room.mirrored ? -LABEL_GAP : LABEL_GAP), 12, text, {
      size: LABEL_SIZE,
      weight: isStrong ? 600 : 400,
      fill: isStrong ? theme.ink : theme.quiet,
      ...written(language),
    }),
  );
}

/** Where the mark of an event stands in a picture of lanes, in px from its top. */
const EVENT_ROW = YEARS + EVENTS / 2;

function eventItems(events: readonly EventMark[], { room, theme }: LaneStyle): Item[] {
  const { left } = axisIn(room);
  return events.map((event) => {
    const x = left + event.x;
    return polygon([x, EVENT_ROW - 4, x + 4, EVENT_ROW, x, EVENT_ROW + 4, x - 4, EVENT_ROW], {
      fill: theme.paper,
      stroke: theme.plain,
      width: 1.2,
    });
  });
}

function laneItems(
  lane: Lane,
  top: number,
  style: LaneStyle,
): { readonly items: Item[]; readonly bars: readonly LaidBar[] } {
  const { room, language, theme } = style;
  const { mirrored, span, names } = room;
  const y = top + room.lane / 2;
  const at: BarPlace = { y, lane: room.lane, place: placeIn(room), mirrored, span, theme };
  const bars = lane.bars.flatMap((bar): LaidBar[] => {
    const ends = endsOf(bar.possible, at);
    return ends ? [{ bar, left: ends[0], right: ends[1] }] : [];
  });
  const start = startIn(room);
  const size = Math.min(12, room.lane * 0.62);
  const items = [
    path(
      [
        ['M', 0, top + room.lane],
        ['L', room.width, top + room.lane],
      ],
      { stroke: theme.rule, width: 0.5 },
    ),
    textLine(start, y + size * 0.36, fitted(lane.name, names - 8, size), {
      size,
      fill: theme.ink,
      ...written(language),
    }),
    ...bars.flatMap(({ bar }) => drawBar(lane, bar, at)),
    ...bars.flatMap(({ bar }) => statusWord(lane, bar, at, style)),
    ...contestItems(lane, at),
    ...wordsItems(lane, y, size, style),
  ];
  return { items, bars };
}

const WORD = 10;

/** The word of a status other than active, within its bar, where it has room. */
function statusWord(
  lane: Lane,
  bar: Bar,
  at: BarPlace,
  { language, theme, description }: LaneStyle,
): Item[] {
  const { tie, certain, possible, isClaim } = bar;
  if (tie.status === null || tie.status === 'active' || at.lane < 17) return [];
  const ends = endsOf(certain ?? possible, at);
  if (!ends) return [];
  const text = statusName(tie.status, language, description);
  const { hollow } = statusLook(tie.status);
  const from = wordFrom(bar, widthOf(text, WORD), lane, at);
  if (from === null) return [];
  const isOnColour = certain !== null && !hollow && !isClaim;
  return [
    textLine(at.mirrored ? ends[1] - from : ends[0] + from, at.y + 3.5, text, {
      size: WORD,
      fill: isOnColour ? theme.onSeal : theme.ink,
      halo: isOnColour ? laneColour(lane, theme) : theme.paper,
      ...written(language),
    }),
  ];
}

/** The signs of contests, and a line as long as each contest lasts. */
function contestItems(lane: Lane, at: BarPlace): Item[] {
  const low = at.y + at.lane / 2 - 2;
  const lines = lane.contests.flatMap(({ period }) => {
    const ends = endsOf(period, at);
    if (!ends) return [];
    const line: Segment[] = [
      ['M', ends[0], low],
      ['L', ends[1], low],
    ];
    return [path(line, { stroke: at.theme.ink, width: 1.2, dash: [1.5, 2] })];
  });
  const signs = contestPlaces(lane, at).flatMap(({ contest, x }) =>
    contestSign(contest, { x, y: at.y, heading: 0, grain: 0.85 }, at.theme),
  );
  return [...lines, ...signs];
}

/** The dates of a lane in words, as given, beside the time. */
function wordsItems(lane: Lane, y: number, size: number, style: LaneStyle): Item[] {
  const { room, language, theme } = style;
  if (room.words === 0) return [];
  const told = [...new Set(lane.bars.map((bar) => bar.told))];
  const text = sayIn(language)('lanes.words', { first: told[0] ?? '', count: told.length - 1 });
  const x = room.mirrored ? room.words - 12 : room.width - room.words + 12;
  return [
    textLine(x, y + size * 0.36, fitted(text, room.words - 12, Math.min(11.5, size)), {
      size: Math.min(11.5, size),
      fill: theme.quiet,
      ...written(language),
    }),
  ];
}
