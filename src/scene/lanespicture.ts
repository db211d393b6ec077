import type { Day } from '../time/day.ts';
import { sayIn } from '../words/messages.ts';
import { statusName } from '../words/names.ts';
import type { Description, Language } from '../graph/dataset.ts';
import { LABEL_GAP, LABEL_SIZE, calendarOf } from './calendar.ts';
import { SIGN, type BarPlace, drawBar, endsOf, laneColour } from './lanebar.ts';
import { type LaneRoom, axisIn, placeIn } from './laneroom.ts';
import type { Bar, Lane, LaneGroup } from './lanes.ts';
import { type Item, group, path, polygon, textLine } from './list.ts';
import { contestSign, statusLook } from './marks.ts';
import { fitted, widthOf } from './text.ts';
import type { Theme } from './theme.ts';
import type { EventMark } from './timeline.ts';

/** The rows above the lanes, in px: years and months, then events. */
const YEARS = 18;
const EVENTS = 16;
const HEADING = 24;

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
  YEARS + EVENTS + groups.reduce((sum, { lanes }) => sum + HEADING + lanes.length * lane, 0);

/** Draws lanes from a point down: calendar and events above, a heading a group, a lane a tie. */
export function drawLanes(
  groups: readonly LaneGroup[],
  events: readonly EventMark[],
  style: LaneStyle,
): LanesPicture {
  const { room, language, theme } = style;
  const height = lanesHeight(groups, room.lane);
  const items: Item[] = [...calendarItems(style, height), ...eventItems(events, style)];
  const laid: LaidLane[] = [];
  let y = YEARS + EVENTS;
  for (const { heading, lanes } of groups) {
    items.push(
      textLine(startIn(room), y + HEADING - 8, fitted(heading, room.width, 12, 600), {
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
  return { height, items, lanes: laid };
}

/** The dates on show, as lines through lanes of a height, with their letters above. */
export function drawLaneDates(
  dates: readonly { readonly letter: string; readonly day: Day }[],
  height: number,
  { room, theme }: Pick<LaneStyle, 'room' | 'theme'>,
): Item[] {
  const place = placeIn(room);
  const { first, last } = room.span;
  return dates
    .filter(({ day }) => day >= first && day <= last)
    .flatMap(({ letter, day }) => {
      const x = place(day);
      const line = path(
        [
          ['M', x, YEARS],
          ['L', x, height],
        ],
        { stroke: theme.ink, width: 1.4 },
      );
      if (letter === '') return [line];
      return [
        line,
        polygon([x - 7, YEARS, x + 7, YEARS, x + 7, YEARS + 13, x - 7, YEARS + 13], {
          fill: theme.ink,
        }),
        textLine(x, YEARS + 10.5, letter, {
          size: 10.5,
          weight: 600,
          fill: theme.paper,
          anchor: 'middle',
        }),
      ];
    });
}

const written = (language: Language) =>
  language === 'ar'
    ? ({ direction: 'rtl', anchor: 'right' } as const)
    : ({ direction: 'ltr', anchor: 'left' } as const);

const startIn = ({ mirrored, width }: LaneRoom): number => (mirrored ? width : 0);

function calendarItems({ room, language, theme }: LaneStyle, height: number): Item[] {
  const { axis, left } = axisIn(room);
  return calendarOf(axis, language).flatMap(({ x, text, isMajor, isStrong }) => [
    path(
      [
        ['M', left + x, 0],
        ['L', left + x, height],
      ],
      { stroke: theme.rule, width: isMajor ? 1 : 0.6 },
    ),
    textLine(left + x + (room.mirrored ? -LABEL_GAP : LABEL_GAP), 12, text, {
      size: LABEL_SIZE,
      weight: isStrong ? 600 : 400,
      fill: isStrong ? theme.ink : theme.quiet,
      ...written(language),
    }),
  ]);
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
  { tie, certain, possible, isClaim }: Bar,
  at: BarPlace,
  { language, theme, description }: LaneStyle,
): Item[] {
  if (tie.status === null || tie.status === 'active' || at.lane < 17) return [];
  const ends = endsOf(certain ?? possible, at);
  if (!ends) return [];
  const text = statusName(tie.status, language, description);
  const { hollow, sign } = statusLook(tie.status);
  const ahead = (sign === null || isClaim ? 5 : SIGN + 1) + contestAhead(lane, ends, at);
  if (widthOf(text, WORD) > ends[1] - ends[0] - ahead - 4) return [];
  const isOnColour = certain !== null && !hollow && !isClaim;
  return [
    textLine(at.mirrored ? ends[1] - ahead : ends[0] + ahead, at.y + 3.5, text, {
      size: WORD,
      fill: isOnColour ? theme.onSeal : theme.ink,
      halo: isOnColour ? laneColour(lane, theme) : theme.paper,
      ...written(language),
    }),
  ];
}

/** The signs of contests, where they begin within the time shown, and a line as long as they last. */
function contestItems({ contests }: Lane, at: BarPlace): Item[] {
  return contests.flatMap(({ contest, period }) => {
    const ends = endsOf(period, at);
    if (!ends) return [];
    const low = at.y + at.lane / 2 - 2;
    return [
      path(
        [
          ['M', ends[0], low],
          ['L', ends[1], low],
        ],
        { stroke: at.theme.ink, width: 1.2, dash: [1.5, 2] },
      ),
      ...contestSign(
        contest,
        { x: signPlace(ends, at), y: at.y, heading: 0, grain: 0.85 },
        at.theme,
      ),
    ];
  });
}

const signPlace = (ends: readonly [number, number], { mirrored }: BarPlace): number =>
  mirrored ? ends[1] : ends[0];

/** How much of the beginning of a bar a sign of a contest covers, in px. */
function contestAhead({ contests }: Lane, bar: readonly [number, number], at: BarPlace): number {
  const covers = contests.some(({ period }) => {
    const ends = endsOf(period, at);
    if (!ends) return false;
    const x = signPlace(ends, at);
    return at.mirrored ? Math.abs(x - bar[1]) < SIGN : Math.abs(x - bar[0]) < SIGN;
  });
  return covers ? 6 : 0;
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
