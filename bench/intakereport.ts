import { type IntakeFigures, PACKING, READING, SPLITTING, TENTH } from './intake.ts';
import { type Conditions, count, ms, table } from './report.ts';

/** The time that reading may take, as a multiple of splitting alone. */
const MOST = 3;

/** The figures of reading a table in Markdown, ratios first. */
export function intakePart(
  figures: readonly IntakeFigures[],
  { processors, node, platform, load }: Conditions,
): string {
  const ratios = figures.map(({ name, times }) => {
    const ratio = times.get(READING)!.processors / times.get(SPLITTING)!.processors;
    const isMet = ratio <= MOST ? 'met' : 'missed';
    return [`${name}: reading to splitting alone`, ratio.toFixed(2), `≤ ${MOST}`, isMet];
  });
  const names = [SPLITTING, READING, TENTH, PACKING];
  const rows = names.map((name) => [
    name,
    ...figures.flatMap(({ times }) => {
      const { processors, clock } = times.get(name)!;
      return [ms(processors), ms(clock)];
    }),
  ]);
  const held = (['dataset', 'network'] as const).map((what) => [
    what === 'dataset' ? 'held for each tie, in bytes' : 'with the network made of it',
    ...figures.flatMap((one) => [count(one.held[what]), '']),
  ]);
  return [
    '## Reading a table',
    table(['a table of others', 'ratio', 'aim', ''], ratios),
    `${figures.map((one) => `${one.name}: ${count(one.rows)} rows, ${(one.bytes / 1_000_000).toFixed(1)} MB`).join('; ')}. Made up, the same in each run: two states with code and name, a kind, a start, an end that is blank in one row of four, a weight that is kept.`,
    table(['', ...figures.flatMap(({ name }) => [name, 'by the clock'])], [...rows, ...held]),
    `- ${processors} processors, Node ${node}, ${platform}; the load of the machine was ${load}.\n- Splitting alone is the browser’s decoder and Papa Parse on the whole text. Reading is all from bytes to a data set: encoding and delimiter told, dates read, actors, ties and evidence made, rows told that are there twice. Medians of five rounds in turns, after one to warm up. Times and ratio are of all processors together, the collector of memory among them, since other work goes on; beside them the clock.`,
  ]
    .join('\n\n')
    .concat('\n');
}
