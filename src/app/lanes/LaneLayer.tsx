import { type KeyboardEvent, type RefObject, memo, useRef, useState } from 'react';
import { drawsPairs } from '../../scene/craft.ts';
import type { Mark } from '../../scene/emphasis.ts';
import type { LaneRoom } from '../../scene/laneroom.ts';
import { barWords } from '../../scene/lanes.ts';
import { LANES_HEAD, type LaidLane } from '../../scene/lanespicture.ts';
import { directionOf } from '../../words/messages.ts';
import { useReading } from '../panels/reading.ts';
import { useMarked } from './useMarked.ts';
import { type Way, neighbour } from './walk.ts';

/** The least width of the button of a bar, in px. */
const NARROWEST = 8;

/**
 * Buttons over drawn lanes: the other actor's name, then the bars, each of which opens its tie.
 * One tab stop in all, and arrows within. A lane that is pointed at or in focus has its tie marked
 * in the pictures, and the other way round.
 */
export const LaneLayer = memo(function LaneLayer(props: {
  readonly lanes: readonly LaidLane[];
  readonly room: LaneRoom;
  /** What scrolls the lanes. */
  readonly frame: RefObject<HTMLElement | null>;
  /** Hears what is pointed at, in words; null for nothing. */
  readonly tell: (words: string | null) => void;
}) {
  const { lanes, room, frame, tell } = props;
  const { choice, language, selection, link } = useReading();
  const [current, goTo] = useState<string | null>(null);
  const layer = useRef<HTMLDivElement>(null);
  const isOfPairs = drawsPairs(choice);
  useMarked({ link, layer, frame, isOfPairs });
  const markOf = ({ lane }: LaidLane): Mark =>
    isOfPairs ? { kind: 'actor', id: lane.other.id } : { kind: 'tie', key: lane.key };
  const point = (hover: Mark | null, words: string | null) => {
    link.tell({ hover }, layer.current);
    tell(words);
  };
  const names = lanes.flatMap(({ lane, bars }, row) => [
    nameOf(lane.key, row),
    ...bars.map((_, at) => nameOf(lane.key, row, at)),
  ]);
  const stop = current !== null && names.includes(current) ? current : firstBar(lanes);
  return (
    <div
      ref={layer}
      className="lane-layer"
      role="presentation"
      onPointerLeave={() => point(null, null)}
      onKeyDown={(event) => walk(event, directionOf(language) === 'rtl')}
    >
      {lanes.map((laid, row) => {
        const { lane, top, bars } = laid;
        const own = nameOf(lane.key, row);
        return (
          <div
            key={own}
            className="lane"
            role="presentation"
            data-key={lane.key}
            data-other={lane.other.id}
            style={{ top: top - LANES_HEAD, height: room.lane }}
            onPointerEnter={() => point(markOf(laid), lane.name)}
          >
            <button
              type="button"
              className="lane-name"
              data-lead={lane.other.id}
              style={{ width: room.names }}
              tabIndex={own === stop ? 0 : -1}
              aria-label={lane.name}
              onFocus={() => {
                goTo(own);
                point(markOf(laid), lane.name);
              }}
              onBlur={() => point(null, null)}
              onClick={() => selection.select(lane.other.id)}
            />
            {bars.map(({ bar, left, right }, at) => {
              const name = nameOf(lane.key, row, at);
              const words = barWords(lane, bar, language);
              return (
                <button
                  key={name}
                  type="button"
                  className="lane-bar"
                  data-lead={bar.tie.id}
                  style={{ left, width: Math.max(NARROWEST, right - left) }}
                  tabIndex={name === stop ? 0 : -1}
                  aria-label={words}
                  onPointerEnter={() => tell(words)}
                  onFocus={() => {
                    goTo(name);
                    point(markOf(laid), words);
                  }}
                  onBlur={() => point(null, null)}
                  onClick={() => selection.select(bar.tie.id)}
                />
              );
            })}
          </div>
        );
      })}
    </div>
  );
});

/** What a button is known by from one drawing to the next. */
const nameOf = (key: number, row: number, bar?: number): string => `${row} ${key} ${bar ?? ''}`;

function firstBar(lanes: readonly LaidLane[]): string | null {
  const row = lanes.findIndex(({ bars }) => bars.length > 0);
  return row === -1 ? null : nameOf(lanes[row]!.lane.key, row, 0);
}

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
