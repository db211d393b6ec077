import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as Playwright from '@playwright/test';
import type { Page } from '@playwright/test';
import { FLAGS } from '../launch/browser.mjs';
import { type Conditions, table } from './report.ts';

/** The longest time for which the page heard nobody while something was done, in ms; 0 below 50. */
type Blocked = ReadonlyMap<string, number>;

/** By what is shown, what each deed cost; and the browser it was done in. */
export type BlockingFigures = {
  readonly browser: string;
  readonly shown: ReadonlyMap<string, Blocked>;
};

const LAYOUTS = ['map', 'blocs', 'rings', 'network'] as const;
/** How long nothing must happen until a deed is over, in ms. */
const REST = 1200;

/** Walks through the layouts and to far dates with the first view, and with all of the bundled data shown. */
export async function blockingFigures(
  file: string,
  address: string,
  blocs: readonly string[],
  say: (text: string) => void,
): Promise<BlockingFigures> {
  const { chromium } = createRequire(join(process.cwd(), 'package.json'))(
    '@playwright/test',
  ) as typeof Playwright;
  const browser = await chromium.launch({ executablePath: file, args: [...FLAGS] });
  const all = (style: string) => `?hide=&blocs=${blocs.map((id) => `${id}:${style}`).join()}`;
  const queries = [
    ['the first view', ''],
    [`all ${blocs.length} blocs as spokes`, all('spokes')],
    [`all ${blocs.length} blocs as hulls`, all('hull')],
  ] as const;
  const shown = new Map<string, Blocked>();
  try {
    for (const [name, query] of queries) {
      say(`What blocks the page: ${name}…`);
      const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
      await page.addInitScript(listen);
      await page.goto(`${address}${query}`);
      shown.set(name, await walk(page));
      await page.close();
    }
    return { browser: browser.version(), shown };
  } finally {
    await browser.close();
  }
}

declare global {
  interface Window {
    blocked: number[];
  }
}

function listen(): void {
  window.blocked = [];
  new PerformanceObserver((list) => {
    window.blocked.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ type: 'longtask', buffered: true });
}

async function walk(page: Page): Promise<Blocked> {
  const blocked = new Map<string, number>();
  const after = async (deed: string): Promise<void> => {
    await page.waitForTimeout(REST / 4);
    await page.waitForFunction(() => {
      const pictures = [...document.querySelectorAll<HTMLElement>('[data-ready]')];
      return pictures.length > 0 && pictures.every(({ dataset }) => dataset['ready'] === 'true');
    });
    await page.waitForTimeout(REST);
    const longest = await page.evaluate(() => Math.max(0, ...window.blocked.splice(0)));
    blocked.set(deed, Math.max(longest, blocked.get(deed) ?? 0));
  };
  await after('');
  blocked.delete('');
  const slider = page.getByRole('slider').first();
  for (const layout of LAYOUTS) {
    await page.locator(`input[value="${layout}"]`).evaluate((input) => {
      (input as HTMLInputElement).click();
    });
    await after(`to ${layout}`);
    await slider.focus();
    for (const key of ['End', 'Home']) {
      await page.keyboard.press(key);
      await after(`${layout}: a far jump`);
    }
  }
  return blocked;
}

/** The figures in Markdown. */
export function blockingPart(
  { browser, shown }: BlockingFigures,
  { processors, platform, load }: Conditions,
): string {
  const columns = [...shown.keys()];
  const deeds = [...shown.values()][0]!.keys();
  const cell = (column: string, deed: string): string => {
    const ms = shown.get(column)!.get(deed)!;
    return ms === 0 ? '< 50' : Math.round(ms).toString();
  };
  const rows = [...deeds].map((deed) => [deed, ...columns.map((column) => cell(column, deed))]);
  return [
    '## What blocks the page',
    'The longest task on the page’s own thread while it does what was asked, in ms; aim: 100. The bundled data, two dates side by side, 1440 × 900 points.',
    table(['', ...columns], rows),
    `- ${processors} processors, ${platform}, Chromium ${browser} without a window, drawing by software; tasks as the browser tells them (\`longtask\`), from 50 ms. A far jump is from end to end of the coverage, once forth and once back. Once each: the load of the machine was ${load} (one of each processor would be ${processors}), and falls on every figure.`,
  ]
    .join('\n\n')
    .concat('\n');
}
