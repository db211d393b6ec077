import { readFileSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { expect, open, picture, settled, tabTo, test } from './visit.ts';

/**
 * What a newcomer comes for, from the first screen to a picture in hand, in each language: by hand,
 * and by keyboard alone. What happened to Peru, the slider there and back, who was in the Lima
 * Group on a day, who says that Peru left, the address in another window, a picture saved.
 */

const LANGUAGES = [
  { language: 'en', peru: 'Peru', lima: 'Lima Group', onset: 'Peru in the Lima Group' },
  { language: 'es', peru: 'Perú', lima: 'Grupo de Lima', onset: 'Perú en el Grupo de Lima' },
  { language: 'ar', peru: 'بيرو', lima: 'مجموعة ليما', onset: 'بيرو في مجموعة ليما' },
] as const;

/** The messages of a language, by id. */
const wordsOf = (language: string): Readonly<Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`../src/words/${language}.json`, import.meta.url), 'utf8'));

const at = (page: Page, side: 'a' | 'b') => picture(page, side).getAttribute('data-at');

/** Another window at an address shows what the first one shows. */
async function sameInAnotherWindow(page: Page, context: BrowserContext, address: string) {
  const other = await context.newPage();
  await other.goto(address);
  await settled(other);
  await settled(page);
  for (const part of ['.headline', '.panel h2'])
    expect(await other.locator(part).first().textContent()).toBe(
      await page.locator(part).first().textContent(),
    );
  for (const side of ['a', 'b'] as const) expect(await at(other, side)).toBe(await at(page, side));
  await other.close();
}

/** A saved picture opens as a picture of its own, and names what it shows. */
async function opens(context: BrowserContext, file: string, texts: readonly string[]) {
  const svg = readFileSync(file, 'utf8');
  const other = await context.newPage();
  await other.setContent(`<img alt="" src="data:image/svg+xml;base64,${btoa64(svg)}">`);
  const width = () =>
    other.locator('img').evaluate((image: HTMLImageElement) => image.naturalWidth);
  await expect.poll(width).toBeGreaterThan(100);
  for (const text of texts) expect(svg).toContain(text);
  await other.close();
}

const btoa64 = (text: string): string => Buffer.from(text, 'utf8').toString('base64');

for (const { language, peru, lima, onset } of LANGUAGES) {
  const words = wordsOf(language);
  const panel = (page: Page) => page.getByRole('region', { name: words['panel.label']! });
  const tab = (page: Page, id: string) => page.getByRole('tab', { name: words[`page.tab.${id}`]! });
  const members = (page: Page) => page.locator('.member-table').first();

  test(`a newcomer finds it all by hand, in ${language}`, async ({ page, context }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, `?lang=${language}`);
    // What happened to Peru: the sentence above, and the changes one by one.
    for (const part of [peru, lima]) await expect(page.locator('.headline')).toContainText(part);
    await tab(page, 'changes').click();
    const change = page.locator('.changes button').filter({ hasText: onset });
    await expect(change).toHaveCount(1);
    await change.click();
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
    await expect(panel(page).locator('.denials')).toContainText('003');
    await panel(page).getByRole('button', { name: words['panel.back.start']! }).click();
    // From 2017 to 2023 and back, by mouse.
    const slider = page.getByRole('slider', { name: words['page.date-b']! });
    const box = (await slider.boundingBox())!;
    const mirrored = language === 'ar';
    const placeAt = (share: number) =>
      box.x + 22 + (mirrored ? 1 - share : share) * (box.width - 44);
    const y = box.y + box.height / 2;
    await page.mouse.move(placeAt(0.5), y);
    await page.mouse.down();
    await page.mouse.move(placeAt(0.001), y, { steps: 8 });
    await expect.poll(() => at(page, 'b')).toMatch(/^2017-0/);
    await page.mouse.move(placeAt(0.999), y, { steps: 16 });
    await expect.poll(() => at(page, 'b')).toMatch(/^2023-1/);
    await page.mouse.move(placeAt(0.001), y, { steps: 16 });
    await page.mouse.up();
    await expect.poll(() => at(page, 'b')).toMatch(/^2017-0/);
    await page.getByRole('button', { name: words['page.undo']! }).click();
    await expect(picture(page, 'b')).toHaveAttribute('data-at', '2021-10-20');
    // Who says that Peru left.
    await tab(page, 'question').click();
    const row = page.locator('.answers').getByRole('row', { name: /003/ });
    await expect(row.locator('.reply')).toHaveText(words['reply.yes']!);
    // Who was in the Lima Group on 1 March 2020.
    await page.getByRole('button', { name: words['page.ways.who']! }).click();
    await page.locator('.who select').selectOption({ label: lima });
    await page.locator('.who input').fill('2020-03-01');
    await page.locator('.who').getByRole('button').click();
    await expect(panel(page).getByRole('heading', { level: 2 })).toHaveText(new RegExp(lima));
    await expect(members(page).getByRole('row')).toHaveCount(18);
    // The address in another window.
    await page.getByRole('button', { name: words['page.share']! }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    await sameInAnotherWindow(page, context, address);
    // A picture in hand.
    await page.getByRole('button', { name: words['page.save']! }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('img')).toBeVisible();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: words['save.do']!, exact: true }).click(),
    ]);
    await opens(context, await download.path(), [lima, 'CC BY 4.0']);
  });

  test(`a newcomer finds it all by keyboard alone, in ${language}`, async ({ page, context }) => {
    test.slow();
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, `?lang=${language}`);
    const press = (key: string) => page.keyboard.press(key);
    const onwards = language === 'ar' ? 'ArrowLeft' : 'ArrowRight';
    const named = (id: string) => new RegExp(words[id]!.replaceAll(/[?.…¿]/gu, '.'));
    // What happened to Peru.
    await tabTo(page, named('page.tab.question'));
    await press(onwards);
    await expect(tab(page, 'changes')).toBeFocused();
    await tabTo(page, new RegExp(onset));
    await press('Enter');
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
    await expect(panel(page).locator('.denials')).toContainText('003');
    await press('Escape');
    await expect(page.locator('.changes button').filter({ hasText: onset })).toBeFocused();
    // From 2017 to 2023 and back.
    await tabTo(page, new RegExp(`^${words['page.date-b']!}\\s*$`));
    await press('Home');
    await expect.poll(() => at(page, 'b')).toMatch(/^2017-01/);
    await press('End');
    await expect.poll(() => at(page, 'b')).toMatch(/^2023-12/);
    await press('Home');
    await expect.poll(() => at(page, 'b')).toMatch(/^2017-01/);
    await press('Control+z');
    await expect(picture(page, 'b')).toHaveAttribute('data-at', '2021-10-20');
    // Who says that Peru left.
    await tabTo(page, named('page.tab.changes'));
    await press('Home');
    const row = page.locator('.answers').getByRole('row', { name: /003/ });
    await expect(row.locator('.reply')).toHaveText(words['reply.yes']!);
    // Who was in the Lima Group on 1 March 2020.
    await tabTo(page, named('page.ways.who'));
    await press('Enter');
    await expect(tab(page, 'browse')).toBeFocused();
    await tabTo(page, named('panel.who.bloc'));
    await press('ArrowDown');
    await press('ArrowUp');
    await expect(page.locator('.who option:checked')).toHaveText(lima);
    await press('Tab');
    await page.keyboard.type('2020-03-01');
    await press('Enter');
    await expect(panel(page).getByRole('heading', { level: 2 })).toBeFocused();
    await expect(members(page).getByRole('row')).toHaveCount(18);
    // The address in another window, and a picture in hand.
    await tabTo(page, named('page.share'), 'Shift+Tab');
    await press('Enter');
    await expect(page.getByRole('alert')).toBeVisible();
    const address = await page.evaluate(() => navigator.clipboard.readText());
    await sameInAnotherWindow(page, context, address);
    await page.bringToFront();
    await tabTo(page, named('page.save'));
    await press('Enter');
    await expect(page.getByRole('dialog').getByRole('img')).toBeVisible();
    await tabTo(page, new RegExp(`${words['save.do']!}$`));
    const [download] = await Promise.all([page.waitForEvent('download'), press('Enter')]);
    await opens(context, await download.path(), [lima, 'CC BY 4.0']);
    await press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
  });
}
