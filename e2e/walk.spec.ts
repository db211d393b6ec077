import { barriers, expect, open, picture, settled, test, turnTo } from './visit.ts';

/** What a newcomer does first: two dates, what changed, another language, the address. */

const DAY = 86_400_000;
const dayNumber = (date: string) => Date.parse(date) / DAY;

test('two dates stand side by side, with what changed between them', async ({ page }) => {
  await open(page);
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2021-10-20');
  await turnTo(page, 'Changes');
  const changes = page.getByRole('region', { name: 'What changed' });
  await expect(changes.getByRole('listitem')).not.toHaveCount(0);
  await expect(changes).toContainText(
    'Peru in the Lima Group: active → withdrawal announced, contested',
  );
  await expect(changes).toContainText('Saint Lucia in the Lima Group: ended');
});

test('the question is answered source by source', async ({ page }) => {
  await open(page);
  const question = page.getByRole('region', { name: 'The question' });
  await expect(question).toContainText('Did Peru leave the Lima Group?');
  await expect(question.getByRole('row')).not.toHaveCount(0);
  for (const answer of ['yes', 'no', 'partly', 'does not say'])
    await expect(question.getByRole('cell', { name: answer, exact: true }).first()).toBeVisible();
});

test('a slider moved by keyboard redraws its picture, by day and by turning point', async ({
  page,
}) => {
  await open(page);
  const slider = page.getByRole('slider', { name: /Date A/ });
  await expect(slider).toHaveAttribute('aria-valuenow', String(dayNumber('2021-07-27')));
  const before = await picture(page, 'a').innerHTML();
  await slider.press('ArrowRight');
  await settled(page);
  await expect(slider).toHaveAttribute('aria-valuenow', String(dayNumber('2021-07-28')));
  await expect(slider).toHaveAttribute('aria-valuetext', '28 July 2021');
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-28');
  expect(await picture(page, 'a').innerHTML()).not.toBe(before);
  await slider.press('PageUp');
  await settled(page);
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-29');
  await slider.press('PageDown');
  await settled(page);
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-28');
});

test('a slider dragged by mouse settles on a date that the address keeps', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: /Date B/ });
  const box = (await slider.boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.7, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 0; step <= 10; step++)
    await page.mouse.move(box.x + box.width * (0.7 - step * 0.05), box.y + box.height / 2);
  await page.mouse.up();
  await settled(page);
  const at = await picture(page, 'b').getAttribute('data-at');
  expect(at).toMatch(/^20(18|17)/);
  await expect(page).toHaveURL(new RegExp(`vs=${at}`));
});

test('an address opened in a new window shows the same, and back leads back', async ({
  page,
  context,
}) => {
  await open(page);
  await page.getByRole('button', { name: 'Difference' }).click();
  await expect(page).toHaveURL(/view=diff/);
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  await expect(picture(other)).toHaveCount(1);
  expect(await picture(other).innerHTML()).toBe(await picture(page).innerHTML());
  await page.goBack();
  await expect(picture(page, 'b')).toBeAttached();
});

test('a broken address falls back, key by key, and says so', async ({ page }) => {
  await open(page, '?v=1&at=2021-02-30&vs=2022-01-01&lens=nobody');
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2022-01-01');
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('2021-02-30');
  await expect(alert).toContainText('nobody');
});

test('according to 003, Peru is not in the Lima Group in October', async ({ page }) => {
  await open(page, '?at=2021-10-20&vs=2021-10-20&lensvs=003');
  await turnTo(page, 'Changes');
  await expect(page.getByRole('region', { name: 'What changed' })).toContainText(
    'Peru in the Lima Group',
  );
});

for (const [language, name, tab, heading] of [
  ['es', 'Español', 'Cambios', 'Qué cambió'],
  ['ar', 'العربية', 'التغيّرات', 'ما الذي تغيّر'],
] as const)
  test(`the page switches to ${language} in place`, async ({ page }) => {
    await open(page);
    await page.getByRole('combobox', { name: 'Language' }).selectOption({ label: name });
    await settled(page);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
    await turnTo(page, tab);
    await expect(page.getByRole('region', { name: heading })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`lang=${language}`));
  });

for (const query of ['?view=one', '?view=diff', '?lang=ar', '?theme=dark', '?theme=dark&lang=es'])
  test(`no barriers at ${query}`, async ({ page }) => {
    await open(page, query);
    expect(await barriers(page)).toEqual([]);
  });

test('nothing is cut off on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBe(0);
});
