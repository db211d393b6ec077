import { useMemo, useState } from 'react';
import { type Count, countOn } from '../../graph/counts.ts';
import type { Chronicle } from '../../scene/chronicle.ts';
import { chartColour } from '../../scene/chronicle.ts';
import { type ChartStyle, chartDate, drawCounts } from '../../scene/countchart.ts';
import { type LaneRoom, dayIn } from '../../scene/laneroom.ts';
import { laneDates } from '../../scene/lanes.ts';
import { THEME } from '../../scene/theme.ts';
import type { Day } from '../../time/day.ts';
import { dayWords } from '../../words/dates.ts';
import { useReading } from '../panels/reading.ts';
import { Numbers } from './Numbers.tsx';
import { Painted } from './Painted.tsx';
import { useNearer } from './useNearer.ts';

/** The height of a chart, in px. */
const HEIGHT = 64;

/** The number of an actor's members or ties through time, told for the dates on show and for what is pointed at. */
export function Chart({
  chronicle,
  room,
}: {
  readonly chronicle: Chronicle;
  readonly room: LaneRoom;
}) {
  const { network, choice, language, say } = useReading();
  const { actor, counts } = chronicle;
  const theme = THEME[choice.theme];
  const [pointed, point] = useState<Day | null>(null);
  const move = useNearer();
  const style: ChartStyle = useMemo(
    () => ({
      room,
      height: HEIGHT,
      language,
      theme,
      colour: chartColour(network, actor, theme),
    }),
    [room, language, theme, network, actor],
  );
  const items = useMemo(() => drawCounts(counts, style), [counts, style]);
  const dates = laneDates(choice);
  const days = pointed === null ? dates : [...dates, { letter: '', day: pointed }];
  const dayOf = (event: { clientX: number; currentTarget: Element }) =>
    dayIn(room)(event.clientX - event.currentTarget.getBoundingClientRect().left);
  return (
    <>
      <div
        className="chart"
        aria-hidden="true"
        style={{ width: room.width }}
        onPointerMove={(event) => event.pointerType === 'mouse' && point(dayOf(event))}
        onPointerLeave={() => point(null)}
        onClick={(event) => move(dayOf(event))}
      >
        <Painted items={items} width={room.width} height={HEIGHT} language={language} />
        <Painted
          items={days.flatMap(({ day }) => chartDate(day, style))}
          width={room.width}
          height={HEIGHT}
          language={language}
        />
      </div>
      <ul className="chart-on">
        {days.map(({ letter, day }, at) => (
          <li key={at < dates.length ? letter : 'pointed'} className="quiet">
            <b>{letter}</b> <bdi>{dayWords(day, language)}</bdi>: {countWords(countOn(counts, day))}
          </li>
        ))}
      </ul>
      <Numbers chronicle={chronicle} onDay={move} />
    </>
  );

  function countWords({ certain, possible }: Count): string {
    return say('chart.on', { certain, more: possible - certain });
  }
}
