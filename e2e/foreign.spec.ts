import type { FileChooser, Page } from '@playwright/test';
import { expect, open, picture, settled, test, turnTo } from './visit.ts';

/** So many small alliances of a few of many states, one after the other. */
const MANY = [
  'country,alliance,since,until',
  ...Array.from({ length: 60 }, (_, at) =>
    Array.from(
      { length: 2 + (at % 7) },
      (_member, place) =>
        `State ${(at * 5 + place * 3) % 47},Alliance ${at},${1900 + at}-02-03,${1940 + at}-05-26`,
    ),
  ).flat(),
].join('\n');

const dialog = (page: Page) => page.getByRole('dialog');

async function give(page: Page, name: string, content: Buffer | string): Promise<void> {
  await page.getByRole('button', { name: 'Open my data' }).first().click();
  const chooser: Promise<FileChooser> = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choose files…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
  await expect(page.getByRole('heading', { name: /How to read/ })).toBeVisible();
}

async function read(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(dialog(page)).toHaveCount(0, { timeout: 30_000 });
  // Places for data that bring none are worked out once.
  await expect(page.locator('[data-ready="true"]')).not.toHaveCount(0, { timeout: 30_000 });
  await expect(page.locator('[data-ready="false"]')).toHaveCount(0, { timeout: 30_000 });
}

test('of many blocs the shown and the largest are listed, and any is found by its name', async ({
  page,
}) => {
  await open(page);
  await give(page, 'alliances.csv', MANY);
  await read(page);
  await turnTo(page, 'Browse');
  const blocs = page.getByRole('region', { name: 'Blocs' });
  await expect(blocs.getByRole('listitem')).toHaveCount(20);
  await blocs.getByRole('button', { name: 'Show 20 more' }).click();
  await expect(blocs.getByRole('listitem')).toHaveCount(40);
  await blocs.getByRole('searchbox').fill('alliance 57');
  await expect(blocs.getByRole('listitem')).toHaveCount(1);
  await blocs.getByRole('listitem').getByTitle('spokes').click();
  await settled(page);
  await expect(page).toHaveURL(/alliance-57:spokes/);
  await blocs.getByRole('searchbox').fill('nowhere');
  await expect(blocs.getByRole('status')).toContainText('No bloc has this name');
});

test('a map of actors without coordinates says that nobody is at a place, and draws no coast', async ({
  page,
}) => {
  await open(page);
  await give(page, 'alliances.csv', MANY);
  await read(page);
  await page.getByText('Map', { exact: true }).click();
  await settled(page);
  await expect(page.getByRole('note').filter({ hasText: 'coordinates' })).toBeVisible();
});

test('data without any date open as one picture, and that nothing is dated is said', async ({
  page,
}) => {
  await open(page);
  await give(page, 'friends.csv', 'from,to\nAna,Berta\nBerta,Carla\n');
  await read(page);
  await expect(picture(page)).toHaveCount(1);
  await expect(page.getByRole('alert')).toContainText('Nothing in these data is dated');
});

test('a table says why it is read as it is, until somebody reads it otherwise', async ({
  page,
}) => {
  await open(page);
  await give(page, 'alliances.csv', MANY);
  const reason = dialog(page).locator('.own-why').filter({ hasText: 'since' });
  await expect(reason.first()).toContainText('since');
  await dialog(page)
    .getByRole('group', { name: 'Start' })
    .getByLabel('The date is')
    .selectOption('none');
  await expect(reason).toHaveCount(0);
});

test('of a table only some years come in, and the first rows tell at once what is left', async ({
  page,
}) => {
  await open(page);
  await give(page, 'alliances.csv', MANY);
  await dialog(page).getByLabel('From the year').fill('1980');
  await expect(dialog(page)).toContainText('30 rows are of other years');
  await dialog(page).getByLabel('From the year').fill('nineteen');
  await expect(dialog(page)).toContainText('This is no year');
  await dialog(page).getByLabel('From the year').fill('1980');
  await read(page);
  const timeline = page.getByRole('slider').first();
  await expect(timeline).toBeVisible();
  await expect(page.locator('.headline')).not.toContainText('19 0');
});

test('letters that can be read in two ways are asked for, and the first rows show each', async ({
  page,
}) => {
  await open(page);
  // 0xE9 within a word is é in Windows-1252 and È in Mac Roman; 0x8E the other way round.
  const bytes = [...'from,to\nP'].map((letter) => letter.charCodeAt(0));
  const tail = [...'r,Chile\nB'].map((letter) => letter.charCodeAt(0));
  const end = [...'n,Chile\n'].map((letter) => letter.charCodeAt(0));
  await give(page, 'letters.csv', Buffer.from([...bytes, 0xe9, ...tail, 0x8e, ...end]));
  const asked = dialog(page).getByRole('group', { name: /letters can be read/ });
  await expect(asked).toBeVisible();
  await asked.getByText('Mac Roman').click();
  await expect(dialog(page).getByRole('cell', { name: 'Bén' }).first()).toBeVisible();
  await asked.getByText('Windows-1252').click();
  await expect(dialog(page).getByRole('cell', { name: 'Pér' }).first()).toBeVisible();
});
