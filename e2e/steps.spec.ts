import type { Page } from '@playwright/test';
import { expect, open, picture, settled, test } from './visit.ts';

/** One step back and one forward: by buttons, by keys, and by the browser's own. */

const view = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const redo = (page: Page) => page.getByRole('button', { name: 'Redo' });

test('steps are undone and redone by buttons and by keys', async ({ page }) => {
  await open(page);
  await view(page, 'Difference').click();
  await view(page, 'One date').click();
  await undo(page).click();
  await expect(view(page, 'Difference')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/view=diff/);
  await page.keyboard.press('Control+z');
  await expect(view(page, 'Side by side')).toHaveAttribute('aria-pressed', 'true');
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page).not.toHaveURL(/view=/);
  await page.keyboard.press('Control+Shift+z');
  await redo(page).click();
  await expect(view(page, 'One date')).toHaveAttribute('aria-pressed', 'true');
  await expect(page).toHaveURL(/view=one/);
  await expect(redo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('back and forward of the browser lead through the same steps', async ({ page }) => {
  await open(page);
  await view(page, 'Difference').click();
  await expect(page).toHaveURL(/view=diff/);
  await page.getByRole('button', { name: 'Dark theme' }).click();
  await expect(page).toHaveURL(/theme=dark/);
  await page.goBack();
  await expect(page.getByRole('button', { name: 'Dark theme' })).toHaveAttribute(
    'aria-pressed',
    'false',
  );
  await expect(redo(page)).toHaveAttribute('aria-disabled', 'false');
  await page.goBack();
  await expect(view(page, 'Side by side')).toHaveAttribute('aria-pressed', 'true');
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await page.goForward();
  await page.goForward();
  await expect(page).toHaveURL(/view=diff&theme=dark/);
  await expect(redo(page)).toHaveAttribute('aria-disabled', 'true');
});

test('a drag of a slider is one step, and its address waits until it rests', async ({ page }) => {
  await open(page);
  const box = (await page.getByRole('slider', { name: /Date A/ }).boundingBox())!;
  const y = box.y + box.height / 2;
  await page.mouse.move(box.x + box.width * 0.6, y);
  await page.mouse.down();
  for (const part of [0.55, 0.5, 0.45]) await page.mouse.move(box.x + box.width * part, y);
  await expect(picture(page, 'a')).not.toHaveAttribute('data-at', '2021-07-27');
  await expect(page).not.toHaveURL(/at=/);
  await page.mouse.up();
  await expect(page).toHaveURL(/at=/);
  await undo(page).click();
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page).not.toHaveURL(/at=/);
});

test('after a reload back still leads to what was seen before it', async ({ page }) => {
  await open(page);
  await view(page, 'Difference').click();
  await expect(page).toHaveURL(/view=diff/);
  await page.waitForLoadState('networkidle');
  await page.reload();
  await settled(page);
  await expect(picture(page)).toHaveCount(1);
  await page.goBack();
  await expect(picture(page, 'b')).toBeAttached();
});
