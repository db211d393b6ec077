/** Times in milliseconds, by the name of what was timed. */
export type Times = ReadonlyMap<string, number>;

/** A thing to time: a name, and a round of work that stands for `units` of it. */
export type Trial = { readonly name: string; readonly units: number; readonly run: () => void };

/** The middle one. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Rounds before the clock runs: the engine compiles a loop anew when it has seen more of it. */
const WARM_UP = 5;

/**
 * The median time of a unit of each trial. Each runs some rounds to warm up; then they take turns, each
 * round beginning with another, so that what else the machine does falls on all alike.
 */
export function interleaved(trials: readonly Trial[], rounds: number): Times {
  const times = new Map(trials.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < WARM_UP; round++) for (const { run } of trials) run();
  for (let round = 0; round < rounds; round++)
    for (let turn = 0; turn < trials.length; turn++) {
      const { name, units, run } = trials[(round + turn) % trials.length]!;
      const start = performance.now();
      run();
      times.get(name)!.push((performance.now() - start) / units);
    }
  return new Map([...times].map(([name, all]) => [name, median(all)]));
}

/** What some work gives, and how long it took this once, in milliseconds. */
export function timed<T>(work: () => T): { readonly result: T; readonly time: number } {
  const start = performance.now();
  const result = work();
  return { result, time: performance.now() - start };
}
