import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Download, Page } from '@playwright/test';
import { expect, open, picture, test } from './visit.ts';

/** A picture saved: the command line's bytes, the size and the typefaces that it says it has. */

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

test('of a picture that was moved, what is on screen can be saved alone, and it says so', async ({
  page,
}) => {
  await open(page, '?view=one');
  await page.getByRole('button', { name: 'Save picture' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('combobox', { name: 'Page' })).toBeVisible();
  // All is on screen: there is nothing to choose.
  await expect(dialog.getByRole('combobox', { name: 'How much of it' })).toHaveCount(0);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await picture(page)
    .getByRole('button', { name: /^Lima Group,/ })
    .focus();
  for (let time = 0; time < 5; time++) await page.keyboard.press('+');
  await page.getByRole('button', { name: 'Save picture' }).click();
  const choice = dialog.getByRole('combobox', { name: 'How much of it' });
  await choice.selectOption('seen');
  const words = /(\d+) of (\d+) actors/;
  const [, shown, all] = words.exec((await choice.locator('option').nth(1).textContent()) ?? '')!;
  expect(Number(shown)).toBeLessThan(Number(all));
  const told = `A part of the picture: ${shown} of ${all} actors.`;
  const preview = async () =>
    decodeURIComponent((await dialog.getByRole('img').getAttribute('src')) ?? '');
  await expect.poll(preview).toContain(told);
  const { download, bytes } = await saved(page, 'svg');
  expect(download.suggestedFilename()).toBe('latin-america_one_2021-07-27_part.svg');
  const svg = bytes.toString('utf8');
  expect(svg).toContain(told);
  // The preview is that file, made self-contained.
  expect(await preview()).toContain(svg.slice(svg.indexOf('<title>')));
  const ids = [...svg.matchAll(/ id="a-node-([^"]*)"/g)].map(([, id]) => id!);
  expect(ids).toContain('lima-group');
  const folder = mkdtempSync(join(tmpdir(), 'realign-part-'));
  try {
    const file = join(folder, 'part.svg');
    const args = ['--address', '?view=one', '--only', ids.join(), '-o', file];
    execFileSync(process.execPath, [
      'launch/main.mjs',
      'realign',
      'render',
      'latin-america',
      ...args,
    ]);
    expect(readFileSync(file, 'utf8')).toBe(svg);
  } finally {
    rmSync(folder, { recursive: true });
  }
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
