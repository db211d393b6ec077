import { join } from 'node:path';
import { pngOf } from '../src/cli/png.ts';
import { typefacesFor } from '../src/cli/typefaces.ts';
import { FORMAT_NAMES, formatNamed } from '../src/formats/registry.ts';
import { readDataset } from '../src/formats/folder.ts';
import type { Dataset } from '../src/graph/dataset.ts';
import { type Network, networkOf } from '../src/graph/network.ts';
import { snapshotOf } from '../src/graph/snapshot.ts';
import { filmPage } from '../src/picture/filmpage.ts';
import { pdfOf } from '../src/picture/pdf.ts';
import { svgOf } from '../src/picture/svg.ts';
import { type Choice, plainChoice } from '../src/scene/choice.ts';
import { fetchCraft } from '../src/scene/craft.ts';
import { type FigureInput, figureOf } from '../src/scene/figure.ts';
import { filmDays, stepOn } from '../src/scene/film.ts';
import { openingChoice } from '../src/scene/opening.ts';
import { PAGE } from '../src/scene/page.ts';
import { viewThrough } from '../src/scene/subject.ts';
import { type Day, dayOf } from '../src/time/day.ts';
import { dayPeriod } from '../src/time/spell.ts';
import { filesOf } from './bundled.ts';
import { median } from './measure.ts';
import { type Conditions, count, ms, table } from './report.ts';
import { worldOf } from './screen/world.ts';

/** What one file of a data set takes: the first time, the middle of the times after it, and its bytes. */
type File = {
  readonly name: string;
  readonly first: number;
  readonly again: number;
  readonly bytes: number;
};

const ROUNDS = 5;

/** A made-up world as large as a picture is drawn at all. */
const LIVE = 1500;
const ACTORS = 200;

const encoder = new TextEncoder();
const sizeOf = (text: string): number => encoder.encode(text).length;

/** Times of a piece of work that gives the size of a file. */
async function fileOf(name: string, work: () => number | Promise<number>): Promise<File> {
  const times: number[] = [];
  let bytes = 0;
  for (let round = 0; round <= ROUNDS; round++) {
    const start = performance.now();
    bytes = await work();
    times.push(performance.now() - start);
  }
  return { name, first: times[0]!, again: median(times.slice(1)), bytes };
}

/** The files that can be taken away of a data set, pictures of a choice and its data. */
async function filesFrom(network: Network, choice: Choice, span: readonly [Day, Day]) {
  const input: FigureInput = { network, choice, page: 'a4' };
  const files = [await fileOf('SVG', () => sizeOf(svgOf(figureOf(input))))];
  files.push(
    await fileOf('PDF, A4', async () => {
      const figure = figureOf(input);
      return pdfOf([figure], await typefacesFor([figure]), { author: null }).length;
    }),
    await fileOf(`PNG, ${count(PAGE.a4.pixels)} pixels wide`, async () => {
      const figure = figureOf(input);
      return (await pngOf(figure, PAGE.a4.pixels, await typefacesFor([figure]))).length;
    }),
  );
  const { days } = filmDays(network, choice, { first: span[0], last: span[1], pace: 'month' });
  files.push(
    await fileOf(`film as a page, ${days.length} steps`, () =>
      sizeOf(
        filmPage(
          days.map((day) => stepOn(input, day)),
          1,
          choice.language,
          '',
        ),
      ),
    ),
  );
  const snapshot = () => snapshotOf(viewThrough(network, choice.lens), dayPeriod(choice.at));
  for (const name of FORMAT_NAMES) {
    const { whole, moment } = formatNamed(name);
    const writers = [
      [`${name}, all time`, () => whole?.(network, 'en')],
      [`${name}, one day`, () => moment?.(snapshot(), 'en')],
    ] as const;
    for (const [title, write] of writers)
      if (write() instanceof Uint8Array)
        files.push(await fileOf(title, () => (write() as Uint8Array).length));
  }
  return files;
}

const openingOf = (network: Network): Choice =>
  openingChoice(network, plainChoice(network.dataset.description.id, 0, 0));

function partFor(title: string, { nodes, ties }: Dataset, files: readonly File[]): string[] {
  const rows = files.map(({ name, first, again, bytes }) => [
    name,
    ms(first),
    ms(again),
    count(bytes),
  ]);
  return [
    `### ${title}: ${count(nodes.length)} actors, ${count(ties.length)} ties`,
    table(['file', 'first', 'again', 'bytes'], rows),
  ];
}

/** Times and bytes of all that can be taken away, in Markdown. */
export async function takeawayPart(say: (text: string) => void, conditions: () => Conditions) {
  await fetchCraft();
  say('Files of the bundled data…');
  const { dataset } = readDataset(filesOf(join('graph-data', 'latin-america')));
  const bundled = networkOf(dataset!);
  const own = await filesFrom(bundled, openingOf(bundled), [dayOf(2021, 1, 1), dayOf(2022, 12, 1)]);
  say(`Files of ${count(LIVE)} ties…`);
  const world = networkOf(worldOf(LIVE, ACTORS));
  const at = dayOf(2013, 3, 1);
  const choice: Choice = { ...plainChoice('world', at, at), view: 'one' };
  const made = await filesFrom(world, choice, [at, dayOf(2015, 2, 1)]);
  const { processors, node, platform, load } = conditions();
  return [
    '## Files to take away',
    ...partFor('The bundled data, two dates side by side', dataset!, own),
    ...partFor(`A made-up world, ${count(LIVE)} ties live on a day, one date`, world.dataset, made),
    `Each by the functions of the command line, in Node; "first" is with nothing known yet of the picture or the fonts, "again" the middle of ${ROUNDS} times after it. ${processors} processors, Node ${node}, ${platform}; the load of the machine was ${load}.`,
  ]
    .join('\n\n')
    .concat('\n');
}
