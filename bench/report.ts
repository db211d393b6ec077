import type { BundledFigures } from './bundled.ts';
import type { StepFigures } from './steps.ts';

/** Where the figures were taken. */
export type Conditions = {
  readonly processors: number;
  readonly node: string;
  readonly platform: string;
  /** How much the machine had to do besides, at the beginning and at the end. */
  readonly load: string;
};

export const count = (number: number): string => Math.round(number).toLocaleString('en');

/** A time in milliseconds with three figures. */
export const ms = (time: number): string => String(Number(time.toPrecision(3)));

export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map((_, column) => (column === 0 ? '---' : '--:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');

const PASS = 'filter and compare, in one pass';
const FILTER = 'filter and compare';

function ratios({ spells, step, jump }: StepFigures): string[][] {
  const ratio = (times: StepFigures['step']) => times.get('index')! / times.get(PASS)!;
  return [
    [
      `a neighbouring step at ${count(spells)} spells`,
      `1 / ${count(1 / ratio(step))}`,
      '≤ 1 / 50',
      ratio(step) <= 1 / 50 ? 'met' : 'missed',
    ],
    [
      `a far jump at ${count(spells)} spells`,
      `1 / ${(1 / ratio(jump)).toFixed(1)}`,
      '≤ 1 / 1',
      ratio(jump) <= 1 ? 'met' : 'missed',
    ],
  ];
}

const stepRows = ({ spells, step, jump }: StepFigures): string[][] =>
  ['index', PASS, FILTER].map((name) => [
    count(spells),
    name,
    ms(step.get(name)!),
    ms(jump.get(name)!),
  ]);

/** The figures of the index in Markdown, ratios first. */
export function indexPart(
  steps: readonly StepFigures[],
  claims: StepFigures,
  bundled: BundledFigures | null,
  { processors, node, platform, load }: Conditions,
): string {
  const making = [...steps, claims].map((one) => [
    count(one.spells) + (one === claims ? ', one in ten claimed or denied' : ''),
    ms(one.network),
    ms(one.view),
    ms(one.cursor),
    ms(one.step.get('index')!),
    ms(one.jump.get('index')!),
  ]);
  return [
    '## The index beside filter-and-compare',
    table(['time of the index', 'ratio', 'aim', ''], steps.flatMap(ratios)),
    `The ratio is to filter-and-compare in its fastest form: one pass over records whose spells are worked out before, each beside its last presence. "${FILTER}" as most would write it, with a filter and two maps, is below.`,
    table(['spells', 'way', 'step', 'jump'], steps.flatMap(stepRows)),
    `On a day ${steps.map(({ live, spells }) => `${count(live)} of ${count(spells)}`).join(' and ')} ties are live, and ${steps.map(({ changed }) => changed.toFixed(1)).join(' and ')} change a step.`,
    '## Making the index',
    table(['spells', 'network', 'view', 'index', 'step', 'jump'], making),
    'Once each, cold. The network reads every date; a view is made for each lens.',
    ...(bundled ? bundledPart(bundled) : []),
    '## Conditions',
    [
      `- ${processors} processors, Node ${node}, ${platform}; the load of the machine was ${load}.`,
      '- Every way gives the same changed ties on every day walked; the run stops if not.',
      '- Each way runs five rounds to warm up; then the ways take turns, each round beginning with another. Medians of 15 rounds (31 for the bundled data); a round is 40 steps of a day, forth and back, or 10 jumps of decades.',
      '- Made-up data, the same in each run: 2,000 actors, 20 relations, six spells to a pair and relation, 1900 to 2025, a quarter of the dates vague or open.',
    ].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function bundledPart({ id, bytes, nodes, ties, evidence, times }: BundledFigures): string[] {
  return [
    `## The bundled data: ${id}`,
    `${count(bytes / 1024)} kB, ${count(nodes)} nodes, ${count(ties)} ties, ${count(evidence)} pieces of evidence.`,
    table(
      ['step', 'time'],
      [...times].map(([name, time]) => [name, ms(time)]),
    ),
  ];
}
