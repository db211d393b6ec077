import type { Day } from '../../time/day.ts';
import { useReading } from '../panels/reading.ts';

/** Moves the date on show that is nearer to a day to that day. */
export function useNearer(): (day: Day) => void {
  const { choice, choose } = useReading();
  const { at, vs, view } = choice;
  return (day) =>
    choose(view === 'one' || Math.abs(day - at) <= Math.abs(day - vs) ? { at: day } : { vs: day });
}
