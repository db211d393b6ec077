import { expect, open, picture, settled, test, turnTo } from './visit.ts';

const ties = async (page: Parameters<typeof open>[0]): Promise<number> => {
  await settled(page);
  return Number(await picture(page).getAttribute('data-ties'));
};

for (const [lang, letters, heading] of [
  ['en', 'perú', 'Peru'],
  ['es', 'PERU', 'Perú'],
  ['ar', 'مجموعه ليما', 'مجموعة ليما'],
] as const)
  test(`a name is found by keyboard alone, page in ${lang}`, async ({ page }) => {
    await open(page, `?lang=${lang}`);
    await expect(page.getByRole('combobox').first()).toBeVisible();
    await page.keyboard.press('/');
    await page.keyboard.type(letters);
    await expect(page.getByRole('option').first()).toContainText(heading);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2, name: heading, exact: true })).toBeFocused();
  });

test('who is not in the picture is found by mouse, told so, and brought into it', async ({
  page,
}) => {
  await open(page, '?view=one');
  await page.getByRole('combobox', { name: 'Find an actor' }).fill('celac');
  await page.getByRole('option', { name: 'not in the picture' }).first().click();
  await page.getByRole('button', { name: 'Show in the picture' }).click();
  await settled(page);
  await expect(page).toHaveURL(/celac:spokes/);
  await expect(page.getByRole('button', { name: 'Show in the picture' })).toHaveCount(0);
});

test('what has no such name says so', async ({ page }) => {
  await open(page);
  await page.getByRole('combobox', { name: 'Find an actor' }).fill('xyzzy');
  await expect(page.getByText('Nothing has this name in any language.')).toBeVisible();
});

test('an actor is looked at alone, with its neighbours, and pinned', async ({ page }) => {
  await open(page, '?view=one&sel=peru');
  const all = await ties(page);
  await page.getByRole('button', { name: 'Only its ties' }).click();
  const near = await ties(page);
  expect(near).toBeLessThan(all);
  await page.getByRole('button', { name: 'Up to 2 ties away' }).click();
  const far = await ties(page);
  expect(far).toBeGreaterThan(near);
  await expect(page).toHaveURL(/focus=peru&steps=2/);
  await page.getByRole('button', { name: 'Up to 2 ties away' }).click();
  expect(await ties(page)).toBe(all);
  await page.getByRole('button', { name: 'Pin' }).click();
  await expect(page).toHaveURL(/pin=peru/);
});

test('the ways between two actors are told, and stand in the address', async ({ page }) => {
  await open(page, '?view=one');
  await turnTo(page, 'Browse');
  await page.locator('.way select').first().selectOption('peru');
  await page.locator('.way select').last().selectOption('brazil');
  await page.locator('.way').getByRole('button', { name: 'Show' }).press('Enter');
  await expect(page.getByText('Peru and Brazil are 2 ties apart')).toBeVisible();
  await expect(page).toHaveURL(/path=peru,brazil/);
  await expect(page.locator('.way li', { hasText: 'Lima Group' })).toHaveCount(1);
});

test('filters tell how many ties each of them decides on, and take that many away', async ({
  page,
}) => {
  await open(page, '?view=one');
  const before = await ties(page);
  await turnTo(page, 'Browse');
  for (const [name, facet] of [
    ['Certainty', 'certainty:possible'],
    ['Status', 'status:active'],
    ['Sign', 'sign:minus'],
    ['Relation', 'relation:recognises'],
  ] as const) {
    await page.locator('.filters summary', { hasText: name }).click();
    const row = page.locator(`[data-facet="${facet}"]`);
    const count = Number.parseInt((await row.locator('b').textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(0);
    await row.getByRole('checkbox').click();
    expect(await ties(page)).toBe(before - count);
    await row.getByRole('checkbox').press('Space');
    expect(await ties(page)).toBe(before);
  }
});
