import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChooser, Page } from '@playwright/test';
import { barriers, expect, open, picture, settled, tabTo, test } from './visit.ts';

/** Where others' files are; what needs them says that it skips without. */
const SHARED = join('..', 'shared', 'data');
const COW = join(SHARED, 'cow', 'alliance_v4.1_by_member.csv');

/** A table of day and month that nothing in it tells apart. */
const PACTS = [
  'from,to,pact,since,until',
  'Aland,Bereg,defence,03/04/1921,05/06/1925',
  'Bereg,Corva,trade,07/08/1923,',
  'Corva,Aland,defence,01/02/1922,09/10/1930',
].join('\n');

const dialog = (page: Page) => page.getByRole('dialog');
const openOwn = (page: Page) => page.getByRole('button', { name: 'Open my data' }).first().click();

async function choose(page: Page, files: Parameters<FileChooser['setFiles']>[0]) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await (await chooser).setFiles(files);
}

/** Opens the table of pacts by pasting it, and says that the day comes first. */
async function openPacts(page: Page): Promise<void> {
  await openOwn(page);
  await page.getByLabel('Or paste a table').fill(PACTS);
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(page.getByRole('heading', { name: /How to read/ })).toBeVisible();
  for (const option of await page.getByLabel('day first').all()) await option.check();
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await settled(page);
}

test('alliances by member come in by their preset, and two eves of war stand side by side', async ({
  page,
}) => {
  test.skip(!existsSync(COW), `${COW} is not there`);
  await open(page);
  await openOwn(page);
  await choose(page, COW);
  await expect(page.getByLabel('Known table')).toHaveValue('cow-alliances-by-member');
  await expect(dialog(page)).toContainText('The first 30 rows give 30 ties.');
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(dialog(page)).toHaveCount(0);
  // Places for six hundred actors and blocs are worked out once.
  await expect(page.locator('[data-ready="true"]')).toHaveCount(2, { timeout: 30_000 });
  await expect(page.locator('h1')).toContainText('COW formal alliances, by member');
  for (const [name, day] of [
    ['Date A', '1 July 1914'],
    ['Date B', '1 August 1939'],
  ] as const) {
    await page.getByRole('textbox', { name }).fill(day);
    await page.keyboard.press('Enter');
  }
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '1914-07-01');
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '1939-08-01');
  await expect(page.locator('.headline')).toContainText(
    /1 July 1914 and 1 August 1939 compared: .* began/,
  );
  await page.getByRole('button', { name: 'Save picture' }).click();
  await page.getByRole('tab', { name: 'Cite' }).click();
  await expect(dialog(page).getByRole('textbox').first()).toHaveValue(/Gibler/);
  await expect(dialog(page).getByRole('textbox').last()).toHaveValue(/Gibler/);
});

test('a pasted table asks which of day and month comes first, and comes to stand on the page', async ({
  page,
}) => {
  await open(page);
  await openOwn(page);
  await page.getByLabel('Or paste a table').fill(PACTS);
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(dialog(page)).toContainText('The column does not tell day from month.');
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(dialog(page).getByRole('alert')).toContainText('Say first whether day or month');
  for (const option of await page.getByLabel('day first').all()) await option.check();
  await expect(dialog(page)).toContainText('since 3 April 1921');
  for (const option of await page.getByLabel('month first').all()) await option.check();
  await expect(dialog(page)).toContainText('since 4 March 1921');
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(dialog(page)).toHaveCount(0);
  await settled(page);
  await expect(page).toHaveURL(/data=shelf:/);
  await expect(page.locator('body')).not.toContainText('Peru');
  expect(await barriers(page)).toEqual([]);
});

test('what was opened is there after a reload, by its address, and can be gone back from', async ({
  page,
}) => {
  await open(page);
  await openPacts(page);
  const title = await page.locator('h1').textContent();
  await page.getByRole('button', { name: 'One date' }).click();
  await settled(page);
  await page.reload();
  await settled(page);
  expect(await page.locator('h1').textContent()).toBe(title);
  await expect(page).toHaveURL(/data=shelf:.*view=one/);
  await page.goBack();
  await page.goBack();
  await expect(page.locator('h1')).toContainText('Latin America');
  await settled(page);
  await page.goForward();
  await expect(page.locator('h1')).not.toContainText('Latin America');
});

test('a file that is dropped anywhere on the page is looked at', async ({ page }) => {
  await open(page);
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], 'pacts.csv', { type: 'text/csv' }));
    return data;
  }, PACTS);
  await page.dispatchEvent('main', 'dragover', { dataTransfer: transfer });
  await expect(page.getByText('Drop a file or folder here')).toBeVisible();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
  await expect(page.getByRole('heading', { name: /How to read .*pacts\.csv/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test('a table of a known header is read as the last time', async ({ page }) => {
  await open(page);
  await openPacts(page);
  await openOwn(page);
  await page.getByLabel('Or paste a table').fill(PACTS);
  await page.getByRole('button', { name: 'Read what is pasted' }).click();
  await expect(dialog(page)).toContainText('were read this way before');
  await expect(page.getByLabel('day first').first()).toBeChecked();
});

test('a file that is no data is refused with its reason, and the page is as it was', async ({
  page,
}) => {
  await open(page);
  const url = page.url();
  const title = await page.locator('h1').textContent();
  await openOwn(page);
  await choose(page, {
    name: 'page.xml',
    mimeType: 'text/xml',
    buffer: Buffer.from('<?xml version="1.0"?><svg/>'),
  });
  await expect(dialog(page)).toContainText('Nothing in the file can be used');
  expect(await barriers(page)).toEqual([]);
  await page.keyboard.press('Escape');
  expect(page.url()).toBe(url);
  expect(await page.locator('h1').textContent()).toBe(title);
  await expect(picture(page).first()).toHaveAttribute('data-ready', 'true');
});

test('kept data sets are named, opened and deleted, and one deleted by mistake comes back', async ({
  page,
}) => {
  await open(page);
  await openPacts(page);
  await open(page);
  await openOwn(page);
  await page.getByRole('button', { name: /^Rename/ }).click();
  await page.getByLabel('Name of the data set').fill('Three pacts');
  await page.keyboard.press('Enter');
  await expect(dialog(page).getByText('Three pacts', { exact: true })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Save “Three pacts”/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.zip$/);
  await page.getByRole('button', { name: /^Delete/ }).click();
  await expect(dialog(page)).toContainText('Nothing yet.');
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.getByRole('button', { name: /^Open “Three pacts”/ }).click();
  await expect(page.locator('h1')).toContainText('Three pacts');
});

test('in a browser that keeps nothing the data are there for the tab, and that is said', async ({
  page,
}) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('no', 'SecurityError');
    };
  });
  await open(page);
  await openPacts(page);
  await expect(page.getByRole('alert')).toContainText('until this tab is closed');
  await openOwn(page);
  await expect(dialog(page)).toContainText('Only in this tab.');
});

test('storage that is full is said, and the data are shown all the same', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await open(page);
  await openPacts(page);
  await expect(page.getByRole('alert')).toContainText('no more room');
});

test('data that this browser does not keep are said to be missing, and the first ones shown', async ({
  page,
}) => {
  await open(page, '?data=shelf:nothing');
  await expect(page.getByRole('alert')).toContainText('this browser keeps no such data set');
  await expect(page.locator('h1')).toContainText('Latin America');
});

test('an address names a file of the same site, and none of another', async ({
  page,
  complaints,
}) => {
  await page.route('**/mine/pacts.zip', (route) =>
    route.fulfill({ path: 'dist/data/latin-america.zip', contentType: 'application/zip' }),
  );
  await open(page, '?data=mine/pacts.zip&view=one');
  await expect(page).toHaveURL(/data=mine%2Fpacts.zip/);
  expect(Number(await picture(page).getAttribute('data-nodes'))).toBeGreaterThan(10);
  await open(page, '?data=https://example.org/pacts.zip');
  await expect(page.getByRole('alert')).toContainText('it is on another site');
  await open(page, '?data=//example.org/pacts.zip');
  await expect(page.getByRole('alert')).toContainText('it is on another site');
  // Nothing was asked of the other site: that would be among the complaints.
  expect(complaints).toEqual([]);
});

for (const language of ['es', 'ar'])
  test(`the way in and the table have no barriers and fit a phone, ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 800 });
    await open(page, `?lang=${language}&theme=dark`);
    await page.locator('.bar .tools button:has(.icon-open)').click();
    await expect(dialog(page)).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await dialog(page).locator('textarea').fill(PACTS);
    await dialog(page).locator('.own-paste button').click();
    await expect(dialog(page).locator('.own-table')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    const width = await dialog(page).evaluate(({ scrollWidth, clientWidth }) => [
      scrollWidth,
      clientWidth,
    ]);
    expect(width[0]).toBe(width[1]);
  });

test('with the keyboard alone a pasted table comes to the page', async ({ page }) => {
  await open(page);
  await tabTo(page, /Open my data/);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toBeVisible();
  await tabTo(page, /Or paste a table/);
  await page.keyboard.insertText(
    PACTS.replaceAll('/', '.')
      .replace('03.04.1921', '23.04.1921')
      .replace('05.06.1925', '25.06.1925'),
  );
  await tabTo(page, /Read what is pasted/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /How to read/ })).toBeFocused();
  await tabTo(page, /Read the table/);
  await page.keyboard.press('Enter');
  await expect(dialog(page)).toHaveCount(0);
  await expect(page.locator('h1')).not.toContainText('Latin America');
});
