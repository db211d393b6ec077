import { useMemo, useRef } from 'react';
import type { Actor } from '../../graph/dataset.ts';
import { barSamples } from '../../scene/lanelegend.ts';
import type { LaneRoom } from '../../scene/laneroom.ts';
import { firstLanes } from '../../scene/lanes.ts';
import { lensWords } from '../../words/lens.ts';
import { LegendEntries } from '../LegendEntries.tsx';
import { useReading } from '../panels/reading.ts';
import { useWidth } from '../timeline/useWidth.ts';
import { Chart } from './Chart.tsx';
import { Lanes } from './Lanes.tsx';
import './lanes.css';
import { useChronicle } from './useChronicle.ts';

/** So many ties are drawn; an actor with more is too long a picture to be read. */
const MOST = 300;
/** The height of a lane, in px: as high as a finger asks for. */
const LANE = 24;
/** From this width on, in px, dates stand in words beside lanes. */
const WORDED = 820;
/** What a bar for scrolling takes of the width, in px, where lanes scroll on their own. */
const SCROLL = 12;

/** An actor through time: the number of its members or ties as a chart, and its ties as lanes. */
export function ChroniclePart({ actor, wide }: { readonly actor: Actor; readonly wide: boolean }) {
  const { network, choice, language, say } = useReading();
  const { lens } = choice;
  const frame = useRef<HTMLElement>(null);
  const width = useWidth(frame);
  const chronicle = useChronicle(actor);
  const { groups, left } = useMemo(() => firstLanes(chronicle.groups, MOST), [chronicle]);
  const { span } = chronicle;
  const free = wide ? width : width - SCROLL;
  const room = useMemo(() => roomOf(span, free, language === 'ar'), [span, free, language]);
  return (
    <section ref={frame} className="chronicle">
      <h3>{say(`chart.${chronicle.counted}`)}</h3>
      {lens.kind === 'record' ? null : (
        <p className="quiet">{lensWords(lens, network.dataset, language)}</p>
      )}
      {width === 0 ? null : (
        <>
          <Chart chronicle={chronicle} room={room} />
          {groups.length === 0 ? null : (
            <>
              <Lanes chronicle={chronicle} groups={groups} room={room} wide={wide} />
              {left === 0 ? null : <p className="quiet">{say('lanes.rest', { count: left })}</p>}
              <details open={wide}>
                <summary>{say('page.legend')}</summary>
                <div className="chronicle-legend">
                  <LegendEntries
                    sections={barSamples(groups, choice, network.dataset.description)}
                    heading="h4"
                    language={language}
                    theme={choice.theme}
                  />
                </div>
              </details>
            </>
          )}
        </>
      )}
    </section>
  );
}

/** Names, time and, where there is room, dates in words, across a width. */
function roomOf(span: LaneRoom['span'], width: number, mirrored: boolean): LaneRoom {
  const words = width < WORDED ? 0 : Math.min(460, width * 0.34);
  const names = width < WORDED ? Math.min(150, width * 0.34) : Math.min(220, width * 0.2);
  return { span, width, names, words, lane: LANE, mirrored };
}
