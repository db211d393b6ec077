import { median } from './measure.ts';
import { type Conditions, count, ms, table } from './report.ts';
import type { ScreenFigures, ScreenHeap, ScreenSpeed } from './screen.ts';

const OURS = 'Realign';
const EMPTY = 'an empty canvas';
const READY = 'painting from ready arrays';
const NAIVE = 'Cytoscape, all elements';
const VIS = ['vis-network, adding and removing', 'vis-network, hiding and showing'];

/** The median step of a candidate; of several, that of the best. */
function stepOf({ timed }: ScreenSpeed, ...names: readonly string[]): number {
  return Math.min(...names.map((name) => median(timed.times[name]!)));
}

/** A ratio that is aimed at, and whether it is reached. */
const aim = (what: string, ratio: number, most: number, text: string): string[] => [
  what,
  ratio.toFixed(2),
  text,
  ratio <= most ? 'met' : 'missed',
];

function aims(speed: ScreenSpeed): string[][] {
  const { name, task } = speed;
  const step = stepOf(speed, OURS);
  const full = aim(`${name}: to ready arrays`, step / stepOf(speed, READY), 1.3, '≤ 1.3');
  if (task.files)
    return [aim(`${name}: to an empty canvas`, step / stepOf(speed, EMPTY), 6, '≤ 6'), full];
  if (!task.peers) return [full];
  return [
    aim(`${name}: to all in Cytoscape`, step / stepOf(speed, NAIVE), 1 / 4, '≤ 0.25'),
    aim(`${name}: to vis-network at its best`, step / stepOf(speed, ...VIS), 0.6, '≤ 0.6'),
    full,
  ];
}

function heapAim({ name, heap }: ScreenHeap): string[] {
  const [[early, before], [late, after]] = [...heap] as [[number, number], [number, number]];
  const what = `${name}: heap at step ${count(late)} to step ${count(early)}`;
  return aim(what, after / before, 1.05, '≤ 1.05');
}

function worldWords({ name, timed }: ScreenSpeed): string {
  const { live, possible, changed, elements, actors } = timed;
  const share = `${Math.round(100 * possible)} %`;
  return `- ${name}: from ${count(live[0])} to ${count(live[1])} live ties of ${count(elements)} among ${count(actors)} actors, ${share} possible only; ${changed.toFixed(1)} change a step; ${count(timed.times[OURS]!.length)} steps, the slowest of Realign ${ms(Math.max(...timed.times[OURS]!))} ms.`;
}

/** A row of medians; a dash where a candidate did not take part. */
const medianRow = (name: string, speeds: readonly ScreenSpeed[]): string[] => [
  name,
  ...speeds.map((speed) => (speed.timed.times[name] ? ms(stepOf(speed, name)) : '–')),
];

/** The figures of the screen in Markdown, ratios first. */
export function screenPart(
  { browser, speeds, heaps, first }: ScreenFigures,
  { processors, platform, load }: Conditions,
): string {
  const names = Object.keys(speeds[0]!.timed.times);
  const rows = names.map((name) => medianRow(name, speeds));
  const heapRows = heaps.flatMap(({ name, heap }) =>
    [...heap].map(([step, bytes]) => [name, count(step), (bytes / 2 ** 20).toFixed(2)]),
  );
  return [
    '## The screen',
    `The first screen stands after ${(median(first) / 1000).toFixed(2)} s (median of ${first.length} visits with nothing cached, the slowest ${(Math.max(...first) / 1000).toFixed(2)} s; 1440 × 900 points, from the machine itself; aim: 2 s), until both pictures are live and marked as ready.`,
    table(
      ['a step of the slider', 'ratio', 'aim', ''],
      [...speeds.flatMap(aims), ...heaps.map(heapAim)],
    ),
    'A step from the slider to the next frame that the browser gives: what is shown is worked out, painted and on screen. Medians:',
    table(['way', ...speeds.map(({ name }) => name)], rows),
    'The heap after a forced collection, along a walk of one day a step through the years and back:',
    table(['data', 'step', 'MB'], heapRows),
    [
      `- ${processors} processors, ${platform}, Chromium ${browser} without a window, drawing by software, no limit of frames a second, pictures of 1200 × 800 points at one pixel each, the date in figures below. Other work went on: the load of the machine was ${load} (one of each processor would be ${processors}).`,
      '- All candidates draw the same picture: curves, end markers, dashes for what is only possible, bodies, the same names at the same places; in the bundled data ours also its signs, seals and docks; all shown is all of its actors and blocs, those in spokes. Same days, one step a frame, in the same order, a week a step, in the bundled data from each day that changes the picture to the next; with half a year a step, each paints all anew, and only ready arrays, which always do, are beside it; they take turns, each turn beginning with another, and the first step of a turn does not count.',
      '- After each step the ties drawn are compared with the model, one by one; the run stops if one is missing or too many.',
      '- Realign is the view of the page: it copies what stays within a stretch of days and paints the rest (docs/decisions/painting.md). Ready arrays are the same marks in flat arrays, made for each day beforehand, painted by a bare loop. Cytoscape has all ties of all dates and styles each by its dates. vis-network holds all names drawn (`drawThreshold: 1`), stands still, and is told only what changed.',
      ...speeds.map(worldWords),
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}
