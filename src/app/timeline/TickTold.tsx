import { type RefObject, useEffect, useState } from 'react';
import type { Language } from '../../graph/dataset.ts';
import type { Turn } from '../../graph/turns.ts';
import { type Tick, ticksOf } from '../../scene/ticks.ts';
import { type Axis, nearest } from '../../scene/timeline.ts';
import { periodWords } from '../../words/dates.ts';
import { commaList, sayIn } from '../../words/messages.ts';
import { EVENTS } from './rows.ts';
import { Told } from './Told.tsx';

const KINDS = ['began', 'ended', 'changed'] as const;

/** How near a pointer must come to a tick, in px. */
const REACH = 4;

/** What the tick under the mouse counts. A picture's help only: the change list has it in words. */
export function TickTold(props: {
  readonly band: RefObject<HTMLElement | null>;
  readonly axis: Axis;
  readonly turns: readonly Turn[];
  readonly language: Language;
}) {
  const { band, axis, turns, language } = props;
  const [told, tell] = useState<Tick | null>(null);
  useEffect(() => {
    const watched = band.current;
    const ticks = ticksOf(turns, axis);
    const pointed = (event: PointerEvent) => {
      const { left, top } = watched!.getBoundingClientRect();
      const isOver = event.pointerType === 'mouse' && event.buttons === 0;
      const isOnTicks = event.clientY - top > EVENTS;
      tell(isOver && isOnTicks ? nearest(ticks, event.clientX - left, REACH) : null);
    };
    const leave = () => tell(null);
    watched?.addEventListener('pointermove', pointed);
    watched?.addEventListener('pointerdown', leave);
    watched?.addEventListener('pointerleave', leave);
    return () => {
      watched?.removeEventListener('pointermove', pointed);
      watched?.removeEventListener('pointerdown', leave);
      watched?.removeEventListener('pointerleave', leave);
    };
  }, [band, turns, axis]);
  if (!told) return null;
  const say = sayIn(language);
  const counts = KINDS.flatMap((kind) =>
    told[kind] === 0 ? [] : [say(`group.${kind}`, { count: told[kind] })],
  );
  const possible = KINDS.reduce((sum, kind) => sum + told.possible[kind], 0);
  if (possible > 0) counts.push(say('timeline.possible', { count: possible }));
  const days = periodWords({ from: told.from, until: told.until + 1 }, language);
  return <Told x={told.x} width={axis.width} head={days} text={commaList(counts, language)} />;
}
