import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, open, test } from './visit.ts';

/** Opens the dialog at a part of it. */
async function part(page: Page, name: string) {
  const dialog = page.getByRole('dialog');
  if (!(await dialog.isVisible())) await page.getByRole('button', { name: 'Save picture' }).click();
  await dialog.getByRole('tab', { name }).click();
  return dialog;
}

/** Presses the last button that saves, and gives what was saved. */
async function saved(page: Page): Promise<{ name: string; bytes: Buffer }> {
  const button = page.getByRole('dialog').getByRole('button', { name: 'Save', exact: true });
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    button.last().click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('a PDF is the command line’s, byte for byte, and its caveat cannot be left out', async ({
  page,
}) => {
  await open(page, '?lang=en');
  const dialog = await part(page, 'Picture');
  await dialog.getByRole('combobox', { name: 'Page' }).selectOption('a4');
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('pdf');
  await dialog.getByRole('textbox', { name: 'Author' }).fill('Ana');
  await dialog.getByText('Around the picture').click();
  for (const name of ['Legend', 'Sources', 'Title'])
    await dialog.getByRole('checkbox', { name, exact: true }).uncheck();
  const source = async () =>
    decodeURIComponent((await dialog.getByRole('img').getAttribute('src')) ?? '');
  await expect.poll(source).not.toContain('Sources:');
  expect(await source()).toContain('contested');
  expect(await source()).not.toContain('How sure');
  const { name, bytes } = await saved(page);
  expect(name).toBe('latin-america_side_2021-07-27_2021-10-20.pdf');
  const folder = mkdtempSync(join(tmpdir(), 'realign-pdf-'));
  try {
    const file = join(folder, 'picture.pdf');
    const dates = ['--from', '2021-07-27', '--to', '2021-10-20', '--page', 'a4'];
    const more = ['--without', 'title,legend,sources', '--author', 'Ana', '-o', file];
    const args = ['launch/main.mjs', 'realign', 'render', 'latin-america', ...dates, ...more];
    execFileSync(process.execPath, args, { stdio: 'pipe' });
    expect(bytes.equals(readFileSync(file))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('data are saved for all time and for what differs, and formulas are told of', async ({
  page,
}) => {
  await open(page);
  const dialog = await part(page, 'Data');
  const zip = await saved(page);
  expect(zip.name).toBe('latin-america.zip');
  expect(zip.bytes.subarray(0, 2).toString()).toBe('PK');
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('gexf');
  const gexf = await saved(page);
  expect(gexf.bytes.toString()).toContain('<spell ');
  await dialog.getByRole('combobox', { name: 'Time' }).selectOption('two');
  await expect(dialog.getByText('apostrophe')).toBeVisible();
  const changes = await saved(page);
  expect(changes.name).toBe('latin-america_changes_2021-07-27_2021-10-20.csv');
  await expect(dialog.getByRole('textbox', { name: 'The file begins' })).toHaveValue(/^from,/);
});

test('a film of a span is a page that plays without a server, and a GIF', async ({
  page,
  context,
}) => {
  await open(page);
  const dialog = await part(page, 'Animation');
  await dialog.getByRole('textbox', { name: 'Until' }).fill('2021-08-20');
  await dialog.getByRole('spinbutton', { name: 'Seconds' }).fill('0.1');
  const html = await saved(page);
  expect(html.name).toBe('latin-america_film_2021-07-27_2021-08-20.html');
  const film = await context.newPage();
  await film.setContent(html.bytes.toString());
  await expect(film.locator('output')).toHaveText('27 July 2021');
  await expect(film.locator('#picture svg')).toBeVisible();
  await film.getByRole('button', { name: 'Play' }).click();
  await expect(film.locator('output')).toHaveText('20 August 2021');
  await film.close();
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('gif');
  await dialog.getByRole('spinbutton', { name: 'Width' }).fill('400');
  const gif = await saved(page);
  expect(gif.bytes.subarray(0, 6).toString()).toBe('GIF89a');
  expect([gif.bytes.readUInt16LE(6), gif.bytes.readUInt16LE(8)]).toEqual([400, 275]);
  await dialog.getByRole('textbox', { name: 'Until' }).fill('2020');
  await expect(dialog.getByText('Type two whole days')).toBeVisible();
});

test('a citation is there as text, BibTeX and RIS, and the parts go by arrow keys', async ({
  page,
}) => {
  await open(page);
  const dialog = await part(page, 'Picture');
  await dialog.getByRole('tab', { name: 'Picture' }).focus();
  for (const name of ['Animation', 'Data', 'Cite']) {
    await page.keyboard.press('ArrowRight');
    await expect(dialog.getByRole('tab', { name })).toBeFocused();
  }
  await expect(dialog.getByRole('textbox', { name: 'BibTeX' })).toHaveValue(/^@misc\{realign-/);
  await expect(dialog.getByRole('textbox', { name: 'RIS' })).toHaveValue(/^TY {2}- DATA/);
  const sources = await saved(page);
  expect(sources.name).toBe('latin-america_side_2021-07-27_2021-10-20.sources.txt');
});
