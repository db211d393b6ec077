import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { barriers, expect, open, picture, settled, test } from './visit.ts';

/** What changed between two dates or accounts, told and shown on the page. */

/** The list of changes, its tab shown. */
async function changes(page: Page) {
  await page.getByRole('tab', { name: /^Changes/ }).click();
  return page.getByRole('region', { name: 'What changed' });
}

test('hundreds of changes are grouped, filtered, saved, and lead to their ties', async ({
  page,
}) => {
  await open(page, '?at=2016-01-01&vs=2020-01-01&view=diff');
  const list = await changes(page);
  await expect(list).toContainText(/Relations: began \d+, ended \d+, changed \d+, kept \d+\./);
  const sums = (await list.locator('.changes-sums').textContent()) ?? '';
  const [began = 0, ended = 0, changed = 0] = (sums.match(/\d+/g) ?? []).map(Number);
  const lines = list.locator('.changes-section li[class]:has(.quiet)');
  await expect(lines).toHaveCount(began + ended + changed);
  await list.getByLabel('Group by').selectOption('bloc');
  await expect(list.locator('summary', { hasText: 'Lima Group' })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    list.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const csv = readFileSync(await download.path(), 'utf8');
  expect(csv.trim().split('\r\n')).toHaveLength(1 + began + ended + changed);
  await list.getByLabel('With the words').fill('vizcarra');
  await expect(lines).toHaveCount(1);
  await expect(list).toContainText(`1 of ${began + ended + changed} changes are listed.`);
  await lines.getByRole('button').click();
  await settled(page);
  await expect(page).toHaveURL(/sel=/);
});

test('what an account changes is told in a line, and what it denies stays in the legend', async ({
  page,
}) => {
  await open(page, '?at=2021-10-20&vs=2021-10-20&lensvs=003');
  await expect(await changes(page)).toContainText(
    /003, 20 October 2021: 2 relations denied, .*asserted/,
  );
  const legend = page.getByRole('region', { name: 'Legend' });
  await legend.getByRole('button', { name: 'Legend' }).click();
  await expect(legend).toContainText('denied by 003');
});

test('what is unchanged can be left out of a difference', async ({ page }) => {
  await open(page, '?view=diff');
  await page.getByLabel('Leave out what is unchanged').check();
  await expect(page).toHaveURL(/kept=hide/);
  await expect(page.getByRole('region', { name: 'Legend' })).not.toContainText('unchanged');
});

test('a difference is stepped through in stages, and left again', async ({ page }) => {
  await open(page, '?view=diff');
  const stages = page.getByRole('group', { name: 'The change in stages' });
  await stages.getByRole('button', { name: 'Play in stages' }).click();
  await stages.getByRole('button', { name: 'Pause stages' }).click();
  await expect(stages).toContainText(/How it was|Without what ended/);
  const next = stages.getByRole('button', { name: 'Next stage' });
  const now = stages.locator('[aria-current]');
  while ((await now.textContent()) !== 'With what changed') await next.click();
  await next.click();
  await expect(now).toHaveText('With what began');
  const legend = page.getByRole('region', { name: 'Legend' });
  await legend.getByRole('button', { name: 'Legend' }).click();
  await expect(legend).toContainText('The change in stages');
  await expect(page).toHaveURL(/view=diff$/);
  await stages.getByRole('button', { name: 'Back to the difference' }).click();
  await expect(stages).not.toContainText('With what');
});

test('with less motion wanted, stages are only stepped through', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, '?view=diff');
  const stages = page.getByRole('group', { name: 'The change in stages' });
  await stages.getByRole('button', { name: 'Next stage' }).click();
  await expect(stages).toContainText('How it was');
  await expect(stages.getByRole('button', { name: 'Play in stages' })).toHaveCount(0);
});

test('a strip has its dates by hand, in steps or at the largest changes, and each is enlarged', async ({
  page,
}) => {
  await open(page, '?view=strip');
  await expect(picture(page)).toHaveCount(4);
  await page.getByLabel('Number of dates').fill('6');
  await page.getByRole('button', { name: 'Largest changes, A to B' }).click();
  await settled(page);
  await expect(picture(page)).toHaveCount(6);
  await page.getByRole('textbox', { name: 'Dates', exact: true }).fill('2019-01-01, soon');
  await page.getByRole('button', { name: 'Use these' }).click();
  await expect(page.getByText('This is no date: soon.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Dates', exact: true }).fill('2019-01-01, 2021-07-27');
  await page.getByRole('button', { name: 'Use these' }).click();
  await settled(page);
  await expect(page).toHaveURL(/dates=2019-01-01,2021-07-27/);
  await expect(picture(page).first()).toHaveAttribute('data-at', '2019-01-01');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '27 July 2021: enlarge' }).click();
  await settled(page);
  await expect(page).toHaveURL(/at=2021-07-27|view=one/);
  await expect(picture(page)).toHaveCount(1);
});

test('an event has a before and an after', async ({ page }) => {
  await open(page);
  const around = (await changes(page)).locator('form.around-event');
  const first = await around.locator('option').nth(5).getAttribute('value');
  await around.getByLabel('Event').selectOption(first);
  await around.getByLabel('Days before and after').fill('30');
  await around.getByRole('button', { name: 'Show before and after' }).click();
  await settled(page);
  await expect(page).toHaveURL(/at=.*vs=/);
});

test('all questions are answered source by source, and each answer opens its paragraph', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('button', { name: /^All \d+ questions/ }).click();
  const dialog = page.getByRole('dialog', { name: 'What each source answers' });
  const row = dialog.getByRole('row', { name: /Did Peru leave the Lima Group/ });
  await row.getByText('yes').first().click();
  await expect(row).toContainText('Source, paragraph 5');
  expect(await barriers(page)).toEqual([]);
  await expect(page).toHaveURL(/page=questions/);
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(page).not.toHaveURL(/page=/);
});

test('all questions have an address, on a phone too, and back leads out of them', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  await open(page, '?page=questions&lang=es');
  const dialog = page.getByRole('dialog', { name: 'Qué responde cada fuente' });
  await dialog.locator('td > details > summary').nth(1).click();
  await expect(dialog).toContainText('Fuente, párrafo 14');
  expect(await barriers(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Cerrar' }).click();
  await expect(dialog).toHaveCount(0);
  await page.goBack();
  await expect(dialog).toBeVisible();
});

test('an event is compared with what was before it, from its own details', async ({ page }) => {
  await open(page, '?view=one&sel=castillo-sworn-in-2021');
  await page.getByRole('button', { name: 'Compare 7 days before and after' }).click();
  await settled(page);
  await expect(page).toHaveURL(/at=2021-07-21.*vs=2021-08-04/);
  await expect(picture(page)).toHaveCount(2);
  await page.getByRole('button', { name: /Back to/ }).click();
  const around = (await changes(page)).locator('form.around-event');
  const first = around.locator('optgroup').first();
  await expect(first).toHaveAttribute('label', 'Turning points');
  await expect(first.locator('option').first()).toContainText('Castillo is sworn in');
});

test('pairs in a shared bloc are drawn in one picture, and each stands out of it', async ({
  page,
}) => {
  await open(page);
  const list = await changes(page);
  await list.getByRole('button', { name: 'Pairs in a shared bloc' }).click();
  await list.getByRole('button', { name: 'Draw the pairs in one picture' }).click();
  await settled(page);
  await expect(page).toHaveURL(/compare=pairs/);
  await expect(page.locator('.headline')).toContainText(/^Pairs of actors that share a bloc/);
  await expect(page.locator('.difference-limit')).toContainText(/^Drawn: \d+ of \d+ pairs\./);
  const legend = page.getByRole('region', { name: 'Legend' });
  await legend.getByRole('button', { name: 'Legend' }).click();
  await expect(legend).toContainText('Pairs in a shared bloc');
  await list.getByRole('button', { name: /^Peru – Saint Lucia: ended/ }).click();
  await expect(page).toHaveURL(/path=peru,saint-lucia/);
  await settled(page);
  await page.goBack();
  await page.goBack();
  await settled(page);
  await expect(page.locator('[data-ready="true"]')).toHaveCount(2);
});

for (const [language, options, leaveOut] of [
  ['en', 'Options', 'Leave out what is unchanged'],
  ['es', 'Opciones', 'Ocultar lo que no cambió'],
  ['ar', 'خيارات', 'إخفاء ما لم يتغيّر'],
] as const)
  test(`on a phone little stands before the picture of a difference: ${language}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open(page, `?view=diff&lang=${language}`);
    const before = async () => (await picture(page).first().boundingBox())!.y;
    await expect(page.locator('.stages button').first()).toBeVisible();
    expect(await before()).toBeLessThan(200);
    // What is folded is a step away, and works as on a wide screen.
    await page.locator('summary', { hasText: options }).click();
    await page.getByLabel(leaveOut).check();
    await settled(page);
    await expect(page).toHaveURL(/kept=hide/);
    await expect(page.locator('.headline')).not.toBeEmpty();
    await open(page, `?lang=${language}`);
    expect(await before()).toBeLessThan(245);
    expect(await barriers(page)).toEqual([]);
  });

test('on a phone the list of changes and the pictures of a strip begin at once, what they are chosen by folded', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '?view=strip');
  expect((await picture(page).first().boundingBox())!.y).toBeLessThan(245);
  await page.locator('summary', { hasText: 'Choose the dates' }).click();
  await page.getByLabel('Number of dates').fill('3');
  await page.getByRole('button', { name: 'Equal steps, A to B' }).click();
  await settled(page);
  await expect(picture(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Question, changes, details' }).click();
  const list = await changes(page);
  await list.locator('summary', { hasText: 'Group, sort and filter' }).click();
  await list.getByLabel('Group by').selectOption('relation');
  await expect(list.locator('summary', { hasText: 'holds office in' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});
