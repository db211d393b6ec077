import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { writeZip } from '../src/formats/zip.ts';
import { barriers, expect, open, picture, settled, test } from './visit.ts';

/** What a reader sees when something is missing or broken: a message with a remedy, and the rest. */

const DATA = '**/data/latin-america.zip';
const zip = () => readFileSync('dist/data/latin-america.zip');

/** What the browser itself says on its console of what is broken here on purpose. */
function expectComplaints(complaints: string[], what: RegExp): void {
  const rest = complaints.filter((complaint) => !what.test(complaint));
  complaints.splice(0, complaints.length, ...rest);
}

const answerData = (page: Page, body: Buffer, status = 200) =>
  page.route(DATA, (route) => route.fulfill({ status, body, contentType: 'application/zip' }));

test('a data file that is not there is told of, and can be loaded again', async ({
  page,
  complaints,
}) => {
  await answerData(page, Buffer.from(''), 404);
  await page.goto('./');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('“latin-america” could not be loaded');
  await expect(alert).toContainText('no such file');
  await expect(page.getByRole('link', { name: 'Open the first view' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.unroute(DATA);
  await page.getByRole('button', { name: 'Load again' }).click();
  await settled(page);
  expectComplaints(complaints, /404|Failed to load|failed: .*zip/);
});

test('half a zip is told of as damaged, in the reader’s language', async ({ page }) => {
  await answerData(page, zip().subarray(0, 20_000));
  await page.goto('./?lang=ar');
  await expect(page.getByRole('alert')).toContainText('الملف تالف');
  await expect(page.locator('main')).toHaveAttribute('dir', 'rtl');
});

test('a server that breaks off is told of', async ({ page, complaints }) => {
  await page.route(DATA, (route) => route.abort('connectionreset'));
  await page.goto('./');
  await expect(page.getByRole('alert')).toContainText('the server does not answer');
  expectComplaints(complaints, /failed: .*zip|ERR_CONNECTION|Failed to load/);
});

test('rows that are broken are named with a remedy, and the rest is shown', async ({ page }) => {
  const files = new Map(Object.entries(unzipSync(zip())));
  const ties = new TextDecoder().decode(files.get('ties.csv'));
  files.set('ties.csv', new TextEncoder().encode(ties.replace(/member-of/, 'member-off')));
  await answerData(page, Buffer.from(writeZip(files)));
  await open(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('could not be used; the rest is shown');
  await alert.locator('summary').first().click();
  await expect(alert).toContainText('ties.csv, line 2, column relation');
  await expect(alert).toContainText('Probably meant');
  await expect(picture(page, 'a')).toHaveAttribute('data-ready', 'true');
  await alert.getByRole('button', { name: 'Dismiss' }).click();
  await expect(alert).toHaveCount(0);
});

test('a data set that does not exist gives way to the first, and is named', async ({
  page,
  complaints,
}) => {
  await open(page, '?data=atlantis&vs=2022-01-01');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('“atlantis” is not shown, but “latin-america” instead');
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2022-01-01');
  await expect(page).not.toHaveURL(/atlantis/);
  expectComplaints(complaints, /404|Failed to load/);
});

test('a data set whose name leads elsewhere is not asked for', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await open(page, '?data=..%2F..%2Fsecret');
  await expect(page.getByRole('alert')).toContainText('secret');
  expect(asked.filter((url) => url.includes('secret') && url.includes('.zip'))).toEqual([]);
});

for (const [how, broken] of [
  ['is not there', { status: 404, body: '' }],
  ['breaks as it starts', { status: 200, body: 'throw new Error("broken")' }],
  ['dies over its work', { status: 200, body: 'onmessage = () => { throw new Error("died") }' }],
] as const)
  test(`a worker that ${how} is done without, and nothing is lost`, async ({
    page,
    complaints,
  }) => {
    await page.route('**/assets/worker-*.js', (route) =>
      route.fulfill({ ...broken, contentType: 'text/javascript' }),
    );
    await open(page);
    await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
    await expect(page.getByRole('alert')).toHaveCount(0);
    expectComplaints(complaints, /worker|404|broken|died/);
  });

test('a browser without workers and without storage shows the page all the same', async ({
  page,
}) => {
  await page.addInitScript(() => {
    Reflect.deleteProperty(window, 'Worker');
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page);
  await page.getByRole('combobox', { name: 'Language' }).selectOption('es');
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
});

test('a language or theme in storage that nobody knows is passed over', async ({ page }) => {
  await page.addInitScript(() => {
    window.localStorage.setItem('realign.language', 'tlh');
    window.localStorage.setItem('realign.theme', '<b>');
  });
  await open(page);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
});

test('loading can be stopped, and begun again', async ({ page, complaints }) => {
  const held: (() => void)[] = [];
  await page.route(DATA, async (route) => {
    await new Promise<void>((resolve) => held.push(resolve));
    await route.continue().catch(() => {});
  });
  await page.goto('./');
  await expect(page.getByRole('status')).toContainText('Reading the data set');
  await expect.poll(() => held.length).toBe(1);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(page.getByRole('alert')).toContainText('Loading was stopped');
  held.forEach((go) => go());
  await page.unroute(DATA);
  await page.getByRole('button', { name: 'Load again' }).click();
  await settled(page);
  expectComplaints(complaints, /failed: .*zip/);
});

test('typefaces that cannot be fetched leave the picture in others, and that is said', async ({
  page,
  complaints,
}) => {
  await open(page);
  await page.route('**/*.woff2', (route) => route.abort());
  await page.getByRole('button', { name: 'Save picture' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox', { name: 'File' }).selectOption('png');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.png$/);
  await expect(dialog.getByRole('status')).toContainText('typefaces could not be fetched');
  expectComplaints(complaints, /woff2|Failed to load/);
});

test('a part that cannot be fetched is told of, and the page stands', async ({
  page,
  complaints,
}) => {
  await open(page);
  await page.route('**/assets/SaveDialog-*.js', (route) => route.abort());
  await page.getByRole('button', { name: 'Save picture' }).click();
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(picture(page, 'a')).toBeAttached();
  expectComplaints(complaints, /SaveDialog|Failed to load|dynamically imported/);
});

test('what breaks the page is told, with two ways out', async ({ page, complaints }) => {
  await open(page, '?lang=es');
  // What comes once the page stands would break it before it is pressed.
  await expect(page.locator('.timeline-events button').first()).toBeAttached();
  await page.evaluate(() => {
    const value = () => {
      throw new Error('estropeado');
    };
    Reflect.defineProperty(Array.prototype, 'toSorted', { value });
    Reflect.defineProperty(Array.prototype, 'flatMap', { value });
  });
  await page.getByRole('button', { name: 'Diferencia' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('Esta página ha fallado');
  await expect(alert).toContainText('estropeado');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Abrir la primera vista' }).click();
  await settled(page);
  expectComplaints(complaints, /estropeado/);
});

test('a language that cannot be loaded is told of, and the page stays in the one before', async ({
  page,
  complaints,
}) => {
  await open(page);
  await page.route(/\/es-.*\.js$/, (route) => route.abort());
  await page.getByLabel('Language').selectOption('es');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await settled(page);
  await expect(page.getByLabel('Language')).toHaveValue('en');
  await page.getByLabel('Language').selectOption('ar');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  await settled(page);
  expectComplaints(complaints, /failed: .*es-|ERR_FAILED|Failed to/);
});

test('a language of the address that cannot be loaded leaves the page in English', async ({
  page,
  complaints,
}) => {
  await page.route(/\/ar-.*\.js$/, (route) => route.abort());
  await open(page, '?lang=ar');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
  expectComplaints(complaints, /failed: .*ar-|ERR_FAILED|Failed to/);
});
