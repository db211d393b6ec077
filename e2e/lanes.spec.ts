import type { Page } from '@playwright/test';
import { barriers, expect, open, picture, test } from './visit.ts';

const panel = (page: Page) => page.getByRole('region', { name: 'Details and sources' });
const lanes = (page: Page) => page.getByRole('group', { name: /^Ties over time, a bar/ });
const bar = (page: Page, name: RegExp) => lanes(page).getByRole('button', { name });

/** A point at which the picture says that a tie lies: found as a person would, by moving along it. */
async function alongTie(page: Page, from: string, to: string): Promise<void> {
  const middle = async (id: string) => {
    const box = await picture(page, 'a')
      .locator(`xpath=..`)
      .locator(`[data-actor="${id}"]`)
      .first()
      .boundingBox();
    return { x: box!.x + box!.width / 2, y: box!.y + box!.height / 2 };
  };
  const [a, b] = [await middle(from), await middle(to)];
  for (const part of [0.5, 0.6, 0.4, 0.7]) {
    await page.mouse.move(a.x + (b.x - a.x) * part, a.y + (b.y - a.y) * part);
    if ((await page.locator('.lane[data-marked]').count()) > 0) return;
  }
}

test('by mouse: a bar tells itself and opens its tie, a lane and its tie in the picture mark each other', async ({
  page,
}) => {
  await open(page, '?sel=lima-group');
  const peru = bar(page, /^Peru, founding member, withdrawal announced/);
  await peru.hover();
  await expect(panel(page)).toContainText('Peru, founding member, withdrawal announced, since');
  await expect(page.locator('.lane[data-marked]')).toHaveCount(1);
  await page.locator('.headline').hover();
  await expect(page.locator('.lane[data-marked]')).toHaveCount(0);
  await alongTie(page, 'lima-group', 'peru');
  await expect(page.locator('.lane[data-marked]')).toHaveAttribute('data-other', 'peru');
  await peru.click();
  await expect(page.getByRole('heading', { name: 'Peru in the Lima Group' })).toBeFocused();
  await expect(page).toHaveURL(/sel=peru-lima-group-2021/);
  await page.keyboard.press('Escape');
  await expect(peru).toBeFocused();
});

test('by keyboard: one tab stop, arrows from bar to bar, Enter opens the tie', async ({ page }) => {
  await open(page, '?sel=lima-group');
  await lanes(page).locator('button[tabindex="0"]').focus();
  await expect(bar(page, /^Argentina, founding/)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(lanes(page).getByRole('button', { name: 'Argentina', exact: true })).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(bar(page, /^Brazil, founding member, active/)).toBeFocused();
  await expect(page.locator('.lane[data-marked]')).toHaveAttribute('data-other', 'brazil');
  await expect(lanes(page).locator('button[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Brazil in the Lima Group/ })).toBeFocused();
});

test('the chart tells its numbers, and a press on it moves the nearer date', async ({ page }) => {
  await open(page, '?sel=lima-group');
  await expect(panel(page)).toContainText('27 July 2021: 15');
  const lines = () => page.locator('.lanes-body > .painted').nth(1).innerHTML();
  const drawn = page.locator('.lanes-body > .painted > svg').first();
  const bars = await drawn.elementHandle();
  const before = await lines();
  const box = (await page.locator('.chart').boundingBox())!;
  await page.mouse.click(box.x + box.width * 0.6, box.y + 20);
  await expect(page).toHaveURL(/at=2019-/);
  await expect(panel(page)).toContainText(/\b2019: 1\d/);
  await expect.poll(lines).not.toBe(before);
  // The lanes themselves were not drawn anew for it.
  expect(await drawn.evaluate((now, before) => now === before, bars)).toBe(true);
  await panel(page).getByText('The numbers as a table').click();
  const table = panel(page).getByRole('table', { name: 'Members over time' });
  await expect(table.getByRole('row', { name: /^8 August 2017/ })).toContainText('12');
  await table.getByRole('button', { name: '8 August 2017' }).click();
  await expect(page).toHaveURL(/at=2017-08-08/);
});

test('a bloc’s page: members in the order of any column, of all time, to be saved; back and closed', async ({
  page,
}) => {
  await open(page, '?sel=lima-group');
  await panel(page).getByRole('button', { name: 'Open as a page' }).click();
  const dialog = page.getByRole('dialog', { name: 'Details as a page' });
  await expect(dialog.getByRole('heading', { name: 'Lima Group', level: 2 })).toBeFocused();
  await expect(page).toHaveURL(/page=details/);
  const table = dialog.getByRole('table', { name: 'Members', exact: true });
  await expect(table.getByRole('row', { name: /^Argentina/ })).toHaveCount(0);
  await dialog.locator('.member-tools').getByLabel('Rows').selectOption({ label: 'of all time' });
  await expect(table.getByRole('row', { name: /^Argentina/ })).toContainText('24 March 2021');
  const since = table.getByRole('columnheader', { name: 'Since' });
  await since.getByRole('button').click();
  await since.getByRole('button').click();
  await expect(since).toHaveAttribute('aria-sort', 'descending');
  await expect(table.getByRole('rowheader').first()).toContainText('Peru');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^members-lima-group-latin-america-.*\.csv$/);
  await table.getByRole('button', { name: 'Argentina' }).click();
  await expect(dialog.getByRole('heading', { name: 'Argentina', level: 2 })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog.getByRole('heading', { name: 'Lima Group', level: 2 })).toBeVisible();
  await dialog.getByRole('button', { name: 'Close the page' }).click();
  await expect(dialog).toHaveCount(0);
  await expect(panel(page).getByRole('heading', { name: 'Lima Group', level: 2 })).toBeFocused();
  await expect(page).not.toHaveURL(/page=details/);
});

test('an actor’s page has an address, and leads to the picture of its ties over time', async ({
  page,
}) => {
  await open(page, '?sel=peru&page=details');
  const dialog = page.getByRole('dialog', { name: 'Details as a page' });
  await expect(dialog.getByRole('heading', { name: 'Peru', level: 2 })).toBeFocused();
  await expect(dialog.getByRole('heading', { name: 'Membership', level: 3 })).toBeVisible();
  await expect(dialog.getByRole('heading', { name: 'Events', level: 3 })).toBeVisible();
  await dialog.getByRole('button', { name: 'Save as a picture' }).click();
  await expect(page.locator('.save select').first()).toBeVisible();
  await expect(page.locator('.save select').first()).toHaveValue('lanes');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
});

test('an address of details of nothing opens the first view and says so', async ({ page }) => {
  await open(page, '?page=details');
  await expect(page.locator('.notices')).toContainText('details');
  await expect(page.locator('.details-page')).toHaveCount(0);
});

test('on a phone lanes and page fill the sheet, and a finger opens a tie', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await open(page, '?sel=lima-group&page=details&lang=es');
  const dialog = page.getByRole('dialog', { name: 'Detalles como página' });
  expect((await dialog.boundingBox())!.width).toBe(390);
  expect(await dialog.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(
    0,
  );
  await dialog.getByRole('button', { name: /^Perú, miembro fundador, retirada/ }).tap();
  await expect(dialog.getByRole('heading', { name: /Perú en el Grupo de Lima/ })).toBeVisible();
  await dialog.getByRole('button', { name: 'Volver a Grupo de Lima' }).tap();
  await dialog.getByRole('button', { name: 'Cerrar la página' }).tap();
  await expect(page.locator('#panel-heading')).toBeVisible();
  await context.close();
});

for (const query of [
  '?sel=lima-group&page=details',
  '?sel=peru&page=details&lang=ar&theme=dark',
  '?sel=unasur&lang=es',
])
  test(`no barriers in lanes, chart and page at ${query}`, async ({ page }) => {
    test.slow();
    await open(page, query);
    await expect(page.locator('.lanes-body')).toBeVisible();
    await page.locator('.chronicle summary').first().click();
    await expect(page.locator('.numbers')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  });
