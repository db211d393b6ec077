import { type MouseEvent, useId, useMemo, useRef, useState } from 'react';
import type { Chronicle } from '../../scene/chronicle.ts';
import { type LaneRoom, axisIn, dayIn } from '../../scene/laneroom.ts';
import { type LaneGroup, laneDates } from '../../scene/lanes.ts';
import { LANES_HEAD, drawLaneDates, drawLanes } from '../../scene/lanespicture.ts';
import { group } from '../../scene/list.ts';
import { THEME } from '../../scene/theme.ts';
import { eventMarks, eventsTold, nearest } from '../../scene/timeline.ts';
import { useReading } from '../panels/reading.ts';
import { LaneLayer } from './LaneLayer.tsx';
import { Painted } from './Painted.tsx';
import { useNearer } from './useNearer.ts';

/** How near a pointer must come to the mark of an event, in px. */
const REACH = 6;

/**
 * Ties as lanes: years and events above, which stay in sight, then a lane for each tie. What is
 * pointed at is told below. Lines at the dates on show lie on a layer of their own, so that they
 * move without the lanes being drawn anew.
 */
export function Lanes(props: {
  readonly chronicle: Chronicle;
  readonly groups: readonly LaneGroup[];
  readonly room: LaneRoom;
  readonly wide: boolean;
}) {
  const { chronicle, groups, room, wide } = props;
  const { network, choice, language, say, selection } = useReading();
  const theme = THEME[choice.theme];
  const { description } = network.dataset;
  const [told, tell] = useState<string | null>(null);
  const frame = useRef<HTMLDivElement>(null);
  const keys = useId();
  const move = useNearer();
  const marks = useMemo(() => {
    const { axis, left } = axisIn(room);
    return eventMarks(eventsTold(chronicle.events, language), axis).map((mark) => ({
      ...mark,
      seen: left + mark.x,
    }));
  }, [chronicle, room, language]);
  const style = useMemo(
    () => ({ room, language, theme, description }),
    [room, language, theme, description],
  );
  const drawn = useMemo(() => drawLanes(groups, marks, style), [groups, marks, style]);
  const body = useMemo(() => [group(drawn.items, { y: -LANES_HEAD })], [drawn]);
  const lines = drawLaneDates(laneDates(choice), drawn.height, style);
  const height = drawn.height - LANES_HEAD;
  const size = { width: room.width, language };
  const markAt = ({ clientX, currentTarget }: MouseEvent) => {
    const x = clientX - currentTarget.getBoundingClientRect().left;
    return {
      x,
      mark: nearest(
        marks.map((mark) => ({ ...mark, x: mark.seen })),
        x,
        REACH,
      ),
    };
  };
  return (
    <>
      <div ref={frame} className="lanes" data-wide={wide}>
        <div
          className="lanes-head"
          aria-hidden="true"
          style={{ width: room.width }}
          onPointerMove={(event) => {
            const { mark } = markAt(event);
            tell(mark && say('timeline.event', { date: mark.date, label: mark.label }));
          }}
          onPointerLeave={() => tell(null)}
          onClick={(event) => {
            const { x, mark } = markAt(event);
            if (mark) selection.select(mark.id);
            else move(dayIn(room)(x));
          }}
        >
          <Painted items={drawn.head} height={LANES_HEAD} {...size} />
          <Painted items={lines} height={LANES_HEAD} {...size} />
        </div>
        <div
          className="lanes-body"
          role="group"
          aria-label={say('lanes.group')}
          aria-describedby={keys}
          style={{ width: room.width, height }}
        >
          <Painted items={body} height={height} {...size} />
          <Painted items={[group(lines, { y: -LANES_HEAD })]} height={height} {...size} />
          <LaneLayer lanes={drawn.lanes} room={room} frame={frame} tell={tell} />
        </div>
      </div>
      <p className="lanes-told quiet">{told ?? say('lanes.hint')}</p>
      <p className="unseen" id={keys}>
        {say('lanes.keys')}
      </p>
    </>
  );
}
