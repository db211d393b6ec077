import { createRequire } from 'node:module';
import { type Page, test as base } from '@playwright/test';
import type Axe from 'axe-core';

/** Something a visitor would not see, but that is wrong all the same. */
interface Complaints {
  readonly complaints: string[];
}

/**
 * A test in which the page may not complain: nothing on the console, no failed request, no request
 * to any other host. What is expected for once can be taken out of `complaints`.
 */
export const test = base.extend<Complaints>({
  complaints: [
    async ({ page, baseURL }, use) => {
      const complaints: string[] = [];
      const home = new URL(baseURL ?? '').hostname;
      page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') {
          complaints.push(`${message.type()}: ${message.text()}`);
        }
      });
      page.on('requestfailed', (request) => {
        // What a visitor leaves before it has come has not failed.
        if (request.failure()?.errorText !== 'net::ERR_ABORTED')
          complaints.push(`failed: ${request.url()}`);
      });
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (/^https?:$/.test(protocol) && hostname !== home) {
          complaints.push(`another host: ${request.url()}`);
        }
      });
      await use(complaints);
      base.expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';

/** The element that holds a picture; with two of them, the one of that side. */
export function picture(page: Page, side?: 'a' | 'b') {
  return page.locator(side === undefined ? '[data-ready]' : `[data-ready][data-side="${side}"]`);
}

/** Opens an address, relative to the page, and waits until picture and status agree. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`./${query}`);
  await settled(page);
}

/** Waits until every picture and the status agree. */
export async function settled(page: Page): Promise<void> {
  await base.expect(picture(page).first()).toBeAttached();
  await base.expect(page.locator('[data-ready="false"]')).toHaveCount(0);
}

/** Turns to a tab of the panel, by its name; a count may follow it. */
export const turnTo = (page: Page, name: string): Promise<void> =>
  page.getByRole('tab', { name }).click();

/** Presses Tab, or Shift and Tab, until what has the focus is named so: by its label, or by the text of a button. */
export async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  for (let presses = 0; presses < 90; presses++) {
    await page.keyboard.press(key);
    const label = await page.evaluate(() => {
      const { activeElement: at } = document;
      const labels = (at as HTMLInputElement | null)?.labels ?? [];
      return [at?.getAttribute('aria-label'), ...[...labels].map((one) => one.textContent)]
        .concat(at instanceof HTMLButtonElement ? at.textContent : '')
        .join(' ');
    });
    if (name.test(label)) return;
  }
  throw new Error(`No tab stop is named ${name}`);
}

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What a checker of accessibility finds wrong: the rule and the elements. */
export async function barriers(page: Page): Promise<string[]> {
  await page.addScriptTag({ path: axeFile });
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof Axe }).axe.run(document);
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
    );
  });
}
