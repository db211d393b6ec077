import type { Page } from '@playwright/test';
import { barriers, expect, open, picture, settled, tabTo, test } from './visit.ts';

/** The shell around the pictures: the address, language and theme, the keyboard, other sizes. */

const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });

test('the first screen shows all of it without scrolling the page', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  await open(page);
  for (const part of [
    page.getByRole('banner'),
    page.locator('.headline'),
    picture(page, 'a'),
    picture(page, 'b'),
    page.getByRole('region', { name: 'Legend' }),
    page.getByRole('navigation', { name: 'Ways on' }),
    page.getByRole('slider').first(),
    page.getByText('CC BY 4.0'),
    page.getByRole('button', { name: 'Method' }),
  ])
    await expect(part).toBeInViewport({ ratio: 1 });
  const scrolls = await page.evaluate(() => {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
    return [scrollHeight - clientHeight, scrollWidth - clientWidth];
  });
  expect(scrolls).toEqual([0, 0]);
});

test('the link that is copied opens the same in a new window', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?view=diff&sel=peru&lang=es');
  await page.getByRole('combobox', { name: /Según.*B/ }).selectOption('003');
  await page.getByRole('button', { name: 'Copiar enlace' }).click();
  await expect(page.getByRole('alert')).toContainText('está copiada');
  const link = await page.evaluate(() => navigator.clipboard.readText());
  const other = await context.newPage();
  await other.goto(link);
  await settled(other);
  await settled(page);
  expect(await other.locator('.headline').textContent()).toBe(
    await page.locator('.headline').textContent(),
  );
  await expect(other.locator('html')).toHaveAttribute('lang', 'es');
  await page.getByRole('button', { name: 'Descartar' }).click();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a broken address is told of, and what is told can be dismissed', async ({ page }) => {
  await open(page, '?v=1&at=2021-02-30&view=sideways&vs=2022-01-01');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('“sideways” cannot be used for “view”');
  await alert.getByRole('button', { name: 'Dismiss' }).first().click();
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2022-01-01');
  await expect(page).toHaveURL(/\?v=1&vs=2022-01-01$/);
});

test('language and theme change in place and are remembered', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('ar');
  await page.getByRole('button', { name: 'المظهر الداكن' }).click();
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  const bar = (await page.getByRole('heading', { level: 1 }).boundingBox())!;
  expect(bar.x).toBeGreaterThan(600);
  await page.goto('./');
  await settled(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  const scheme = () => page.evaluate(() => document.documentElement.style.colorScheme);
  expect(await scheme()).toBe('dark');
});

test('the system’s theme is followed until one is chosen', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const scheme = () => page.evaluate(() => document.documentElement.style.colorScheme);
  expect(await scheme()).toBe('dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(scheme).toBe('light');
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect.poll(scheme).toBe('dark');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.emulateMedia({ colorScheme: 'light' });
});

test('nothing moves by itself where less motion is wished for', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  const motion = await view(page, 'Difference').evaluate(
    (button) => getComputedStyle(button).transitionDuration,
  );
  expect(motion.split(', ').map(Number.parseFloat)).toEqual(motion.split(', ').map(() => 0));
});

test('by keyboard alone: a date, a view, an account, a picture, and back', async ({ page }) => {
  await open(page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  await tabTo(page, /^\s*Difference$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=diff/);
  await tabTo(page, /According to B/);
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/lensvs=/);
  await tabTo(page, /Change the dates/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/at=2021-07-28/);
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/at=/);
  await tabTo(page, /Save picture/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await focused()).toBe('Save picture');
});

for (const language of ['en', 'es', 'ar'])
  for (const theme of ['light', 'dark'])
    test(`no barriers in any view and dialog, ${language}, ${theme}`, async ({ page }) => {
      for (const view of ['one', 'side', 'diff']) {
        await open(page, `?lang=${language}&theme=${theme}&view=${view}&lens=003&at=soon`);
        expect(await barriers(page)).toEqual([]);
      }
      await page.locator('.bar .first').click();
      await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.locator('.foot .link').click();
      expect(await barriers(page)).toEqual([]);
    });

for (const [width, height] of [
  [1024, 768],
  [390, 844],
] as const)
  test(`nothing is cut off at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    for (const language of ['en', 'es', 'ar']) {
      await open(page, `?lang=${language}`);
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      expect([language, scrollWidth]).toEqual([language, clientWidth]);
    }
  });
