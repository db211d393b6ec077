import { gzipSync } from 'node:zlib';
import { expect, open, test } from './visit.ts';

/** In bytes, gzipped: all script that is fetched before the pictures stand, the worker's too. */
const MOST = 350_000;

test('the page stands before 350 kB of script have come', async ({ page }) => {
  const scripts = new Map<string, Promise<Buffer>>();
  page.on('response', (response) => {
    const { pathname } = new URL(response.url());
    if (pathname.endsWith('.js')) scripts.set(pathname, response.body());
  });
  await open(page);
  const bodies = await Promise.all(scripts.values());
  expect(scripts.size).toBeGreaterThan(0);
  expect(bodies.reduce((sum, body) => sum + gzipSync(body).length, 0)).toBeLessThanOrEqual(MOST);
  const waits = /SaveDialog|jobs-|\/(es|ar)-/;
  expect([...scripts.keys()].filter((name) => waits.test(name))).toEqual([]);
});
