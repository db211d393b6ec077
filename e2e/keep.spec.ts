import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FileChooser, type Page } from '@playwright/test';
import { expect, open, picture, settled, test } from './visit.ts';

/** Nothing in it has to be asked: days are told from months. */
const PACTS = [
  'from,to,pact,since,until',
  'Aland,Bereg,defence,23/04/1921,25/06/1925',
  'Bereg,Corva,trade,17/08/1923,',
  'Corva,Aland,defence,21/02/1922,19/10/1930',
].join('\n');

/** A table of so many ties of a few hundred actors. */
const many = (count: number): string =>
  [
    'from,to,since,until',
    ...Array.from({ length: count }, (_, at) => {
      const year = 1900 + (at % 100);
      return `Actor ${at % 300},Actor ${(at * 7 + 1) % 311},${year}-02-03,${year + 1 + (at % 9)}-05-06`;
    }),
  ].join('\n');

const dialog = (page: Page) => page.getByRole('dialog');
const openOwn = (page: Page) => page.getByRole('button', { name: 'Open my data' }).first().click();

async function choose(page: Page, button: string, files: Parameters<FileChooser['setFiles']>[0]) {
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: button }).click();
  await (await chooser).setFiles(files);
}

const table = (text: string, name = 'pacts.csv') => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});

/** Brings a table to the page as it is guessed. */
async function bring(page: Page, text: string, name?: string): Promise<void> {
  await openOwn(page);
  await choose(page, 'Choose files…', table(text, name));
  await expect(page.getByRole('heading', { name: /How to read/ })).toBeVisible();
  await page.getByRole('button', { name: 'Read the table' }).click();
  await expect(dialog(page)).toHaveCount(0, { timeout: 30_000 });
  await expect(page).toHaveURL(/data=shelf:/);
  await settled(page);
}

/** A kept data set saved as a zip. */
async function saved(page: Page, title: RegExp): Promise<Buffer> {
  await openOwn(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: title }).first().click();
  return readFileSync(await (await download).path());
}

test('a reading that is cancelled leaves the page as it was, and the table where it was', async ({
  page,
}) => {
  await open(page);
  const before = page.url();
  await openOwn(page);
  await choose(page, 'Choose files…', table(many(60_000), 'many.csv'));
  await expect(page.getByRole('heading', { name: /How to read/ })).toBeVisible();
  await page.getByRole('button', { name: 'Read the table' }).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('heading', { name: /How to read/ })).toBeVisible();
  await page.waitForTimeout(3000);
  await expect(page.getByRole('heading', { name: /How to read/ })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(page.url()).toBe(before);
  await openOwn(page);
  await expect(dialog(page)).toContainText('Nothing yet.');
});

test('how a table is read is saved as a file, and read from it for another table', async ({
  page,
}) => {
  await open(page);
  await openOwn(page);
  await choose(page, 'Choose files…', table(PACTS));
  await page.getByLabel('Title').fill('Mine');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save these choices' }).click();
  const file = await (await download).path();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ title: 'Mine' });
  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await choose(page, 'Choose files…', table(`${PACTS}\n`.replaceAll('Aland', 'Zland'), 'two.csv'));
  await choose(page, 'Load choices…', file);
  await expect(page.getByLabel('Title')).toHaveValue('Mine');
  await choose(page, 'Load choices…', {
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from(readFileSync(file, 'utf8').replaceAll('"since"', '"begun"')),
  });
  await expect(dialog(page).getByRole('alert')).toContainText('begun');
  await choose(page, 'Load choices…', {
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{'),
  });
  await expect(dialog(page).getByRole('alert')).not.toBeEmpty();
  await expect(page.getByLabel('Title')).toHaveValue('Mine');
});

test('a folder is opened whole, and what is exported gives the same set again', async ({
  page,
}) => {
  await open(page);
  await bring(page, PACTS);
  const first = await saved(page, /^Save “.*” as zip/);
  await page.getByRole('button', { name: /^Delete/ }).click();
  await choose(page, 'Choose files…', {
    name: 'renamed.zip',
    mimeType: 'application/zip',
    buffer: first,
  });
  await expect(dialog(page)).toHaveCount(0);
  await settled(page);
  const again = await saved(page, /^Save “.*” as zip/);
  expect(again.equals(first)).toBe(true);
  await page.keyboard.press('Escape');

  const folder = join(mkdtempSync(join(tmpdir(), 'realign-')), 'pacts');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'dataset.json'),
    JSON.stringify({ id: 'folded', title: { en: 'From a folder' } }),
  );
  writeFileSync(join(folder, 'nodes.csv'), 'id,kind,label_en\na,country,Aland\nb,country,Bereg\n');
  writeFileSync(
    join(folder, 'relations.csv'),
    'id,family,sign,directed,label_en\np,alignment,1,false,pact\n',
  );
  writeFileSync(join(folder, 'ties.csv'), 'id,source,relation,target,start,end\nt,a,p,b,1921,..\n');
  writeFileSync(join(folder, '.DS_Store'), 'nothing');
  await openOwn(page);
  await choose(page, 'Choose a folder…', folder);
  const show = page.getByRole('button', { name: /^Show/ });
  await expect(show.or(page.locator('h1', { hasText: 'From a folder' })).first()).toBeVisible();
  if (await show.isVisible()) await show.click();
  await expect(page.locator('h1')).toContainText('From a folder');
  await settled(page);
});

test('places moved by hand are kept with the set, and are there after a reload and in its zip', async ({
  page,
}) => {
  await open(page);
  await bring(page, PACTS);
  await page.getByRole('button', { name: 'One date' }).click();
  await settled(page);
  const actor = page.getByRole('button', { name: /^Aland/ }).first();
  const box = (await actor.boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(at.x, at.y);
  await page.mouse.down();
  await page.mouse.move(at.x + 60, at.y + 40, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole('button', { name: /Put back/ })).toBeVisible();
  await settled(page);
  await page.waitForTimeout(600);
  await page.reload();
  await settled(page);
  await expect(page.getByRole('button', { name: /Put back/ })).toBeVisible();
  const zip = await saved(page, /^Save “.*” as zip/);
  expect(zip.includes('positions.csv')).toBe(true);
});

test('a plain table of the same site is read where its header is known, and else it is said what to do', async ({
  page,
}) => {
  const header = 'position,person,personID,start,end';
  const rows = ['President,Ana,Q1,1990-01-01,1994-01-01', 'President,Berta,Q2,1994-01-01,'];
  await page.route('**/mine/holders.csv', (route) =>
    route.fulfill({ body: [header, ...rows].join('\n'), contentType: 'text/csv' }),
  );
  await page.route('**/mine/pacts.csv', (route) =>
    route.fulfill({ body: PACTS, contentType: 'text/csv' }),
  );
  await open(page, '?data=mine/holders.csv&view=one&at=1991-02-03');
  await expect(picture(page)).toHaveAttribute('data-ties', '1');
  await open(page, '?data=mine/pacts.csv');
  await expect(page.getByRole('alert')).toContainText(/open it|Open/i);
  await expect(page.locator('h1')).toContainText('Latin America');
});

test('a tab that is killed while it writes leaves the old state', async ({ page, context }) => {
  await open(page);
  await bring(page, PACTS);
  const other = await context.newPage();
  await other.addInitScript(() => {
    // The write hangs: nothing of it is done when the tab goes.
    // oxlint-disable-next-line typescript/unbound-method -- it is called with its own database below
    IDBDatabase.prototype.transaction = new Proxy(IDBDatabase.prototype.transaction, {
      apply(begin, database, args) {
        const writing = Reflect.apply(begin, database, args) as IDBTransaction;
        if (writing.mode !== 'readwrite' || !writing.objectStoreNames.contains('zips'))
          return writing;
        const store = writing.objectStore('mappings');
        const more = () => {
          store.get('none').addEventListener('success', more);
        };
        more();
        return writing;
      },
    });
  });
  await open(other);
  await openOwn(other);
  await choose(other, 'Choose files…', table(many(500), 'second.csv'));
  await other.getByRole('button', { name: 'Read the table' }).click();
  await other.waitForTimeout(1500);
  await other.close();
  await open(page);
  await openOwn(page);
  await expect(page.getByRole('button', { name: /^Open “/ })).toHaveCount(1);
  await page.getByRole('button', { name: /^Open “/ }).click();
  await expect(page.locator('h1')).toContainText('pacts');
});

test('two tabs see each other’s sets, and what one has deleted the other says it has not', async ({
  page,
  context,
}) => {
  await open(page);
  await bring(page, PACTS);
  const other = await context.newPage();
  await open(other);
  await bring(other, PACTS, 'pacts.csv');
  await openOwn(other);
  // The same name twice is two sets, not one over the other.
  await expect(other.getByRole('button', { name: /^Open “/ })).toHaveCount(2);
  await openOwn(page);
  await expect(page.getByRole('button', { name: /^Open “/ })).toHaveCount(2);
  for (const left of [1, 0]) {
    await other
      .getByRole('button', { name: /^Delete “/ })
      .first()
      .click();
    await expect(other.getByRole('button', { name: /^Open “/ })).toHaveCount(left);
  }
  await expect(dialog(other)).toContainText('Nothing yet.');
  await page
    .getByRole('button', { name: /^Open “/ })
    .first()
    .click();
  await expect(dialog(page).getByRole('alert')).toContainText('It is no longer kept here');
  await other.close();
});

test('a set deleted and brought back has its places and its name', async ({ page }) => {
  await open(page);
  await bring(page, PACTS);
  await openOwn(page);
  await page.getByRole('button', { name: /^Rename/ }).click();
  await page.getByRole('textbox', { name: 'Name of the data set' }).fill('Three pacts');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Delete/ }).click();
  await page.getByRole('button', { name: 'Bring it back' }).click();
  await page.getByRole('button', { name: /^Open “Three pacts”/ }).click();
  await expect(page.locator('h1')).toContainText('Three pacts');
});
