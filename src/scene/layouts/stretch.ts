/** In how many steps a length is measured out. */
const STEPS = 96;
/** How far around itself a value makes room, of the length. */
const REACH = 0.07;
/** How little of its own length a part without values keeps, and how many times as long one may become. */
const LEAST = 0.42;
const MOST = 2.6;
/** With so few values there is no crowd; with so many more it counts in full. */
const FEW = 6;
const MANY = 20;

/**
 * Where points of a length come to lie when it is drawn longer where values crowd, and shorter
 * where there are none: in their order, from end to end of the same length.
 */
export function stretched(values: readonly number[], length: number): (value: number) => number {
  const part = Math.min(1, Math.max(0, (values.length - FEW) / MANY));
  const density = Array.from({ length: STEPS }, (_, step) => {
    const at = ((step + 0.5) * length) / STEPS;
    return values.reduce((sum, own) => sum + Math.exp(-(((at - own) / (REACH * length)) ** 2)), 0);
  });
  const sumOf = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);
  const mean = Math.max(1e-9, sumOf(density) / STEPS);
  const least = 1 - part * (1 - LEAST);
  const slopes = density.map((own) => Math.min(MOST, least + (1 - least) * (own / mean)));
  const sum = sumOf(slopes);
  const ends = [0];
  for (const slope of slopes) ends.push(ends.at(-1)! + (slope * length) / sum);
  return (value) => {
    const at = (Math.min(length, Math.max(0, value)) * STEPS) / length;
    const step = Math.min(STEPS - 1, Math.floor(at));
    return ends[step]! + (at - step) * (ends[step + 1]! - ends[step]!);
  };
}
