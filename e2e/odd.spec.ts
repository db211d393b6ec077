import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { barriers, expect, open, picture, settled, tabTo, test } from './visit.ts';

/** Comparisons that are no plain ones, and comparing by keyboard alone and by touch. */

const DAY = '2021-10-20';
const NOTE = '.headline-note';

const ODD = [
  [
    'A is after B',
    `view=diff&at=${DAY}&vs=2021-07-27`,
    NOTE,
    {
      en: 'Date A is after date B',
      es: 'La fecha A es posterior a la fecha B',
      ar: 'التاريخ A بعد التاريخ B',
    },
  ],
  [
    'A and B are one',
    `view=diff&at=${DAY}&vs=${DAY}`,
    '.headline',
    {
      en: 'Both sides show the same date',
      es: 'Ambos lados muestran la misma fecha',
      ar: 'الجانبان في التاريخ نفسه',
    },
  ],
  [
    'a date lies outside the data',
    `view=side&at=1900-01-01&vs=2050-01-01`,
    '[role="note"]',
    {
      en: '1 January 1900 is before the data begin',
      es: 'El 1 de enero de 1900 es anterior al comienzo de los datos',
      ar: '1 يناير 1900 قبل بداية البيانات',
    },
  ],
  [
    'the actor selected is there on one side only',
    'view=side&at=2018-01-01&vs=2021-07-27&sel=venezuela-guaido',
    NOTE,
    {
      en: 'is there on 27 July 2021 only',
      es: 'existe solo el 27 de julio de 2021',
      ar: 'موجود في 27 يوليو 2021 فقط',
    },
  ],
  [
    'a source mentions nothing',
    `view=diff&at=${DAY}&vs=${DAY}&lensvs=celac-ecured`,
    NOTE,
    {
      en: 'celac-ecured mentions none of the ties',
      es: 'celac-ecured no menciona ninguno de los vínculos',
      ar: 'أيًّا من علاقات البيانات',
    },
  ],
] as const;

for (const [what, query, where, words] of ODD)
  test(`where ${what}, the page says so in each language`, async ({ page }) => {
    for (const language of ['en', 'es', 'ar'] as const) {
      await open(page, `?${query}&lang=${language}`);
      await expect(page.locator(where).filter({ hasText: words[language] })).toBeVisible();
    }
    expect(await barriers(page)).toEqual([]);
  });

test('where nothing differs there are no stages, and the list says why it is empty', async ({
  page,
}) => {
  await open(page, `?view=diff&at=${DAY}&vs=${DAY}`);
  await page.getByRole('tab', { name: /^Changes/ }).click();
  const list = page.getByRole('region', { name: 'What changed' });
  await expect(list).toContainText('Both sides are the same: choose another date or account');
  await expect(page.getByRole('button', { name: 'Play in stages' })).toHaveCount(0);
  await open(page, `?view=diff&at=${DAY}&vs=${DAY}&lensvs=celac-ecured`);
  await page.getByRole('tab', { name: /^Changes/ }).click();
  await expect(list).toContainText('By both accounts the relations shown are the same.');
});

test('a source that is not in the data, and a day that is none, are told and passed over', async ({
  page,
}) => {
  await open(page, '?lensvs=nosuch&vs=2021-02-31');
  const notices = page.getByRole('alert', { name: /./ });
  await expect(notices).toContainText('nosuch');
  await expect(notices).toContainText('2021-02-31');
  await expect(picture(page)).toHaveCount(2);
});

/** What the list of changes comes to, as it is copied, and the marks of the picture. */
async function sumsOf(page: Page) {
  const text = (await page.locator('.changes-sums').textContent()) ?? '';
  return (text.match(/\d+/g) ?? []).map(Number);
}

test('a comparison is made, read, filtered and taken away by keyboard alone', async ({ page }) => {
  await open(page);
  await tabTo(page, /Difference$/);
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page).toHaveURL(/view=diff/);
  await tabTo(page, /Leave out what is unchanged/);
  await page.keyboard.press('Space');
  await settled(page);
  await expect(page).toHaveURL(/kept=hide/);
  await tabTo(page, /Next stage$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.stages [aria-current]')).toHaveText('How it was');
  await tabTo(page, /Back to the difference$/);
  await page.keyboard.press('Enter');
  await tabTo(page, /Question$/);
  await page.keyboard.press('ArrowRight');
  const list = page.getByRole('region', { name: 'What changed' });
  await expect(list).toBeVisible();
  const [began = 0, ended = 0, changed = 0] = await sumsOf(page);
  await tabTo(page, /Group by/);
  await page.keyboard.press('ArrowDown');
  await expect(list.locator('.changes-section > summary').first()).not.toHaveText(/^Began/);
  await tabTo(page, /With the words/);
  await page.keyboard.type('Castillo');
  await expect(list).toContainText(/\d+ of \d+ changes are listed/);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  // The list follows what is typed as soon as it can; what is saved is what it shows.
  await expect(list).not.toContainText(/\d+ of \d+ changes are listed/);
  await tabTo(page, /Save as Markdown$/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.keyboard.press('Enter'),
  ]);
  const markdown = readFileSync(await download.path(), 'utf8');
  expect(markdown).toContain(`began ${began}, ended ${ended}, changed ${changed}`);
  expect(markdown.match(/^- .*(Since|Start|Until|until)/gm)).toHaveLength(began + ended + changed);
  await tabTo(page, /Mirtha Vásquez/);
  await page.keyboard.press('Enter');
  await settled(page);
  await expect(page).toHaveURL(/sel=/);
});

test('the list of changes, as copied and as CSV, has the sums of the picture', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?view=diff&kept=hide');
  await page.getByRole('tab', { name: /^Changes/ }).click();
  const [began = 0, ended = 0, changed = 0, kept = 0] = await sumsOf(page);
  const ties = Number(await picture(page).getAttribute('data-ties'));
  // Each relation is a line of the list; a picture counts the spells of both dates once.
  expect(ties).toBeGreaterThanOrEqual(began + ended + changed + kept);
  await page.getByRole('button', { name: 'Copy as text' }).click();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain(`began ${began}, ended ${ended}, changed ${changed}, kept ${kept}.`);
  expect(copied).toContain(`Began (${began})`);
  expect(copied).toContain(`Ended (${ended})`);
  const legend = page.getByRole('region', { name: 'Legend' });
  await legend.getByRole('button', { name: 'Legend' }).click();
  for (const word of ['began', 'ended', 'changed']) await expect(legend).toContainText(word);
});

test('stages play by themselves to their end, and hold still while paused', async ({ page }) => {
  await open(page, '?view=diff');
  const stages = page.getByRole('group', { name: 'The change in stages' });
  await stages.getByRole('button', { name: 'Play in stages' }).click();
  await stages.getByRole('button', { name: 'Pause stages' }).click();
  const now = stages.locator('[aria-current]');
  const held = await now.textContent();
  await stages.getByRole('button', { name: 'Play in stages' }).click();
  await expect(now).toHaveText('With what began', { timeout: 15_000 });
  expect(held).not.toBe('With what began');
  await expect(stages.getByRole('button', { name: 'Play in stages' })).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('dates, accounts, the strip and the questions are compared on a phone', async ({ page }) => {
    await open(page);
    await page.getByRole('button', { name: 'Difference' }).tap();
    await settled(page);
    await expect(picture(page)).toHaveCount(1);
    await page.locator('.caption select').nth(1).selectOption('003');
    await settled(page);
    await expect(page).toHaveURL(/lensvs=003/);
    await expect(page.locator('.headline')).toContainText('003');
    await page.getByRole('button', { name: 'Filmstrip' }).tap();
    await settled(page);
    await expect(picture(page)).toHaveCount(4);
    await page.getByRole('button', { name: /20 October 2021: enlarge/ }).tap();
    await settled(page);
    await expect(page).toHaveURL(/view=one/);
    await page.getByRole('button', { name: 'Question, changes, details' }).tap();
    await page.getByRole('button', { name: /^All \d+ questions/ }).tap();
    const dialog = page.getByRole('dialog', { name: 'What each source answers' });
    await dialog.locator('td > details > summary').first().tap();
    await expect(dialog).toContainText('Source, paragraph 10');
  });
});

test('each of two pictures tells how much it shows, and a strip of four stands in two rows of two', async ({
  page,
}) => {
  await open(page);
  for (const [at, side] of (['a', 'b'] as const).entries()) {
    const [nodes, ties] = await Promise.all(
      ['data-nodes', 'data-ties'].map((name) => picture(page, side).getAttribute(name)),
    );
    await expect(page.locator('.caption-counts').nth(at)).toHaveText(
      `${nodes} actors, ${ties} ties`,
    );
  }
  await open(page, '?view=strip');
  const boxes = await Promise.all([0, 1, 2, 3].map((at) => picture(page).nth(at).boundingBox()));
  const [first, second, third, fourth] = boxes.map((box) => [box!.x, box!.y]);
  expect([second![1], third![0], fourth]).toEqual([first![1], first![0], [second![0], third![1]]]);
});
