import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, open, picture, settled, tabTo, test } from './visit.ts';

/** Comparisons as they are made by keyboard alone and by touch, and as page and command line have them. */

/** Every bloc of the bundled data in spokes, and nobody hidden. */
function everything(): string {
  const text = readFileSync('graph-data/latin-america/nodes.csv', 'utf8');
  const { data } = Papa.parse<Record<string, string>>(text, { header: true });
  const blocs = data.filter(({ kind }) => kind === 'bloc').map(({ id }) => `${id}:spokes`);
  return `hide=&blocs=${blocs.join()}`;
}

test('the list of changes saved on the page is the command line’s, byte for byte', async ({
  page,
}) => {
  await open(page, `?view=diff&at=2021-07-27&vs=2021-10-20&${everything()}`);
  await page.getByRole('tab', { name: /^Changes/ }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const saved = readFileSync(await download.path(), 'utf8');
  const days = ['--from', '2021-07-27', '--to', '2021-10-20', '--format', 'csv'];
  const told = execFileSync(
    process.execPath,
    ['launch/main.mjs', 'realign', 'diff', 'latin-america', ...days],
    { stdio: 'pipe' },
  );
  expect(saved).toBe(told.toString('utf8'));
  expect(saved.split('\r\n').length).toBeGreaterThan(10);
});

test('by keyboard alone: an account, a strip, an event, pairs and a paragraph', async ({
  page,
}) => {
  await open(page);
  await tabTo(page, /According to/);
  await page.keyboard.type('003');
  await settled(page);
  await expect(page).toHaveURL(/lens(vs)?=003/);
  await open(page);
  await tabTo(page, /Filmstrip$/);
  await page.keyboard.press('Enter');
  await settled(page);
  await tabTo(page, /Number of dates/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('3');
  await tabTo(page, /Largest changes, A to B$/);
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(picture(page)).toHaveCount(3);
  await tabTo(page, /: enlarge/);
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page).toHaveURL(/view=one/);
  await open(page);
  await tabTo(page, /Question$/);
  await page.keyboard.press('ArrowRight');
  await tabTo(page, /^ *Event/);
  await page.keyboard.press('ArrowDown');
  await tabTo(page, /Show before and after$/);
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page).toHaveURL(/at=.*vs=/);
  await open(page, '?view=diff');
  await tabTo(page, /Pairs in a shared bloc$/);
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page).toHaveURL(/compare=pairs/);
  await open(page, '?page=questions');
  const dialog = page.getByRole('dialog', { name: 'What each source answers' });
  const answer = dialog.locator('td > details > summary').first();
  for (let presses = 0; presses < 12; presses++) {
    if (await answer.evaluate((at) => at === document.activeElement)) break;
    await page.keyboard.press('Tab');
  }
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Source, paragraph 10');
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('an event, stages, pairs and what is kept are had on a phone', async ({ page }) => {
    await open(page, '?view=diff');
    await page.getByRole('button', { name: 'Next stage' }).tap();
    await expect(page.locator('.stages')).toContainText('How it was');
    await page.getByRole('button', { name: 'Back to the difference' }).tap();
    await page.getByText('Options', { exact: true }).tap();
    await page.getByText('Leave out what is unchanged').tap();
    await settled(page);
    await expect(page).toHaveURL(/kept=hide/);
    await page.getByText('Pairs in a shared bloc').tap();
    await settled(page);
    await expect(page).toHaveURL(/compare=pairs/);
    await open(page);
    await page.getByRole('button', { name: 'Question, changes, details' }).tap();
    await page.getByRole('tab', { name: /^Changes/ }).tap();
    const around = page.locator('form.around-event');
    await around.getByLabel('Event').selectOption({ index: 2 });
    await around.getByRole('button', { name: 'Show before and after' }).tap();
    await settled(page);
    await expect(page).toHaveURL(/vs=2021-08-10/);
  });
});
