import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Network } from '../graph/network.ts';
import { svgOf } from '../picture/svg.ts';
import { readAddress } from '../scene/address.ts';
import { type Choice, LAYOUTS, firstChoice, plainChoice } from '../scene/choice.ts';
import { fetchCraft, needsCraft } from '../scene/craft.ts';
import { PAGES, figureOf } from '../scene/figure.ts';
import { answerWith, ask, dayIn } from './question.ts';
import { chosen, required } from './call.ts';
import type { Answer, Call, Command } from './command.ts';
import { UsageFault } from './usage.ts';

const VIEWS = ['side', 'diff'] as const;

/** `render <dataset> (--at DAY | --from DAY --to DAY) -o FILE.svg`: the picture. */
export const render: Command = {
  name: 'render',
  operands: ['dataset'],
  summary: 'cli.render.summary',
  options: [
    { name: 'at', value: 'YYYY-MM-DD', help: 'cli.option.at' },
    { name: 'from', value: 'YYYY-MM-DD', help: 'cli.option.from' },
    { name: 'to', value: 'YYYY-MM-DD', help: 'cli.option.to' },
    { name: 'view', value: VIEWS.join('|'), help: 'cli.option.view' },
    { name: 'address', value: 'QUERY', help: 'cli.option.address' },
    { name: 'layout', value: LAYOUTS.join('|'), help: 'cli.option.layout' },
    { name: 'title', value: 'TEXT', help: 'cli.option.title' },
    { name: 'page', value: PAGES.join('|'), help: 'cli.option.page' },
    { name: 'output', short: 'o', value: 'FILE.svg', help: 'cli.option.output' },
  ],
  examples: [
    'render latin-america --at 2021-10-20 -o peru.svg',
    'render latin-america --from 2021-07-27 --to 2021-10-20 --view diff --lang es -o peru.svg',
  ],
  run: async (call: Call): Promise<Answer> => {
    const file = required(call, 'output');
    if (!file.toLowerCase().endsWith('.svg'))
      throw new UsageFault('cli.fault.output', { value: file });
    const { network, problems } = await ask(call.operands[0] ?? '');
    const choice = choiceFor(call, network);
    if (needsCraft(network, choice)) await fetchCraft();
    const title = call.options.get('title');
    const page = chosen(call, 'page', PAGES, 'wide');
    const figure = figureOf({ network, choice, page, ...(title === undefined ? {} : { title }) });
    const bytes = new TextEncoder().encode(svgOf(figure));
    await write(file, bytes);
    const done = call.say('cli.render.done', { file, bytes: bytes.length });
    const answer = answerWith('', problems, call.language);
    return { ...answer, messages: [...answer.messages, done] };
  },
};

/** What to draw: the first view, changed by the address, changed by the options. */
function choiceFor(call: Call, network: Network): Choice {
  const { id, firstView } = network.dataset.description;
  const first = firstChoice(plainChoice(id, 0, 0), firstView);
  const addressed = fromAddress(call.options.get('address') ?? '', first, network);
  const layout = chosen(call, 'layout', LAYOUTS, addressed.layout);
  const language = call.options.has('lang') ? call.language : addressed.language;
  return { ...addressed, layout, language, ...datesIn(call) };
}

function fromAddress(query: string, first: Choice, network: Network): Choice {
  const { choice, faults } = readAddress(query, first, network);
  const [fault] = faults;
  if (fault) throw new UsageFault('cli.fault.address', { key: fault.key, value: fault.value });
  return choice;
}

function datesIn(call: Call): Partial<Choice> {
  const { options } = call;
  const pair = options.has('from') || options.has('to');
  if (options.has('at') && !pair) return { at: dayIn('at', required(call, 'at')), view: 'one' };
  if (pair && !options.has('at'))
    return {
      at: dayIn('from', required(call, 'from')),
      vs: dayIn('to', required(call, 'to')),
      view: chosen(call, 'view', VIEWS, 'side'),
    };
  if (!pair && options.has('address')) return {};
  throw new UsageFault('cli.fault.dates');
}

async function write(file: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(resolve(file), bytes);
  } catch (error) {
    const { code = String(error) } = error as NodeJS.ErrnoException;
    throw new UsageFault('cli.fault.write', { value: file, reason: code });
  }
}
