import type { Page } from '@playwright/test';
import { barriers, expect, open, picture, settled, test, turnTo } from './visit.ts';

/** To look around: how the pictures are laid out, how blocs are drawn, and what to do if it is too much. */

const layout = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Layout' }).getByText(name, { exact: true });
const styleOf = (page: Page, bloc: string, style: string) =>
  page.getByRole('group', { name: `How ${bloc} is drawn` }).getByTitle(style, { exact: true });
const ties = (page: Page) => picture(page, 'a').getAttribute('data-ties');

/** Where an actor is on the screen, by the button of the focus layer. */
async function whereIs(page: Page, name: RegExp) {
  const box = await picture(page, 'a').getByRole('button', { name }).boundingBox();
  return { x: Math.round(box!.x), y: Math.round(box!.y) };
}

test('each layout is one click away, shows the same ties, is kept by the address and undone', async ({
  page,
}) => {
  await open(page);
  const before = { ties: await ties(page), peru: await whereIs(page, /^Peru,/) };
  for (const [name, id] of [
    ['Map', 'map'],
    ['By bloc', 'blocs'],
    ['Rings', 'rings'],
  ] as const) {
    await layout(page, name).click();
    await settled(page);
    expect(new URL(page.url()).searchParams.get('layout')).toBe(id);
    expect(await ties(page)).toBe(before.ties);
    expect(await whereIs(page, /^Peru,/)).not.toEqual(before.peru);
  }
  await page.reload();
  await settled(page);
  await expect(page.getByRole('radio', { name: 'Rings' })).toBeChecked();
  await layout(page, 'Network').click();
  await settled(page);
  expect(await whereIs(page, /^Peru,/)).toEqual(before.peru);
});

test('a map has north above', async ({ page }) => {
  await open(page, '?layout=map');
  const [canada, mexico, chile] = [
    await whereIs(page, /^Canada,/),
    await whereIs(page, /^Mexico,/),
    await whereIs(page, /^Chile,/),
  ];
  expect(canada.y).toBeLessThan(mexico.y);
  expect(mexico.y).toBeLessThan(chile.y);
});

test('a bloc is drawn as spokes, hull or badge, or not, in one click each', async ({ page }) => {
  await open(page);
  const all = await ties(page);
  await turnTo(page, 'Browse');
  for (const style of ['hull', 'badge', 'spokes']) {
    await styleOf(page, 'Lima Group', style).click();
    await settled(page);
    expect(await ties(page)).toBe(all);
    if (style !== 'spokes')
      expect(new URL(page.url()).searchParams.get('blocs')).toContain(`lima-group:${style}`);
  }
  await styleOf(page, 'Lima Group', 'off').click();
  await settled(page);
  expect(Number(await ties(page))).toBeLessThan(Number(all));
  await expect(page.getByRole('region', { name: 'Legend' })).not.toContainText('Lima Group');
  await page.locator('.filters summary', { hasText: 'Kind of actor' }).click();
  await page.getByRole('checkbox', { name: 'leader' }).uncheck();
  await settled(page);
  await expect(picture(page, 'a').getByRole('button', { name: /^Nicolás Maduro,/ })).toHaveCount(0);
});

test('what is too much to read is offered calmer, and may stay', async ({ page }) => {
  const many = ['celac', 'oas', 'sela', 'rio-treaty', 'mercosur', 'unasur', 'lima-group', 'prosur'];
  const query = `?blocs=${many.map((id) => `${id}:spokes`).join()}`;
  await open(page, query);
  const note = page.getByRole('note');
  await expect(note).toContainText('Too many lines cross');
  const all = await ties(page);
  await note.getByRole('button', { name: /as badges/ }).click();
  await settled(page);
  await expect(note).toHaveCount(0);
  expect(await ties(page)).toBe(all);
  expect(new URL(page.url()).searchParams.get('blocs')).toContain('oas:badge');
  await page.goto(`./${query}`);
  await settled(page);
  await note.getByRole('button', { name: 'Leave it so' }).click();
  await expect(note).toHaveCount(0);
});

test('where nothing is left to draw the page says why, and leads on by mouse and by keyboard', async ({
  page,
}) => {
  await open(page, '?view=one&hide=kind:country,kind:leader,kind:bloc');
  const note = page.getByRole('note');
  await expect(note).toContainText('what is hidden leaves no tie on this date');
  await note.getByRole('button', { name: 'Show everything again' }).press('Enter');
  await settled(page);
  await expect(note).toHaveCount(0);
  expect(Number(await page.locator('[data-ties]').getAttribute('data-ties'))).toBeGreaterThan(20);
  await page.goto('./?view=one&at=1800-01-01');
  await settled(page);
  await expect(note).toContainText('before the data begin');
  await note.getByRole('button', { name: /^Go to 1 January 2017/ }).click();
  await settled(page);
  await expect(note).toHaveCount(0);
  await expect(page.locator('[data-ready]')).toHaveAttribute('data-at', '2017-01-01');
});

test('the network is tidied for the dates shown, and put back', async ({ page }) => {
  await open(page);
  const places = () =>
    Promise.all([/^Peru,/, /^Chile,/, /^Cuba,/, /^Haiti,/].map((name) => whereIs(page, name)));
  const before = await places();
  await page.getByRole('button', { name: 'Tidy for these dates' }).click();
  const back = page.getByRole('button', { name: 'Put back what was moved' });
  await expect(back).toBeVisible();
  await settled(page);
  expect(await places()).not.toEqual(before);
  await back.click();
  await settled(page);
  await expect(back).toHaveCount(0);
  expect(await places()).toEqual(before);
});

test('layouts and blocs are no barrier, in Arabic and dark too', async ({ page }) => {
  await open(page, '?layout=blocs&lang=ar&theme=dark');
  await turnTo(page, 'تصفّح');
  await expect(page.getByRole('radio', { name: 'خريطة' })).toBeAttached();
  expect(await barriers(page)).toEqual([]);
});
