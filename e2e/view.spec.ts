import type { Locator, Page } from '@playwright/test';
import { barriers, expect, open, picture, settled, test } from './visit.ts';

/** The live pictures: the same as the SVG, linked, draggable, and open to the keyboard. */

/** How much of two screenshots differs: the share of pixels that are apart by more than 32 of 255 in any channel. */
async function apart(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (images) => {
      const [a, b] = await Promise.all(
        images.map(async (image) => {
          const bytes = Uint8Array.from(atob(image), (letter) => letter.codePointAt(0) ?? 0);
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const surface = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          surface.drawImage(bitmap, 0, 0);
          return surface.getImageData(0, 0, bitmap.width, bitmap.height);
        }),
      );
      if (a!.width !== b!.width || a!.height !== b!.height) return 1;
      let differing = 0;
      for (let at = 0; at < a!.data.length; at += 4)
        if ([0, 1, 2].some((c) => Math.abs(a!.data[at + c]! - b!.data[at + c]!) > 32)) differing++;
      return differing / (a!.width * a!.height);
    },
    [one, other].map((image) => image.toString('base64')),
  );
}

const button = (page: Page, name: RegExp, side: 'a' | 'b' = 'a') =>
  picture(page, side).getByRole('button', { name });

/** The middle of an element, on the page. */
async function middle(element: Locator): Promise<{ x: number; y: number }> {
  const { x, y, width, height } = (await element.boundingBox())!;
  return { x: x + width / 2, y: y + height / 2 };
}

/** Where an actor stands in a picture, to the pixel. */
async function placeOf(page: Page, side: 'a' | 'b', name: RegExp): Promise<number[]> {
  const { x, y } = (await picture(page, side).boundingBox())!;
  const at = await middle(button(page, name, side));
  return [Math.round(at.x - x), Math.round(at.y - y)];
}

/** Whether a picture lets something stand out: there are then two canvases to be seen, not one. */
const isDimmed = (page: Page, side: 'a' | 'b') =>
  picture(page, side).evaluate(
    (element) =>
      [...element.querySelectorAll('canvas')].filter(
        (canvas) => canvas.style.display !== 'none' && canvas.dataset['id'] === undefined,
      ).length === 2,
  );

for (const theme of ['light', 'dark'])
  for (const more of [
    '',
    '&view=diff',
    '&lang=ar',
    '&layout=map&view=one',
    '&layout=blocs',
    '&layout=rings&view=diff',
    '&view=diff&blocs=lima-group:hull,alba:badge,unasur:spokes',
  ]) {
    const query = `?theme=${theme}${more}`;
    test(`the canvas shows what the SVG shows: ${query}`, async ({ page, complaints }) => {
      // A layout that is fetched is moved to; what is on its way is not what is to be compared.
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await open(page, query);
      await expect(picture(page).first().locator('canvas').first()).toBeAttached();
      await page.evaluate(() => document.fonts.ready);
      // A picture painted before the typeface came is painted again.
      await expect
        .poll(async () => {
          const once = await picture(page).first().screenshot();
          await page.waitForTimeout(200);
          return apart(page, once, await picture(page).first().screenshot());
        })
        .toBe(0);
      const canvas = await picture(page).first().screenshot();
      const box = await picture(page).first().boundingBox();
      await page.route(/View-.*\.js$/, (route) => route.abort());
      await open(page, query);
      await page.evaluate(() => document.fonts.ready);
      await expect(picture(page).first().locator('svg')).toBeVisible();
      // What tells that the picture stands still must not take room from it here.
      await page.addStyleTag({ content: '.view-note { position: absolute; opacity: 0 }' });
      await settled(page);
      await expect.poll(() => picture(page).first().boundingBox()).toEqual(box);
      // At most one pixel in a hundred is apart: the edges of letters and lines. What is fetched
      // for a layout or a hull may stand in the drawing a moment after the page has it.
      await expect
        .poll(async () => apart(page, canvas, await picture(page).first().screenshot()))
        .toBeLessThan(0.01);
      // Two empty pictures would be alike too.
      expect(await apart(page, canvas, await page.locator('.bar').screenshot())).toBe(1);
      complaints.length = 0;
    });
  }

test('where the live part cannot be loaded, the picture stands and the page says so', async ({
  page,
  complaints,
}) => {
  await page.route(/View-.*\.js$/, (route) => route.abort());
  await open(page);
  await expect(picture(page, 'a').locator('svg')).toBeVisible();
  await expect(page.getByRole('alert')).toContainText('The picture stands still');
  const slider = page.getByRole('slider', { name: /Date A/ });
  await slider.press('PageUp');
  await settled(page);
  await expect(picture(page, 'a')).not.toHaveAttribute('data-at', '2021-07-27');
  complaints.length = 0;
});

test('nothing is left behind by pictures that came and went', async ({ page }) => {
  await page.addInitScript(() => {
    const count = { listening: 0 };
    Object.assign(globalThis, { count });
    // A listener for `test` is how it is found out whether the browser knows passive listeners.
    const counts = (name: string) => (name === 'test' ? 0 : 1);
    for (const target of [globalThis, document] as EventTarget[]) {
      const add = target.addEventListener.bind(target);
      const remove = target.removeEventListener.bind(target);
      target.addEventListener = (name, listener, options) => {
        count.listening += counts(name);
        add(name, listener, options);
      };
      target.removeEventListener = (name, listener, options) => {
        count.listening -= counts(name);
        remove(name, listener, options);
      };
    }
  });
  await open(page);
  const canvases = () => page.locator('canvas').count();
  const listening = () =>
    page.evaluate(
      () => (globalThis as unknown as { count: { listening: number } }).count.listening,
    );
  const turn = async () => {
    await page.getByRole('button', { name: 'One date' }).click();
    await settled(page);
    await page.getByRole('button', { name: 'Side by side' }).click();
    await settled(page);
  };
  await turn();
  const before = [await canvases(), await listening()];
  for (let time = 0; time < 4; time++) await turn();
  expect([await canvases(), await listening()]).toEqual(before);
});

test('what is pointed at stands out in both pictures, and no longer when left', async ({
  page,
}) => {
  await open(page);
  const { x, y } = await middle(button(page, /^Bolivia,/));
  await page.mouse.move(x, y);
  await expect.poll(() => isDimmed(page, 'a')).toBe(true);
  expect(await isDimmed(page, 'b')).toBe(true);
  await page.mouse.move(5, 5);
  await expect.poll(() => isDimmed(page, 'b')).toBe(false);
});

test('a click selects an actor, and a click on nothing lets it go', async ({ page }) => {
  await open(page);
  const { x, y } = await middle(button(page, /^Bolivia,/));
  await page.mouse.click(x, y);
  await expect(page).toHaveURL(/sel=bolivia/);
  await expect(button(page, /^Bolivia,/, 'b')).toHaveAttribute('aria-pressed', 'true');
  const { x: left, y: top } = (await picture(page, 'a').boundingBox())!;
  await page.mouse.click(left + 4, top + 4);
  await expect(page).not.toHaveURL(/sel=/);
});

test('a click on a tie selects it', async ({ page }) => {
  await open(page, '?view=one');
  const one = (name: RegExp) => page.getByRole('button', { name });
  const from = await middle(one(/^Verónika Mendoza,/));
  const to = await middle(one(/^Puebla Group,/));
  await page.mouse.click((from.x + to.x) / 2, (from.y + to.y) / 2);
  await expect(page).toHaveURL(/sel=[\w-]*puebla/);
});

test('both pictures follow one camera, and a double click shows all again', async ({ page }) => {
  await open(page);
  const before = await middle(button(page, /^Bolivia,/, 'b'));
  const { x, y } = await middle(picture(page, 'a'));
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, -300);
  await expect
    .poll(async () => (await middle(button(page, /^Bolivia,/, 'b'))).y)
    .not.toBe(before.y);
  // The lower left corner, where nothing stands that a click would select.
  const box = (await picture(page, 'a').boundingBox())!;
  await page.mouse.dblclick(box.x + 4, box.y + box.height - 4);
  await expect
    .poll(async () => Math.round((await middle(button(page, /^Bolivia,/, 'b'))).y))
    .toBe(Math.round(before.y));
});

test('where the page scrolls, the wheel is its own, and zooms with Ctrl', async ({ page }) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await open(page, '?view=one');
  const { x, y } = await middle(picture(page));
  const across = async () =>
    (await middle(picture(page).getByRole('button', { name: /^Bolivia,/ }))).x;
  const before = await across();
  await page.mouse.move(x, y);
  await page.mouse.wheel(0, 40);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  expect(await across()).toBe(before);
  await page.mouse.move(x, y - 40);
  // A turn that follows at once is still the page's: the browser takes it for the same scrolling.
  await expect(async () => {
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(across, { timeout: 500 }).not.toBe(before);
  }).toPass();
});

test('a node that is dragged stays, in both pictures and through time, and moves no other', async ({
  page,
}) => {
  await open(page);
  const from = await middle(button(page, /^Bolivia,/));
  const others = await placeOf(page, 'b', /^Suriname,/);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y - 20, { steps: 5 });
  await page.mouse.move(from.x + 40, from.y - 30, { steps: 5 });
  await page.mouse.up();
  await expect
    .poll(async () => (await middle(button(page, /^Bolivia,/))).x)
    .toBeCloseTo(from.x + 40, 1);
  const offset = await placeOf(page, 'a', /^Bolivia,/);
  expect(await placeOf(page, 'b', /^Bolivia,/)).toEqual(offset);
  await page.getByRole('slider', { name: /Date A/ }).press('PageUp');
  await settled(page);
  expect(await placeOf(page, 'a', /^Bolivia,/)).toEqual(offset);
  expect(await placeOf(page, 'b', /^Suriname,/)).toEqual(others);
});

test('the canvas follows its container, and nothing is cut off', async ({ page }) => {
  await open(page);
  await page.setViewportSize({ width: 900, height: 700 });
  await settled(page);
  await expect
    .poll(() =>
      picture(page, 'a').evaluate((element) => {
        const box = element.getBoundingClientRect();
        return [...element.querySelectorAll('canvas')].every(
          (canvas) => canvas.dataset['id'] !== undefined || canvas.width === box.width,
        );
      }),
    )
    .toBe(true);
  const box = (await picture(page, 'a').boundingBox())!;
  const peru = (await button(page, /^Peru,/).boundingBox())!;
  expect(peru.x).toBeGreaterThan(box.x);
  expect(peru.x + peru.width).toBeLessThan(box.x + box.width);
});

test('the keyboard goes through a picture: one tab stop, arrows, brackets, Enter, Escape', async ({
  page,
}) => {
  await open(page);
  const group = page.getByRole('group', { name: 'Actors in the picture of 27 July 2021' });
  await expect(group.getByRole('button')).toHaveCount(
    Number(await picture(page, 'a').getAttribute('data-nodes')),
  );
  await expect(group.locator('button[tabindex="0"]')).toHaveCount(1);
  await expect(
    group.getByRole('button', { name: /^Lima Group, bloc, \d+ ties, \d contested$/ }),
  ).toHaveCount(1);
  const peru = group.getByRole('button', { name: /^Peru, country, \d+ ties/ });
  await page.keyboard.press('Tab');
  for (
    let stop = 0;
    stop < 20 && !(await peru.evaluate((e) => e === document.activeElement));
    stop++
  )
    await page.keyboard.press('Tab');
  await expect(peru).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(peru).not.toBeFocused();
  const next = group.locator('button:focus');
  await expect(next).toHaveCount(1);
  expect((await next.boundingBox())!.y).toBeGreaterThan((await peru.boundingBox())!.y);
  await peru.focus();
  await page.keyboard.press(']');
  await expect(page).toHaveURL(/sel=/);
  await expect(peru).toHaveAccessibleDescription(/Peru/);
  const first = new URL(page.url()).searchParams.get('sel');
  await page.keyboard.press(']');
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).not.toBe(first);
  await page.keyboard.press('[');
  await expect.poll(() => new URL(page.url()).searchParams.get('sel')).toBe(first);
  await page.keyboard.press('Escape');
  await expect(page).not.toHaveURL(/sel=/);
  await expect(peru).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sel=peru/);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(peru).not.toBeFocused();
});

test('the keyboard moves the camera: Shift and arrows, plus, minus, 0', async ({ page }) => {
  await open(page);
  const peru = button(page, /^Peru,/);
  await peru.focus();
  const start = (await peru.boundingBox())!;
  await page.keyboard.press('Shift+ArrowRight');
  expect((await peru.boundingBox())!.x).toBeCloseTo(start.x - 60, 0);
  await page.keyboard.press('+');
  expect((await peru.boundingBox())!.width).toBeGreaterThan(start.width);
  await page.keyboard.press('-');
  expect((await peru.boundingBox())!.width).toBeCloseTo(start.width, 1);
  await page.keyboard.press('0');
  expect((await peru.boundingBox())!.x).toBeCloseTo(start.x, 0);
});

for (const [query, group, peru] of [
  ['?lang=es', 'Actores en la imagen de 27 de julio de 2021', /^Perú, país, \d+ vínculos/],
  ['?lang=ar', /^الأطراف في صورة/, /^بيرو، /],
] as const)
  test(`actors are named in the language of the page: ${query}`, async ({ page }) => {
    await open(page, query);
    const layer = page.getByRole('group', { name: group }).first();
    await expect(layer.getByRole('button', { name: peru })).toHaveCount(1);
    expect(await barriers(page)).toEqual([]);
  });
