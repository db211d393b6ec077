import type { Page } from '@playwright/test';
import { barriers, expect, open, settled, test, turnTo } from './visit.ts';

/** What the panel tells: who was in, who says so, who denies it, and how one thing leads to the next. */

const panel = (page: Page) => page.getByRole('region', { name: 'Details and sources' });

test('who was in the Lima Group on 1 March 2020 is found from the first screen, and copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('button', { name: 'Who was in …?' }).click();
  await expect(page.getByRole('tab', { name: 'Browse' })).toBeFocused();
  const form = page.getByRole('region', { name: 'Who was in …?' });
  await form.getByLabel('Bloc').selectOption({ label: 'Lima Group' });
  await form.getByLabel('on the day').fill('some day');
  await form.getByRole('button', { name: 'Show' }).click();
  await expect(form.getByRole('alert')).toContainText('This is no date');
  await form.getByLabel('on the day').fill('1 March 2020');
  await form.getByRole('button', { name: 'Show' }).click();
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Lima Group', exact: true })).toBeFocused();
  const table = page.getByRole('table', { name: 'Members on 1 March 2020' });
  // The header, and seventeen members: Mexico no longer taking part, Bolivia since December 2019.
  await expect(table.getByRole('row')).toHaveCount(18);
  await expect(table.getByRole('row', { name: /^Peru/ })).toContainText('active');
  await expect(table.getByRole('row', { name: /^Mexico/ })).toContainText('not taking part');
  await expect(table.getByRole('row', { name: /^Venezuela/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Copy as text' }).first().click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n')[0]).toBe('Member\tRole\tStatus\tSince\tCertainty\tContested');
  expect(text).toContain('Argentina\tfounding member\tactive\t8 August 2017\tcertain\t\n');
});

test('who says that Peru left, and in which paragraph', async ({ page }) => {
  await open(page);
  const question = page.getByRole('region', { name: 'The question' });
  const row = question.getByRole('row', { name: /003/ });
  await expect(row.getByRole('cell', { name: 'yes', exact: true })).toBeVisible();
  await row.getByText('Source, paragraph 5').click();
  await expect(row).toContainText('document that this data set is about');
  await expect(row).toContainText('Article on Peru’s turn in foreign policy');
  await expect(question.getByRole('row', { name: /EFE/ })).toHaveCount(0);
  await question.locator('summary', { hasText: '15 other sources' }).click();
  await expect(question.getByRole('row', { name: /EFE/ }).first()).toBeVisible();
});

test('a change leads to its tie, the tie to who denies it, and Escape leads back', async ({
  page,
}) => {
  await open(page);
  await turnTo(page, 'Changes');
  const sentence = page.getByRole('button', { name: /^Peru in the Lima Group: active →/ });
  await sentence.click();
  await expect(page.getByRole('heading', { name: 'Peru in the Lima Group' })).toBeFocused();
  await expect(page).toHaveURL(/sel=peru-lima-group-2021/);
  const denials = panel(page)
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Who denies it' }) });
  const item = denials.getByRole('listitem').filter({ hasText: '003' });
  await expect(item).toContainText('denies: the whole');
  await item.getByText('Source, paragraph 5').click();
  await expect(item).toContainText('Article on Peru’s turn in foreign policy');
  await panel(page).getByRole('button', { name: 'Lima Group', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Lima Group', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(panel(page).getByRole('button', { name: 'Lima Group', exact: true })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sentence).toBeFocused();
});

test('by keyboard alone: from what changed to a source, and back', async ({ page }) => {
  await open(page);
  await turnTo(page, 'Changes');
  const sentence = page.getByRole('button', { name: /^Pedro Castillo, president of Peru/ });
  await sentence.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Pedro Castillo, president' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(panel(page).getByRole('button', { name: 'Pedro Castillo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Pedro Castillo', exact: true })).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(panel(page).getByRole('button', { name: 'Pedro Castillo' })).toBeFocused();
});

test('the table has the rows of the picture, in the order of any column, and leads on', async ({
  page,
}) => {
  await open(page, '?view=one');
  const ties = Number(await page.locator('[data-ties]').getAttribute('data-ties'));
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: 'What is shown, as a table' });
  await expect(table.getByRole('row')).toHaveCount(ties + 1);
  const first = () => table.getByRole('rowheader').first().textContent();
  await expect(table.getByRole('columnheader', { name: 'Actor' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  const start = await first();
  await table.getByRole('button', { name: 'Actor' }).click();
  await expect(table.getByRole('columnheader', { name: 'Actor' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );
  expect((await first())!.localeCompare(start!, 'en')).toBe(1);
  await table.getByRole('button', { name: 'Peru' }).first().click();
  await expect(page.getByRole('heading', { name: 'Peru', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Back to the overview' }).click();
  await expect(table.getByRole('button', { name: 'Peru' }).first()).toBeFocused();
});

test('the table of both dates counts the union, as the difference does', async ({ page }) => {
  await open(page, '?view=diff');
  const ties = Number(await page.locator('[data-ties]').getAttribute('data-ties'));
  await page.getByRole('button', { name: 'Table' }).click();
  const table = page.getByRole('table', { name: 'What is shown, as a table' });
  await expect(table.getByRole('row')).toHaveCount(ties + 1);
  await page.locator('.tie-table').getByLabel('Rows').selectOption({ label: 'Date B' });
  expect(await table.getByRole('row').count()).toBeLessThan(ties + 1);
});

test('according to 003 Peru is not among the members, and the panel says whose word that is', async ({
  page,
}) => {
  await open(page, '?view=one&at=2021-10-20&lens=003&sel=lima-group');
  const members = page.getByRole('table', { name: 'Members on 20 October 2021' });
  await expect(members.getByRole('row', { name: /^Canada/ })).toHaveCount(1);
  await expect(members.getByRole('row', { name: /^Peru/ })).toHaveCount(0);
  await expect(panel(page)).toContainText('According to 003');
});

for (const [language, left, changes, denies] of [
  ['es', 'sí', 'Cambios', 'Quién lo niega'],
  ['ar', 'نعم', 'التغيّرات', 'من ينفي ذلك'],
] as const)
  test(`in ${language}: who says that Peru left, and who denies the record`, async ({ page }) => {
    await open(page, `?lang=${language}`);
    const row = page.locator('.question').getByRole('row', { name: /003/ });
    await expect(row.getByRole('cell', { name: left, exact: true })).toBeVisible();
    await turnTo(page, changes);
    await page.locator('.changes .changed button').first().click();
    await expect(page.locator('.panel h2')).toBeFocused();
    await expect(page.getByRole('heading', { name: denies })).toBeVisible();
    await expect(page.locator('.denials')).toContainText('003');
  });

test('dozens of ties stand folded under their relation and number, and each leads on', async ({
  page,
}) => {
  await open(page, '?sel=nicolas-maduro');
  const group = panel(page)
    .locator('.group')
    .filter({ hasText: '… recognises as president' })
    .first();
  await expect(group).toContainText(/recognises as president 1\d/);
  await expect(group.getByRole('listitem').first()).toBeHidden();
  await group.locator('summary').click();
  await group.getByRole('button', { name: 'Cuba', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Cuba', exact: true })).toBeFocused();
});

test('notes and places in a source are told in the language of the page', async ({ page }) => {
  const told = page.locator('.panel');
  await open(page, '?sel=peru-lima-group-2021&lang=es');
  await expect(told.locator('.note').first()).toContainText('Anfitrión');
  await expect(told).toContainText(/Fuente, \P{L}?párrafo 5/u);
  await expect(told).not.toContainText('(en inglés)');
  await open(page, '?sel=peru-lima-group-2021&lang=ar');
  await expect(told).toContainText(/المصدر، \P{L}?الفقرة 5/u);
  await expect(told).not.toContainText('(بالإنجليزية)');
});

for (const query of [
  '?sel=peru',
  '?sel=peru-lima-group-2021',
  '?sel=lima-group&lang=ar',
  '?sel=lima-declaration-2017&theme=dark',
  '?sel=bolivia-lima-group-2017-by-003&lang=es',
  '?sel=peru-lima-group-2021&theme=dark&lens=003',
])
  test(`no barriers in the panel at ${query}, nor with all that it folds`, async ({ page }) => {
    // The checker reads a table of a hundred rows twice.
    test.slow();
    await open(page, query);
    await page.locator('.legend-tools button').last().click();
    await expect(page.locator('.tie-table')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    for (const fold of await page.locator('.panel details').all())
      await fold.evaluate((element) => element.setAttribute('open', ''));
    expect(await barriers(page)).toEqual([]);
  });

test('nothing of the panel is cut off on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const query of ['?sel=lima-group', '?sel=peru-lima-group-2021&lang=ar', '?sel=peru']) {
    await open(page, query);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBe(0);
  }
});
