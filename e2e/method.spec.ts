import { barriers, expect, open, test } from './visit.ts';

/** The method: how the data were made and are read, in the reader's language, with the data in numbers. */

for (const [language, name, heading, count] of [
  ['en', 'Method', 'Doubt', 'Ties that rest on own knowledge alone'],
  ['es', 'Método', 'Duda', 'Vínculos que descansan solo en conocimiento propio'],
  ['ar', 'المنهج', 'الشك', 'روابط تستند إلى المعرفة الذاتية وحدها'],
] as const)
  test(`the method is read in ${language}, with version, licence, counts and coverage`, async ({
    page,
  }) => {
    await open(page, `?lang=${language}`);
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog', { name });
    await expect(dialog.getByRole('heading', { name: heading })).toBeAttached();
    await expect(dialog).toContainText('0.1.0');
    await expect(dialog).toContainText('CC BY 4.0');
    await expect(dialog.locator('.method-count', { hasText: count })).toContainText(/\d/);
    await expect(dialog.locator('dd[lang]')).not.toHaveCount(0);
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(page.getByRole('button', { name })).toBeFocused();
  });

test('a method that cannot be fetched is told of, and the numbers stand', async ({
  page,
  complaints,
}) => {
  await open(page);
  await page.route(/assets\/en-.*\.js$/, (route) => route.abort());
  await page.getByRole('button', { name: 'Method' }).click();
  const dialog = page.getByRole('dialog', { name: 'Method' });
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog).toContainText('0.1.0');
  complaints.length = 0;
});
