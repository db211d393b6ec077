import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { barriers, expect, open, picture, settled, test } from './visit.ts';

/** The shell around the pictures: history and address, language and theme, saving, the keyboard. */

const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const redo = (page: Page) => page.getByRole('button', { name: 'Redo' });

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

test('steps are undone and redone by buttons and by keys', async ({ page }) => {
  await open(page);
  await view(page, 'Difference').click();
  await view(page, 'One date').click();
  await undo(page).click();
  await expect(view(page, 'Difference')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/view=diff/);
  await page.keyboard.press('Control+z');
  await expect(view(page, 'Side by side')).toHaveAttribute('aria-pressed', 'true');
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page).not.toHaveURL(/view=/);
  await page.keyboard.press('Control+Shift+z');
  await redo(page).click();
  await expect(view(page, 'One date')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/view=one/);
  await expect(redo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('back and forward of the browser lead through the same steps', async ({ page }) => {
  await open(page);
  await view(page, 'Difference').click();
  await expect(page).toHaveURL(/view=diff/);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page).toHaveURL(/theme=dark/);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Dark theme' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await expect(redo(page)).toHaveAttribute('aria-disabled', 'false');
  await page.goBack();
  await expect(view(page, 'Side by side')).toHaveAttribute('aria-pressed', 'true');
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/view=diff&theme=dark/);
  await expect(redo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('a drag of a slider is one step, and its address waits until it rests', async ({ page }) => {
  await open(page);
  const box = (await page.getByRole('slider', { name: /Date A/ }).boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.6, y);
  await page.mouse.down();
  for (const part of [0.55, 0.5, 0.45]) await page.mouse.move(box.x + box.width * part, y);
  await expect(picture(page, 'a')).not.toHaveAttribute('data-at', '2021-07-27');
  await expect(page).not.toHaveURL(/at=/);
  await page.mouse.up();
  await expect(page).toHaveURL(/at=/);
  await undo(page).click();
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page).not.toHaveURL(/at=/);
});

test('after a reload back still leads to what was seen before it', async ({ page }) => {
  await open(page);
  await view(page, 'Difference').click();
  await expect(page).toHaveURL(/view=diff/);
  await page.waitForLoadState('networkidle');
  await page.reload();
  await settled(page);
  await expect(picture(page)).toHaveCount(1);
  await page.goBack();
  await expect(picture(page, 'b')).toBeAttached();
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

/** Opens the dialog and saves a picture in a format of its list. */
async function saved(page: Page, format: string): Promise<{ download: Download; bytes: Buffer }> {
  const dialog = page.getByRole('dialog');
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Save picture' }).click();
  await dialog.getByRole('combobox', { name: 'File' }).selectOption(format);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  await expect(dialog.getByRole('status')).toContainText(download.suggestedFilename());
  return { download, bytes: readFileSync(await download.path()) };
}

test('a picture saved as SVG is the command line’s, byte for byte', async ({ page }) => {
  await open(page, '?view=diff&sel=peru');
  const { download, bytes } = await saved(page, 'svg');
  expect(download.suggestedFilename()).toBe('latin-america_diff_2021-07-27_2021-10-20.svg');
  const folder = mkdtempSync(join(tmpdir(), 'realign-saved-'));
  try {
    const file = join(folder, 'picture.svg');
    const address = '?view=diff&sel=peru';
    const args = ['realign', 'render', 'latin-america', '--address', address, '-o', file];
    execFileSync(process.execPath, ['launch/main.mjs', ...args], { stdio: 'pipe' });
    expect(bytes.equals(readFileSync(file))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a saved picture has the title that was typed, legend, sources and caveats', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Make a figure' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save picture' });
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Peru & <its> neighbours');
  const { bytes } = await saved(page, 'svg');
  const texts = await page.evaluate((text) => {
    const xml = new DOMParser().parseFromString(text, 'image/svg+xml');
    if (xml.querySelector('parsererror')) return ['not well formed'];
    return [...xml.querySelectorAll('text')].map((node) => node.textContent);
  }, bytes.toString('utf8'));
  expect(texts).toContain('Peru & <its> neighbours');
  for (const part of ['27 July 2021', '20 October 2021', 'Member of', 'How sure'])
    expect(texts).toContain(part);
  for (const part of ['Sources:', 'contested', 'CC BY 4.0'])
    expect(texts.join('\n')).toContain(part);
});

test('a picture saved as PNG has the size it says, and is painted in the page’s typefaces', async ({
  page,
}) => {
  await open(page, '?lang=ar&view=one');
  await page.getByRole('button', { name: 'احفظ الصورة' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('img')).toBeVisible();
  await dialog.getByRole('combobox', { name: 'الملف' }).selectOption('png');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'احفظ', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('latin-america_one_2021-07-27.png');
  const bytes = readFileSync(await download.path());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([3200, 2200]);
  const inks = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${base64}`)).blob(),
    );
    const canvas = new OffscreenCanvas(image.width, image.height);
    const pen = canvas.getContext('2d')!;
    pen.drawImage(image, 0, 0);
    const { data } = pen.getImageData(0, 0, image.width, image.height);
    let inked = 0;
    for (let at = 0; at < data.length; at += 4) if (data[at]! < 128) inked += 1;
    return inked / (image.width * image.height);
  }, bytes.toString('base64'));
  expect(inks).toBeGreaterThan(0.005);
  const source = await dialog.getByRole('img').getAttribute('src');
  expect(decodeURIComponent(source!)).toContain(
    "font-family:'IBM Plex Sans Arabic';font-weight:400",
  );
});

test('a canvas that the browser cannot have is told of before anything is drawn', async ({
  page,
}) => {
  await open(page);
  await page.evaluate(() => {
    // As a browser does beyond its limit: what is painted does not come to be.
    CanvasRenderingContext2D.prototype.fillRect = () => {};
  });
  await page.getByRole('button', { name: 'Save picture' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('png');
  await dialog.getByRole('spinbutton', { name: 'Width in pixels' }).fill('4800');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog.getByRole('status')).toContainText('cannot draw 4,800 × 3,300 pixels');
});

test('by keyboard alone: a date, a view, an account, a picture, and back', async ({ page }) => {
  await open(page);
  const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() ?? '');
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      await page.keyboard.press('Tab');
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
  };
  await tabTo(/^\s*Difference$/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/view=diff/);
  await tabTo(/According to B/);
  await page.keyboard.press('ArrowDown');
  await expect(page).toHaveURL(/lensvs=/);
  await tabTo(/Change the dates/);
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/at=2021-07-28/);
  await page.keyboard.press('Control+z');
  await expect(page).not.toHaveURL(/at=/);
  await tabTo(/Save picture/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  expect(await focused()).toBe('Save picture');
});

test('who was in a bloc leads to that bloc', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: /Who was in/ }).selectOption('lima-group');
  await expect(page).toHaveURL(/sel=lima-group/);
});

test('opening data of one’s own is said to come later', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Open my data' }).click();
  await expect(page.getByText('that comes later')).toBeVisible();
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
