import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { worldOf } from '../bench/screen/world.ts';
import { serve } from '../launch/server.mjs';
import { writeDataset } from '../src/formats/folder.ts';
import { writeZip } from '../src/formats/zip.ts';
import { barriers, expect, open, picture, settled, test } from './visit.ts';

/** Where the pictures come to their limits: many actors, another density, a page that is made twice. */

test('with more than 200 actors in view the table takes over from the focus layer', async ({
  page,
}) => {
  const body = Buffer.from(writeZip(writeDataset(worldOf(700, 260))));
  await page.route('**/data/latin-america.zip', (route) =>
    route.fulfill({ body, contentType: 'application/zip' }),
  );
  await open(page, '?view=one&at=2013-03-01&hide=');
  const nodes = Number(await picture(page).getAttribute('data-nodes'));
  expect(nodes).toBeGreaterThan(200);
  await expect(picture(page)).toContainText('too many to step through');
  await expect(picture(page).getByRole('button')).toHaveCount(0);
  await page.getByRole('button', { name: 'Table' }).click();
  const rows = page.getByRole('table', { name: 'What is shown, as a table' }).getByRole('row');
  await expect(rows.nth(100)).toBeAttached();
  expect(await barriers(page)).toEqual([]);
});

test('on a screen of another density the pictures are painted in its pixels', async ({ page }) => {
  await open(page, '?view=one');
  const painted = () =>
    picture(page).evaluate((element) => {
      const canvas = [...element.querySelectorAll('canvas')].find(
        (one) => one.style.display !== 'none' && one.dataset['id'] === undefined,
      )!;
      // An empty canvas packs into next to nothing.
      return [canvas.width / element.clientWidth, canvas.toDataURL().length > 20_000];
    });
  await expect.poll(painted).toEqual([1, true]);
  const screen = await page.context().newCDPSession(page);
  const { width, height } = page.viewportSize()!;
  for (const density of [2, 1]) {
    await screen.send('Emulation.setDeviceMetricsOverride', {
      // Of another width too: without, a browser that plays another screen tells of no change.
      width: width - density,
      height,
      deviceScaleFactor: density,
      mobile: false,
    });
    await expect.poll(painted).toEqual([density, true]);
  }
});

test('made twice, as StrictMode does, a picture leaves no instance behind', async ({
  page,
  complaints,
}) => {
  test.slow();
  const folder = mkdtempSync(join(tmpdir(), 'realign-strict-'));
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--mode', 'development'];
  execFileSync(process.execPath, [...vite, '--outDir', folder, '--emptyOutDir'], {
    env: { ...process.env, NODE_ENV: 'development' },
    stdio: 'pipe',
  });
  const service = await serve(folder, 0);
  try {
    await open(page);
    const canvases = () =>
      picture(page, 'a').evaluate((element) => element.querySelectorAll('canvas').length);
    await expect.poll(canvases).toBeGreaterThan(1);
    const once = await canvases();
    // How often what is made is thrown away at once: in production never, under StrictMode always.
    await page.addInitScript(() => {
      const count = { ended: 0 };
      Object.assign(globalThis, { count });
      const own = ResizeObserver.prototype;
      const disconnect = Reflect.get(own, 'disconnect');
      Reflect.set(own, 'disconnect', function (this: unknown) {
        count.ended += 1;
        Reflect.apply(disconnect, this, []);
      });
    });
    await page.goto(`http://127.0.0.1:${service.port}/`);
    await settled(page);
    const ended = await page.evaluate(
      () => (globalThis as unknown as { count: { ended: number } }).count.ended,
    );
    expect(ended).toBeGreaterThan(0);
    await expect.poll(canvases).toBe(once);
    await page.getByRole('button', { name: 'One date' }).click();
    await settled(page);
    await expect(page.locator('.picture-canvas')).toHaveCount(1);
    await expect.poll(() => page.locator('canvas').count()).toBe(once);
    // The first of two loadings is cancelled.
    complaints.splice(0, 1);
  } finally {
    await service.close();
    rmSync(folder, { recursive: true });
  }
});
