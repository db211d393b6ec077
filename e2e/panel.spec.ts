import type { Page } from '@playwright/test';
import { barriers, expect, open, picture, settled, test, turnTo } from './visit.ts';

/** The panel: its tabs, and the sheet that it is on a phone. */

const tab = (page: Page, name: string) => page.getByRole('tab', { name });

test('tabs go by arrows, Home and End, in reading direction, and only what is in one is shown', async ({
  page,
}) => {
  await open(page);
  await expect(tab(page, 'Question')).toHaveAttribute('aria-selected', 'true');
  await tab(page, 'Question').focus();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Changes')).toBeFocused();
  await expect(page.getByRole('tabpanel', { name: /Changes/ })).toContainText('What changed');
  await page.keyboard.press('End');
  await expect(page.getByRole('tabpanel', { name: 'Browse' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await expect(tab(page, 'Question')).toBeFocused();
  await expect(page.getByRole('tabpanel')).toHaveCount(1);
  await open(page, '?lang=ar');
  await tab(page, 'السؤال').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tab(page, 'التغيّرات')).toBeFocused();
});

for (const query of ['', '?lang=es&theme=dark', '?lang=ar'])
  test(`no barriers in any tab, nor with the legend folded: ${query}`, async ({ page }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await open(page, query);
    for (const id of ['question', 'changes', 'browse']) {
      await page.locator(`[data-tab="${id}"]`).click();
      await expect(page.getByRole('tabpanel').getByRole('region').first()).toBeVisible();
      expect(await barriers(page)).toEqual([]);
    }
    await page.locator('.fold').click();
    await expect(page.locator('.legend-entries')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  });

test('with one date nothing changes, and the tab of changes gives way to the question', async ({
  page,
}) => {
  await open(page);
  await turnTo(page, 'Changes');
  await page.getByRole('button', { name: 'One date' }).click();
  await expect(tab(page, 'Changes')).toHaveCount(0);
  await expect(tab(page, 'Question')).toHaveAttribute('aria-selected', 'true');
});

test('a tab that cannot be fetched is told of in its place, and the page stands', async ({
  page,
  complaints,
}) => {
  await open(page);
  await page.route(/Changes-.*\.js$/, (route) => route.abort());
  await turnTo(page, 'Changes');
  await expect(page.getByRole('tabpanel').getByRole('alert')).toBeVisible();
  await turnTo(page, 'Browse');
  await expect(page.getByRole('region', { name: 'Who was in …?' })).toBeVisible();
  complaints.length = 0;
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  const handle = (page: Page) => page.locator('.handle');

  test('picture, sentence and slider are what is seen; the panel rises and is lowered by Escape', async ({
    page,
  }) => {
    await open(page);
    await expect(page.locator('.headline')).toBeInViewport({ ratio: 1 });
    await expect(picture(page, 'a')).toBeInViewport({ ratio: 0.9 });
    for (const slider of await page.getByRole('slider').all())
      await expect(slider).toBeInViewport({ ratio: 1 });
    const timeline = (await page.locator('.timeline').boundingBox())!;
    expect(timeline.height).toBeLessThanOrEqual(215);
    await expect(handle(page)).toHaveAttribute('aria-expanded', 'false');
    await handle(page).tap();
    await expect(handle(page)).toHaveAttribute('aria-expanded', 'true');
    const sheet = page.getByRole('dialog', { name: 'Question and changes' });
    await expect(sheet.getByRole('tab', { name: 'Question' })).toBeInViewport();
    // What is covered can be reached neither by finger nor by key.
    for (const part of ['header', 'main', 'footer'])
      await expect(page.locator(part).first()).toHaveJSProperty('inert', true);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(handle(page)).toBeFocused();
    await expect(handle(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(page.locator('footer')).toHaveJSProperty('inert', false);
    await expect(page.locator('.sheet-content')).toHaveJSProperty('inert', true);
  });

  test('what is led to rises with the sheet, and Escape goes back one level at a time', async ({
    page,
  }) => {
    await open(page);
    await handle(page).tap();
    await turnTo(page, 'Changes');
    const sentence = page.getByRole('button', { name: /^Peru in the Lima Group: active →/ });
    await sentence.tap();
    await expect(page.getByRole('heading', { name: 'Peru in the Lima Group' })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(sentence).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(handle(page)).toBeFocused();
  });

  test('to change the dates lowers the sheet and leads to the slider', async ({ page }) => {
    await open(page);
    await handle(page).tap();
    await page.getByRole('button', { name: 'Change the dates' }).tap();
    await expect(handle(page)).toHaveAttribute('aria-expanded', 'false');
    await expect(page.getByRole('slider', { name: 'Date A' })).toBeFocused();
  });

  test('one finger scrolls the page over a picture, two move the picture', async ({ page }) => {
    await open(page);
    // On an actor: what looks like the beginning of a tap must not select it.
    const lima = picture(page, 'a').getByRole('button', { name: /^Lima Group,/ });
    const box = (await lima.boundingBox())!;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const place = () =>
      picture(page, 'a')
        .locator('.focus-layer')
        .evaluate((layer: HTMLElement) => layer.style.transform);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    const before = await place();
    await send('touchStart', [[x, y]]);
    for (let step = 1; step <= 10; step++) await send('touchMove', [[x, y - 20 * step]]);
    await send('touchEnd', []);
    await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(100);
    expect(await place()).toBe(before);
    await expect(page).not.toHaveURL(/sel=/);
    const isAtRest = () =>
      page.evaluate(async () => {
        const at = window.scrollY;
        await new Promise((resolve) => setTimeout(resolve, 200));
        return at === window.scrollY;
      });
    await expect.poll(isAtRest).toBe(true);
    await page.evaluate(() => window.scrollTo(0, 0));
    const apart = (by: number): [number, number][] => [
      [x - by, y - 100],
      [x + by, y - 100],
    ];
    await send('touchStart', apart(20));
    for (let step = 1; step <= 10; step++) await send('touchMove', apart(20 + 5 * step));
    await send('touchEnd', []);
    await expect.poll(place).not.toBe(before);
    await settled(page);
  });
});
