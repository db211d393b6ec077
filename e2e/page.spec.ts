import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../launch/server.mjs';
import { barriers, expect, open, picture, settled, test } from './visit.ts';

test('the page opens with pictures that are ready, and says so in words', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/Realign/);
  await expect(picture(page).first()).toHaveAttribute('data-at', /^-?\d{4,}-\d\d-\d\d$/);
  expect(Number(await picture(page).first().getAttribute('data-nodes'))).toBeGreaterThan(10);
  expect(Number(await picture(page).first().getAttribute('data-ties'))).toBeGreaterThan(10);
  await expect(page.getByRole('status')).not.toBeEmpty();
});

test('the page puts up no barriers that a checker can find', async ({ page }) => {
  await open(page);
  expect(await barriers(page)).toEqual([]);
});

test('the same files work from a sub-path', async ({ page }) => {
  const folder = mkdtempSync(join(tmpdir(), 'realign-sub-path-'));
  mkdirSync(join(folder, 'some'));
  cpSync('dist', join(folder, 'some', 'where'), { recursive: true });
  const service = await serve(folder, 0);
  try {
    await page.goto(`http://127.0.0.1:${service.port}/some/where/`);
    await settled(page);
    await expect(picture(page).first()).toHaveAttribute('data-ready', 'true');
  } finally {
    await service.close();
    rmSync(folder, { recursive: true });
  }
});
