import type { Page } from '@playwright/test';
import { worldOf } from '../bench/screen/world.ts';
import { writeDataset } from '../src/formats/folder.ts';
import { writeZip } from '../src/formats/zip.ts';
import { expect, open, picture, settled, test } from './visit.ts';

/** Where there are many ties, a step paints only what may change: the picture must be the very same. */

/** Counts how often pixels are put back instead of being painted, on the page. */
async function counting(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const count = { copies: 0 };
    Object.assign(globalThis, { count });
    const own = CanvasRenderingContext2D.prototype;
    const drawImage = Reflect.get(own, 'drawImage') as (...values: unknown[]) => void;
    Reflect.set(own, 'drawImage', function (this: unknown, ...values: unknown[]) {
      count.copies += 1;
      Reflect.apply(drawImage, this, values);
    });
  });
}

const copies = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { count: { copies: number } }).count.copies);

/** The pixels of the picture as it stands, and as it is once all of it has been painted anew. */
async function asItIsAndAnew(page: Page, side?: 'a' | 'b'): Promise<[string, string]> {
  return picture(page, side).evaluate(async (element): Promise<[string, string]> => {
    const canvas = [...element.querySelectorAll('canvas')].find(
      (canvas) => canvas.style.display !== 'none' && canvas.dataset['id'] === undefined,
    )!;
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    const before = canvas.toDataURL();
    // As when fonts have come: nothing is taken from before.
    document.fonts.dispatchEvent(new Event('loadingdone'));
    await frame();
    await frame();
    return [before, canvas.toDataURL()];
  });
}

async function expectTheSame(page: Page, side?: 'a' | 'b'): Promise<string> {
  const [now, anew] = await asItIsAndAnew(page, side);
  expect(now === anew, 'the picture is the one that is painted from nothing').toBe(true);
  return now;
}

test.beforeEach(async ({ page }) => {
  await counting(page);
  const body = Buffer.from(writeZip(writeDataset(worldOf(450, 120))));
  await page.route('**/data/latin-america.zip', (route) =>
    route.fulfill({ body, contentType: 'application/zip' }),
  );
});

for (const query of [
  '?view=one&at=2013-03-01&hide=',
  '?at=2013-03-01&vs=2014-06-01&theme=dark&hide=',
])
  test(`a walk through dates leaves the picture that a fresh painting gives: ${query}`, async ({
    page,
  }) => {
    await open(page, query);
    const side = query.includes('view=one') ? undefined : 'a';
    const slider = page.getByRole('slider', { name: side ? /Date B/ : /Date/ }).first();
    const seen = new Set([await expectTheSame(page, side)]);
    // The longer walks leave the stretch of days in which they began.
    for (const [key, presses] of [
      ['PageUp', 4],
      ['PageUp', 30],
      ['ArrowRight', 4],
      ['PageDown', 30],
      ['PageUp', 4],
    ] as const) {
      for (let press = 0; press < presses; press++) await slider.press(key);
      await settled(page);
      seen.add(await expectTheSame(page, side));
    }
    expect(seen.size).toBeGreaterThan(2);
    expect(await copies(page)).toBeGreaterThan(10);
  });

test('a node that is dragged and a camera that moves leave it too', async ({ page }) => {
  await open(page, '?view=one&at=2013-03-01&hide=');
  const { x, y, width, height } = (await picture(page).boundingBox())!;
  const button = page.locator('[data-actor="actor-57"]');
  const from = (await button.boundingBox())!;
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 5 });
  await page.mouse.up();
  await settled(page);
  await page.mouse.move(x + 2, y + height + 60);
  const dragged = await expectTheSame(page);
  await page.mouse.move(x + width / 3, y + height / 3);
  await page.mouse.wheel(0, -300);
  await page.mouse.move(x + 2, y + height + 60);
  await page.waitForTimeout(300);
  expect(await expectTheSame(page)).not.toBe(dragged);
  await page.getByRole('slider', { name: /Date/ }).first().press('PageUp');
  await settled(page);
  await expectTheSame(page);
});
