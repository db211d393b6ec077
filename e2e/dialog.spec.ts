import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { worldOf } from '../bench/screen/world.ts';
import { writeDataset } from '../src/formats/folder.ts';
import { writeZip } from '../src/formats/zip.ts';
import { expect, open, test } from './visit.ts';

/** The dialog that saves, where things go wrong or are stopped, and the clipboard. */

async function dialogAt(page: Page, tab: string, name = 'Save picture'): Promise<Locator> {
  await page.getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('tab', { name: tab }).click();
  return dialog;
}

const press = (dialog: Locator, name: string) =>
  dialog.getByRole('button', { name, exact: true }).click();

/** Fails for a file that is handed over though none should be. */
function noDownload(page: Page): string[] {
  const files: string[] = [];
  page.on('download', (download) => files.push(download.suggestedFilename()));
  return files;
}

test('a picture, a citation and the code that embeds are put on the clipboard', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  const dialog = await dialogAt(page, 'Picture');
  await dialog.getByRole('combobox', { name: 'Page' }).selectOption('social');
  await press(dialog, 'Copy picture');
  await expect(dialog.getByRole('status')).toHaveText('Copied.');
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const image = await createImageBitmap(await item!.getType('image/png'));
    return [image.width, image.height];
  });
  expect(size).toEqual([1200, 675]);
  const read = () => page.evaluate(() => navigator.clipboard.readText());
  await dialog.getByRole('tab', { name: 'Cite' }).click();
  for (const name of ['As text', 'BibTeX', 'RIS', 'All sources of the picture']) {
    const text = await dialog.getByRole('textbox', { name }).inputValue();
    await press(dialog.getByRole('region', { name }), 'Copy');
    // A text box has line breaks of one kind.
    await expect.poll(async () => (await read()).replaceAll('\r\n', '\n')).toBe(text);
  }
  await dialog.getByRole('tab', { name: 'Embed' }).click();
  const snippet = await dialog.getByRole('textbox').last().inputValue();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).last().click();
  await expect.poll(read).toBe(snippet);
  expect(snippet).toMatch(/^<iframe src="http[^"<]*embed=1[^"<]*" title="[^"<]*"/);
});

test('where the browser allows no copying, the dialog says so and keeps what is in it', async ({
  page,
}) => {
  await open(page);
  await page.evaluate(() => {
    const refuse = () => Promise.reject(new Error('not allowed'));
    Object.assign(navigator.clipboard, { write: refuse, writeText: refuse });
  });
  const dialog = await dialogAt(page, 'Picture');
  await dialog.getByRole('textbox', { name: 'Title', exact: true }).fill('Kept');
  await press(dialog, 'Copy picture');
  await expect(dialog.getByRole('status')).toContainText('does not allow copying');
  await expect(dialog.getByRole('textbox', { name: 'Title', exact: true })).toHaveValue('Kept');
  await dialog.getByRole('tab', { name: 'Cite' }).click();
  await dialog.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect(dialog.getByRole('status')).toContainText('does not allow copying');
});

test('a film can be stopped, as a page and as a GIF, and one that memory cannot hold is not begun', async ({
  page,
}) => {
  const files = noDownload(page);
  await open(page);
  const dialog = await dialogAt(page, 'Animation');
  await dialog.getByRole('textbox', { name: 'From' }).fill('2017-01-01');
  await dialog.getByRole('textbox', { name: 'Until' }).fill('2023-12-31');
  for (const kind of ['html', 'gif']) {
    await dialog.getByRole('combobox', { name: 'File' }).selectOption(kind);
    if (kind === 'gif') await dialog.getByRole('spinbutton', { name: 'Width' }).fill('400');
    await press(dialog, 'Save');
    await expect(dialog.getByText(/Drawing step/)).toBeVisible();
    await press(dialog, 'Stop');
    await expect(dialog.getByRole('status')).toHaveText('Stopped; nothing was saved.');
    await expect(dialog.getByRole('button', { name: 'Stop' })).toHaveCount(0);
  }
  await dialog.getByRole('spinbutton', { name: 'Width' }).fill('4000');
  await press(dialog, 'Save');
  await expect(dialog.getByRole('status')).toContainText('more than memory is kept for');
  expect(files).toEqual([]);
});

test('what cannot be fetched to make a file is told, and another format can be had', async ({
  page,
  complaints,
}) => {
  const files = noDownload(page);
  await open(page);
  await page.route(/\.woff(\?|$)/, (route) => route.abort());
  const dialog = await dialogAt(page, 'Picture');
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('pdf');
  await press(dialog, 'Save');
  await expect(dialog.getByRole('status')).toContainText('could not be made');
  expect(files).toEqual([]);
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('svg');
  await Promise.all([page.waitForEvent('download'), press(dialog, 'Save')]);
  await expect(dialog.getByRole('status')).toContainText('Saved as');
  complaints.length = 0;
});

test('a width that is none, or more than any canvas has, is told beforehand', async ({ page }) => {
  const files = noDownload(page);
  await open(page);
  const dialog = await dialogAt(page, 'Picture');
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('png');
  const width = dialog.getByRole('spinbutton', { name: 'Width in pixels' });
  for (const text of ['', '0', '99', '12.5', '-300']) {
    await width.fill(text);
    await expect(dialog.getByText('Type a width as a whole number').first()).toBeVisible();
    await press(dialog, 'Save');
    await expect(dialog.getByRole('status')).toContainText('Type a width as a whole number');
  }
  await width.fill('90000');
  await press(dialog, 'Save');
  await expect(dialog.getByRole('status')).toContainText('cannot draw 90,000 × 61,875 pixels');
  expect(files).toEqual([]);
  await width.fill('100');
  const [download] = await Promise.all([page.waitForEvent('download'), press(dialog, 'Save')]);
  const bytes = readFileSync(await download.path());
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([100, 69]);
});

test('names with emoji are drawn in a PDF, the same as the command line draws', async ({
  page,
}) => {
  const world = worldOf(60, 20);
  const nodes = world.nodes.map((node, at) =>
    at % 3 === 0 ? { ...node, short: { en: `🕊️ Россия ${at}`, es: null, ar: null } } : node,
  );
  const body = Buffer.from(writeZip(writeDataset({ ...world, nodes })));
  await page.route('**/data/latin-america.zip', (route) =>
    route.fulfill({ body, contentType: 'application/zip' }),
  );
  await open(page, '?view=one&at=2013-03-01');
  const dialog = await dialogAt(page, 'Picture');
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('pdf');
  const [download] = await Promise.all([page.waitForEvent('download'), press(dialog, 'Save')]);
  const bytes = readFileSync(await download.path());
  expect(bytes.includes('NotoEmoji')).toBe(true);
  const folder = mkdtempSync(join(tmpdir(), 'realign-emoji-'));
  try {
    const [data, file] = [join(folder, 'data.zip'), join(folder, 'picture.pdf')];
    writeFileSync(data, body);
    const args = ['render', data, '--address', '?view=one&at=2013-03-01', '-o', file];
    execFileSync(process.execPath, ['launch/main.mjs', 'realign', ...args], { stdio: 'pipe' });
    expect(bytes.equals(readFileSync(file))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('on a phone a picture that is long scrolls by itself, and its fields stay at hand', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const dialog = await dialogAt(page, 'Picture');
  await dialog.getByRole('combobox', { name: 'Picture of' }).selectOption('questions');
  const long = dialog.getByRole('region', { name: 'Preview, which scrolls' });
  await expect(long).toBeVisible();
  await expect(dialog.getByRole('combobox', { name: 'Page' })).toBeInViewport();
  expect(await long.evaluate((box) => box.scrollHeight > 2 * box.clientHeight)).toBe(true);
  await dialog.getByRole('combobox', { name: 'Page' }).selectOption('a4');
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('pdf');
  // A PDF is shown in its pages.
  await expect.poll(() => long.getByRole('img').count()).toBeGreaterThan(3);
  await expect(dialog.getByRole('button', { name: 'Save', exact: true })).toBeInViewport();
  // A film is of the network all the same.
  await dialog.getByRole('tab', { name: 'Animation' }).click();
  await expect(dialog.getByRole('img')).toBeVisible();
  await expect(long).toHaveCount(0);
});
