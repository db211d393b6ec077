import {
  type KeyboardEvent,
  type RefObject,
  memo,
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { Language } from '../../graph/dataset.ts';
import { drawsPairs } from '../../scene/craft.ts';
import type { Mark } from '../../scene/emphasis.ts';
import type { LaneRoom } from '../../scene/laneroom.ts';
import { barWords } from '../../scene/lanes.ts';
import { LANES_HEAD, type LaidLane } from '../../scene/lanespicture.ts';
import { directionOf } from '../../words/messages.ts';
import { useReading } from '../panels/reading.ts';
import type { Link } from '../view/link.ts';
import { useMarked } from './useMarked.ts';
import { type Way, neighbour } from './walk.ts';

/** The least width of the button of a bar, in px. */
const NARROWEST = 8;

type Layered = {
  readonly lanes: readonly LaidLane[];
  readonly room: LaneRoom;
  /** What scrolls the lanes. */
  readonly frame: RefObject<HTMLElement | null>;
  /** Hears what is pointed at, in words; null for nothing. */
  readonly tell: (words: string | null) => void;
};

/**
 * Buttons over drawn lanes: the other actor's name, then the bars, each of which opens its tie.
 * One tab stop in all, and arrows within. A lane that is pointed at or in focus has its tie marked
 * in the pictures, and the other way round.
 */
export function LaneLayer(props: Layered) {
  const { choice, language, selection, link } = useReading();
  const latest = useRef(selection.select);
  useLayoutEffect(() => {
    latest.current = selection.select;
  });
  const select = useCallback((id: string) => latest.current(id), []);
  return <LaneButtons {...props} {...{ language, link, select }} isOfPairs={drawsPairs(choice)} />;
}

/** The buttons themselves, which stay as they are while dates move. */
const LaneButtons = memo(function LaneButtons(
  props: Layered & {
    readonly language: Language;
    readonly link: Link;
    readonly select: (id: string) => void;
    readonly isOfPairs: boolean;
  },
) {
  const { lanes, room, frame, tell, language, link, select, isOfPairs } = props;
  const [current, goTo] = useState<string | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  useMarked({ link, layer, frame, isOfPairs });
  const rows = useMemo(() => rowsOf(lanes, language), [lanes, language]);
  const stop = rows.flat().some(({ name }) => name === current) ? current : firstBar(rows);
  const point = (hover: Mark | null, words: string | null) => {
    link.tell({ hover }, layer.current);
    tell(words);
  };
  return (
    <div
      ref={layer}
      className="lane-layer"
      role="presentation"
      onPointerLeave={() => point(null, null)}
      onKeyDown={(event) => walk(event, directionOf(language) === 'rtl')}
    >
      {lanes.map(({ lane, top }, row) => {
        const mark: Mark = isOfPairs
          ? { kind: 'actor', id: lane.other.id }
          : { kind: 'tie', key: lane.key };
        return (
          <div
            key={rows[row]![0]!.name}
            className="lane"
            role="presentation"
            data-key={lane.key}
            data-other={lane.other.id}
            style={{ top: top - LANES_HEAD, height: room.lane }}
            onPointerEnter={() => point(mark, lane.name)}
          >
            {rows[row]!.map(({ name, id, words, place }) => (
              <button
                key={name}
                type="button"
                className={place === null ? 'lane-name' : 'lane-bar'}
                data-lead={id}
                style={place ?? { width: room.names }}
                tabIndex={name === stop ? 0 : -1}
                aria-label={words}
                onPointerEnter={() => tell(words)}
                onFocus={() => {
                  goTo(name);
                  point(mark, words);
                }}
                onBlur={() => point(null, null)}
                onClick={() => select(id)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
});

/** A button: of the name, which has no place of its own, or of a bar. */
type Stop = {
  /** What it is known by from one drawing to the next. */
  readonly name: string;
  /** What it leads to. */
  readonly id: string;
  readonly words: string;
  readonly place: { readonly left: number; readonly width: number } | null;
};

/** The buttons of each lane: its name, then its bars. */
const rowsOf = (lanes: readonly LaidLane[], language: Language): readonly (readonly Stop[])[] =>
  lanes.map(({ lane, bars }, row) => [
    { name: `${row} ${lane.key}`, id: lane.other.id, words: lane.name, place: null },
    ...bars.map(({ bar, left, right }, at) => ({
      name: `${row} ${lane.key} ${at}`,
      id: bar.tie.id,
      words: barWords(lane, bar, language),
      place: { left, width: Math.max(NARROWEST, right - left) },
    })),
  ]);

const firstBar = (rows: readonly (readonly Stop[])[]): string | null =>
  rows.find((row) => row.length > 1)?.[1]!.name ?? null;

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** Takes the focus where a key leads; Enter and Space are the button's own. */
function walk(event: KeyboardEvent, mirrored: boolean): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const onwards = mirrored ? 'ArrowLeft' : 'ArrowRight';
  const back = mirrored ? 'ArrowRight' : 'ArrowLeft';
  const way = event.key === onwards ? 'on' : event.key === back ? 'back' : WAYS[event.key];
  if (way === undefined) return;
  const rows = [...event.currentTarget.querySelectorAll('.lane')].map((row) => [
    ...row.querySelectorAll('button'),
  ]);
  const places = rows.map((row) =>
    row.map((button) => {
      const { left, right } = button.getBoundingClientRect();
      return (left + right) / 2;
    }),
  );
  const row = rows.findIndex((buttons) => buttons.includes(event.target as HTMLButtonElement));
  const at = rows[row]?.indexOf(event.target as HTMLButtonElement) ?? -1;
  if (at === -1) return;
  event.preventDefault();
  const to = neighbour(places, { row, at }, way);
  rows[to.row]![to.at]!.focus();
}
