import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Playwright from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { FLAGS } from '../launch/browser.mjs';
import { filesOf } from './bundled.ts';
import { median } from './measure.ts';
import type { Task, Timed } from './screen/page.ts';

/** A world, and how long each candidate took. */
export type ScreenSpeed = { readonly name: string; readonly task: Task; readonly timed: Timed };

/** The heap after forced collection at some steps of a long walk, in bytes. */
export type ScreenHeap = { readonly name: string; readonly heap: ReadonlyMap<number, number> };

export type ScreenFigures = {
  readonly browser: string;
  readonly speeds: readonly ScreenSpeed[];
  readonly heaps: readonly ScreenHeap[];
  /** From the beginning of a visit with nothing cached until the pictures stand, in ms; each time. */
  readonly first: readonly number[];
};

/** Drawing by the processor, and as many frames as it can draw: else each would take its 16 ms. */
const DRAWING = ['--disable-gpu', '--disable-gpu-vsync', '--disable-frame-rate-limit'];

const BUNDLED = 'latin-america';
const plain = { files: null, shows: 'first' as const, daysAStep: 7, peers: true };
/** Steps so wide that each paints all anew. */
const wide = { daysAStep: 182, peers: false };

const MADE_UP: readonly Task[] = [
  { ...plain, live: 450, actors: 120, steps: 60, rounds: 5 },
  { ...plain, live: 1500, actors: 300, steps: 40, rounds: 5 },
  { ...plain, live: 7000, actors: 900, steps: 12, rounds: 4 },
];
/** How often the first screen is opened. */
const OPENINGS = 9;

const HEAP_AT = [1000, 11_000];

/** Where the built page of the bench is served, and that of the project. */
export type Addresses = { readonly bench: string; readonly page: string };

/** Measures the screen in a browser. */
export async function screenFigures(
  file: string,
  addresses: Addresses,
  say: (text: string) => void,
): Promise<ScreenFigures> {
  const { chromium } = createRequire(join(process.cwd(), 'package.json'))(
    '@playwright/test',
  ) as typeof Playwright;
  const browser = await chromium.launch({ executablePath: file, args: [...FLAGS, ...DRAWING] });
  try {
    say('The first screen…');
    const first = await openings(browser, addresses.page);
    const speeds: ScreenSpeed[] = [];
    for (const [name, task] of tasks()) {
      say(`The screen: ${name}…`);
      const timed = await onPage(browser, addresses.bench, (own) =>
        own.evaluate((task) => window.screenBench.speed(task), task),
      );
      speeds.push({ name, task, timed });
      say(mediansOf(timed));
    }
    say('The screen: a long walk…');
    const heap = await onPage(browser, addresses.bench, (own) =>
      heapsAlong(own, bundledTask('all')),
    );
    const heaps = [{ name: `${BUNDLED}, all shown`, heap }];
    return { browser: browser.version(), speeds, heaps, first };
  } finally {
    await browser.close();
  }
}

/** The median of each candidate, in a line. */
const mediansOf = ({ times }: Timed): string =>
  Object.entries(times)
    .map(([name, all]) => `  ${name}: ${median(all).toFixed(1)}`)
    .join('\n');

const tasks = (): (readonly [string, Task])[] => [
  ['the bundled data', bundledTask('first')],
  ['the bundled data, all shown', { ...bundledTask('all'), peers: false }],
  ...MADE_UP.map((task): [string, Task] => [nameOf(task), task]),
  ...MADE_UP.map((task): [string, Task] => [
    `${nameOf(task)}, half a year a step`,
    { ...task, ...wide },
  ]),
];

const nameOf = ({ live }: Task): string => `${live.toLocaleString('en')} live ties`;

function bundledTask(shows: Task['shows']): Task {
  const files = [...filesOf(join('graph-data', BUNDLED))].map(([name, bytes]): [string, string] => [
    name,
    new TextDecoder().decode(bytes),
  ]);
  return {
    files: Object.fromEntries(files),
    shows,
    live: 0,
    actors: 0,
    steps: 80,
    daysAStep: 1,
    rounds: 4,
    peers: true,
  };
}

/** A page of its own for each measurement, so that none inherits another's heap. */
async function onPage<Of>(
  browser: Browser,
  address: string,
  work: (page: Page) => Promise<Of>,
): Promise<Of> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 840 } });
  try {
    await page.goto(address);
    await page.waitForFunction(() => 'screenBench' in window);
    return await work(page);
  } finally {
    await page.close();
  }
}

async function heapsAlong(page: Page, task: Task): Promise<ReadonlyMap<number, number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.enable');
  const heap = new Map<number, number>();
  for (const step of HEAP_AT) {
    await page.evaluate(([task, step]) => window.screenBench.walk(task, step), [
      task,
      step,
    ] as const);
    await session.send('HeapProfiler.collectGarbage');
    await session.send('HeapProfiler.collectGarbage');
    const { usedSize } = await session.send('Runtime.getHeapUsage');
    heap.set(step, usedSize);
  }
  return heap;
}

/** How long each of some visits took until the pictures stood; each with a cache of its own. */
async function openings(browser: Browser, address: string): Promise<number[]> {
  const times: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(address, { waitUntil: 'commit' });
    const stands = await page.waitForFunction(
      () => {
        const pictures = [...document.querySelectorAll<HTMLElement>('[data-ready]')];
        const isThere =
          pictures.length > 0 && pictures.every(({ dataset }) => dataset['ready'] === 'true');
        return isThere && performance.now();
      },
      null,
      { polling: 'raf' },
    );
    times.push(Number(await stands.jsonValue()));
    await context.close();
  }
  return times;
}
