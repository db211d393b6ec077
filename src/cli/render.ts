import type { Network } from '../graph/network.ts';
import { svgOf } from '../picture/svg.ts';
import { readAddress, writeAddress } from '../scene/address.ts';
import {
  type Choice,
  LAYOUTS,
  LEAST_DATES,
  MOST_DATES,
  oneOf,
  plainChoice,
} from '../scene/choice.ts';
import { aboutOf } from '../scene/about.ts';
import { fetchCraft, needsCraft } from '../scene/craft.ts';
import { type FigureInput, GROUNDS, PAGES, shownIn } from '../scene/figure.ts';
import type { Figure } from '../scene/list.ts';
import { openingChoice } from '../scene/opening.ts';
import { PAGE, PARTS } from '../scene/page.ts';
import { PICTURES, type PictureName, sheetsOf, wholeOf } from '../scene/pictures.ts';
import { sourcesText } from '../scene/sources.ts';
import { readDay } from '../time/edtf.ts';
import { answerWith, ask, dayIn } from './question.ts';
import { chosen, knownId, knownIds, required, severalOf } from './call.ts';
import { lackingWords } from '../words/lacking.ts';
import type { Answer, Call, Command } from './command.ts';
import { writeOutput } from './output.ts';
import { UsageFault } from './usage.ts';

const VIEWS = ['side', 'diff', 'strip'] as const;
const ENDINGS = ['svg', 'pdf', 'png'] as const;
/** A raster with more would need gigabytes to be drawn. */
const MOST_PIXELS = 100_000_000;

/** `render <dataset> (--at DAY | --from DAY --to DAY) -o FILE.svg|pdf|png`: the picture. */
export const render: Command = {
  name: 'render',
  operands: ['dataset'],
  summary: 'cli.render.summary',
  options: [
    { name: 'at', value: 'YYYY-MM-DD', help: 'cli.option.at' },
    { name: 'from', value: 'YYYY-MM-DD', help: 'cli.option.from' },
    { name: 'to', value: 'YYYY-MM-DD', help: 'cli.option.to' },
    { name: 'view', value: VIEWS.join('|'), help: 'cli.option.view' },
    { name: 'pairs', help: 'cli.option.render-pairs' },
    { name: 'dates', value: 'DAY,DAY,…', help: 'cli.option.dates' },
    { name: 'lanes', value: 'ID', help: 'cli.option.lanes' },
    { name: 'address', value: 'QUERY', help: 'cli.option.address' },
    { name: 'of', value: PICTURES.join('|'), help: 'cli.option.of' },
    { name: 'only', value: 'ID,ID,…', help: 'cli.option.only' },
    { name: 'layout', value: LAYOUTS.join('|'), help: 'cli.option.layout' },
    { name: 'title', value: 'TEXT', help: 'cli.option.title' },
    { name: 'subtitle', value: 'TEXT', help: 'cli.option.subtitle' },
    { name: 'page', value: PAGES.join('|'), help: 'cli.option.page' },
    { name: 'without', value: PARTS.join(','), help: 'cli.option.without' },
    { name: 'base', value: 'URL', help: 'cli.option.base' },
    { name: 'ground', value: GROUNDS.join('|'), help: 'cli.option.ground' },
    { name: 'pixels', value: 'NUMBER', help: 'cli.option.pixels' },
    { name: 'author', value: 'NAME', help: 'cli.option.author' },
    { name: 'sources', value: 'FILE.txt', help: 'cli.option.sources' },
    { name: 'output', short: 'o', value: 'FILE.svg|pdf|png', help: 'cli.option.output' },
  ],
  examples: [
    'render latin-america --at 2021-10-20 -o peru.svg',
    'render latin-america --from 2021-07-27 --to 2021-10-20 --view diff --lang es -o peru.svg',
    'render latin-america --from 2021-07-27 --to 2021-10-20 --page a4 --lang es -o peru.pdf',
    'render latin-america --at 2021-10-20 --only peru,chile,lima-group -o part.svg',
    'render latin-america --of questions --page a4 -o questions.pdf',
    'render latin-america --from 2016-01-01 --to 2020-01-01 --pairs -o pairs.svg',
    'render latin-america --lanes lima-group --from 2021-07-27 --to 2021-10-20 -o lima-group.svg',
  ],
  run: async (call: Call): Promise<Answer> => {
    const file = required(call, 'output');
    const ending = oneOf(ENDINGS, /\.(\w+)$/.exec(file.toLowerCase())?.[1] ?? null);
    if (!ending) throw new UsageFault('cli.fault.output', { value: file });
    const { network, problems } = await ask(call.operands[0] ?? '');
    const input = inputFor(call, network);
    if (needsCraft(network, input.choice)) await fetchCraft();
    const { bytes, lacking } = await drawn(input, ending, call);
    await writeOutput(file, bytes);
    const sources = call.options.get('sources');
    if (sources !== undefined)
      await writeOutput(sources, new TextEncoder().encode(sourcesText(network, shownIn(input))));
    const done = call.say('cli.render.done', { file, bytes: bytes.length });
    const answer = answerWith('', problems, call.language);
    const letters = lackingWords(lacking, call.say);
    return { ...answer, messages: [...answer.messages, ...letters, done] };
  },
};

/** A file of a picture, and the letters that no typeface at hand has. */
type Drawn = { readonly bytes: Uint8Array; readonly lacking: readonly string[] };

/** A picture as a file; what draws PDF and PNG is loaded only for them. */
async function drawn(
  input: FigureInput,
  ending: (typeof ENDINGS)[number],
  call: Call,
): Promise<Drawn> {
  const of = pictureIn(call);
  if (ending === 'svg')
    return { bytes: new TextEncoder().encode(svgOf(wholeOf(of, input))), lacking: [] };
  const figures = ending === 'pdf' ? sheetsOf(of, input) : [wholeOf(of, input)];
  const [{ typefacesFor }, { lettersWithout }] = await Promise.all([
    import('./typefaces.ts'),
    import('../picture/scripts.ts'),
  ]);
  const typefaces = await typefacesFor(figures);
  const lacking = lettersWithout(typefaces, figures);
  if (ending === 'pdf') {
    const { pdfOf } = await import('../picture/pdf.ts');
    const author = call.options.get('author') ?? null;
    return { bytes: pdfOf(figures, typefaces, { author }), lacking };
  }
  const figure = figures[0]!;
  const pixels = pixelsIn(call, figure, PAGE[input.page ?? 'wide'].pixels);
  const { pngOf } = await import('./png.ts');
  return { bytes: await pngOf(figure, pixels, typefaces), lacking };
}

const idsOf = ({ dataset }: Network): readonly string[] => dataset.nodes.map(({ id }) => id);

const pictureIn = (call: Call): PictureName =>
  call.options.has('lanes') ? 'lanes' : chosen(call, 'of', PICTURES, 'shown');

function pixelsIn(call: Call, { width, height }: Figure, pixels: number): number {
  const text = call.options.get('pixels');
  if (text === undefined) return pixels;
  const most = Math.floor(Math.sqrt((MOST_PIXELS * width) / height));
  const wide = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (wide < 100 || wide > most) throw new UsageFault('cli.fault.pixels', { value: text, most });
  return wide;
}

function inputFor(call: Call, network: Network): FigureInput {
  const { options } = call;
  const { choice, first } = choiceFor(call, network);
  const title = options.get('title');
  const subtitle = options.get('subtitle');
  const without = severalOf(call, 'without', PARTS);
  const only = knownIds(call, 'only', idsOf(network));
  const base = options.get('base');
  if (base !== undefined && !/^https?:\/\/\S+$/.test(base))
    throw new UsageFault('cli.fault.base', { value: base });
  return {
    network,
    choice,
    page: chosen(call, 'page', PAGES, 'wide'),
    ground: chosen(call, 'ground', GROUNDS, 'paper'),
    ...(title === undefined ? {} : { title }),
    ...(subtitle === undefined ? {} : { subtitle }),
    ...(without === null ? {} : { without }),
    ...(only === null ? {} : { only }),
    ...(base === undefined ? {} : { address: base + writeAddress(choice, first) }),
  };
}

/** What to draw: the first view, changed by the address, changed by the options. */
function choiceFor(
  call: Call,
  network: Network,
): { readonly choice: Choice; readonly first: Choice } {
  const first = openingChoice(network, plainChoice(network.dataset.description.id, 0, 0));
  const addressed = fromAddress(call.options.get('address') ?? '', first, network);
  const layout = chosen(call, 'layout', LAYOUTS, addressed.layout);
  const language = call.options.has('lang') ? call.language : addressed.language;
  const drawn = { ...addressed, layout, language, ...datesIn(call) };
  const actor = knownId(call, 'lanes', idsOf(network));
  if (actor !== null) return { choice: { ...drawn, selected: actor }, first };
  if (pictureIn(call) === 'lanes' && aboutOf(network, drawn) === null)
    throw new UsageFault('cli.fault.lanes');
  return { choice: drawn, first };
}

function fromAddress(query: string, first: Choice, network: Network): Choice {
  const { choice, faults } = readAddress(query, first, network);
  const [fault] = faults;
  if (fault) throw new UsageFault('cli.fault.address', { key: fault.key, value: fault.value });
  return choice;
}

function datesIn(call: Call): Partial<Choice> {
  const { options } = call;
  const dates = (options.get('dates') ?? '').split(',').filter((text) => text !== '');
  if (options.has('dates')) return stripIn(dates);
  const pair = options.has('from') || options.has('to');
  if (options.has('at') && !pair) return { at: dayIn('at', required(call, 'at')), view: 'one' };
  if (pair && !options.has('at'))
    return {
      at: dayIn('from', required(call, 'from')),
      vs: dayIn('to', required(call, 'to')),
      ...viewIn(call),
    };
  if (!pair && (options.has('address') || pictureIn(call) === 'questions')) return {};
  throw new UsageFault('cli.fault.dates');
}

/** How two dates are shown; pairs in a shared bloc are drawn as a difference only. */
function viewIn(call: Call): Partial<Choice> {
  const isOfPairs = call.options.has('pairs');
  const view = chosen(call, 'view', VIEWS, isOfPairs ? 'diff' : 'side');
  if (!isOfPairs) return { view };
  if (view !== 'diff') throw new UsageFault('cli.fault.pairs', { value: view });
  return { view, compare: 'pairs' };
}

/** The dates of a strip, in order, each a whole day. */
function stripIn(texts: readonly string[]): Partial<Choice> {
  const days = texts.map((text) => readDay(text) ?? -Infinity);
  const dates = [...new Set(days)].sort((a, b) => a - b);
  if (dates[0] === -Infinity || dates.length < LEAST_DATES || dates.length > MOST_DATES)
    throw new UsageFault('cli.fault.strip', { value: texts.join() });
  return { dates, view: 'strip' };
}
