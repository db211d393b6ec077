import { type Locator, type Page } from '@playwright/test';
import { barriers, expect, open, picture, settled, test } from './visit.ts';

/** The timeline by keyboard, mouse, touch and clock. */

const dayNumber = (date: string) => Date.parse(date) / 86_400_000;
const slider = (page: Page, name: RegExp) => page.getByRole('slider', { name });
const at = (page: Page, side?: 'a' | 'b') => picture(page, side).getAttribute('data-at');

/** The place of a day on a slider: half a thumb, 22 px, stays free at both ends. */
async function placeOn(input: Locator, date: string) {
  const box = (await input.boundingBox())!;
  const { min, max } = await input.evaluate(({ min, max }: HTMLInputElement) => ({ min, max }));
  const share = (dayNumber(date) - Number(min)) / (Number(max) - Number(min));
  return { x: box.x + 22 + share * (box.width - 44), y: box.y + box.height / 2 };
}

test('by keyboard alone, each date goes by days, by changes and to its ends', async ({ page }) => {
  await open(page);
  const a = slider(page, /Date A/);
  await a.focus();
  for (const [key, date] of [
    ['ArrowRight', '2021-07-28'],
    ['ArrowUp', '2021-07-29'],
    ['ArrowLeft', '2021-07-28'],
    ['ArrowDown', '2021-07-27'],
    ['Home', '2017-01-01'],
    ['ArrowLeft', '2017-01-01'],
    ['End', '2023-12-31'],
  ] as const) {
    await page.keyboard.press(key);
    await expect(a).toHaveAttribute('aria-valuenow', String(dayNumber(date)));
    await expect(picture(page, 'a')).toHaveAttribute('data-at', date);
  }
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2021-10-20');
  await page.keyboard.press('PageUp');
  await expect(a).toHaveAttribute('aria-valuenow', String(dayNumber('2023-12-31')));
  await page.keyboard.press('PageDown');
  await expect(a).not.toHaveAttribute('aria-valuenow', String(dayNumber('2023-12-31')));
});

test('a date can stand for its whole month or year, and two in one year are said to be so', async ({
  page,
}) => {
  await open(page);
  const choice = page.getByRole('combobox', { name: 'What a date stands for' });
  await choice.selectOption({ label: 'Whole month' });
  await settled(page);
  await expect(page).toHaveURL(/mode=period&window=month/);
  await expect(page.locator('.caption')).toContainText(['July 2021', 'October 2021']);
  await choice.selectOption({ label: 'Whole year' });
  await settled(page);
  await expect(page.getByText('Both dates lie in the same period, 2021')).toBeVisible();
  await choice.selectOption({ label: 'One day' });
  await settled(page);
  await expect(page).not.toHaveURL(/mode=/);
});

test('in Arabic time runs from right to left, and so do the arrows', async ({ page }) => {
  await open(page, '?lang=ar');
  const a = slider(page, /التاريخ A/);
  await a.press('ArrowLeft');
  await expect(a).toHaveAttribute('aria-valuenow', String(dayNumber('2021-07-28')));
  await a.press('ArrowRight');
  await expect(a).toHaveAttribute('aria-valuenow', String(dayNumber('2021-07-27')));
  const box = (await a.boundingBox())!;
  await page.mouse.click(box.x + 1, box.y + box.height / 2);
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2023-12-31');
});

test('dragged by mouse from 2017 to 2023 and back, it stands where the mouse is', async ({
  page,
}) => {
  await open(page);
  const b = slider(page, /Date B/);
  const from = await placeOn(b, '2017-02-01');
  const to = await placeOn(b, '2023-06-01');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 40 });
  await expect.poll(() => at(page, 'b')).toMatch(/^2023-0[56]/);
  await page.mouse.move(from.x, from.y, { steps: 40 });
  await expect.poll(() => at(page, 'b')).toMatch(/^2017-0[12]/);
  await page.mouse.up();
  await settled(page);
  expect(await at(page, 'b')).toMatch(/^2017-0[12]/);
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
  await expect(page).toHaveURL(/vs=2017-0[12]/);
});

test('what comes faster than frames is skipped, and the last one stands', async ({ page }) => {
  await open(page);
  const b = slider(page, /Date B/);
  const steps = await b.evaluate(async (element: HTMLInputElement) => {
    const seen = new Set<string | null>();
    const side = document.querySelector('[data-side="b"]')!;
    const watch = new MutationObserver(() => seen.add(side.getAttribute('data-at')));
    watch.observe(side, { attributes: true });
    const own = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    for (let day = 18_000; day < 18_100; day++) {
      own.set!.call(element, String(day));
      element.dispatchEvent(new Event('input', { bubbles: true }));
    }
    await new Promise((done) => {
      setTimeout(done, 500);
    });
    return seen.size;
  });
  expect(steps).toBeLessThanOrEqual(3);
  await expect(b).toHaveAttribute('aria-valuenow', '18099');
});

test('a date is typed: in full, in part, in words, and in years before 1000', async ({ page }) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'Date A' });
  await expect(field).toHaveValue('27 July 2021');
  for (const [text, date, words] of [
    ['2020-03-01', '2020-03-01', '1 March 2020'],
    ['2021-07', '2021-07-01', '1 July 2021'],
    ['27/7/2021', '2021-07-27', '27 July 2021'],
    ['15 August 2019', '2019-08-15', '15 August 2019'],
    ['0987-05-02', '0987-05-02', '2 May 987 CE'],
  ] as const) {
    await field.fill(text);
    await field.press('Enter');
    await expect(field).toHaveValue(words);
    await expect(picture(page, 'a')).toHaveAttribute('data-at', date);
  }
  await expect(slider(page, /Date A/)).toHaveAttribute('aria-valuetext', '2 May 987 CE');
});

test('what is no date is told with its remedy, and Escape brings the date back', async ({
  page,
}) => {
  await open(page);
  const field = page.getByRole('textbox', { name: 'Date B' });
  await field.fill('7/9/2021');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toContainText('7/9/2021');
  await expect(page.getByRole('alert')).toContainText('year first');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2021-10-20');
  expect(await barriers(page)).toEqual([]);
  await field.press('Escape');
  await expect(page.getByRole('alert')).toHaveCount(0);
  await expect(field).toHaveValue('20 October 2021');
});

test('buttons lead to the change before and after, of each date', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Date A: next change' }).click();
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-28');
  await page.getByRole('button', { name: 'Date A: previous change' }).click();
  await expect.poll(() => at(page, 'a')).toMatch(/^2021-0[67]/);
  await page.getByRole('button', { name: 'Date B: previous change' }).click();
  await expect.poll(() => at(page, 'b')).toMatch(/^2021-10-(0|1)/);
});

test('it plays and pauses; meanwhile the live region is silent', async ({ page }) => {
  await open(page);
  const before = await page.getByRole('status').textContent();
  await page.getByRole('combobox', { name: /Speed/ }).selectOption('30');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => at(page, 'b')).not.toBe('2021-10-20');
  expect(await page.getByRole('status').textContent()).toBe(before);
  await expect(page).toHaveURL(/\/$/);
  await page.getByRole('button', { name: 'Pause' }).click();
  await settled(page);
  const paused = await at(page, 'b');
  await expect(page.getByRole('status')).not.toHaveText(before!);
  expect(await at(page, 'b')).toBe(paused);
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
});

test('it stops at the end, and begins anew from date A', async ({ page }) => {
  await open(page, '?vs=2023-10-01');
  await page.getByRole('combobox', { name: /Speed/ }).selectOption('365');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2023-12-31');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  await page.getByRole('combobox', { name: /Speed/ }).selectOption('7');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(() => at(page, 'b')).toMatch(/^2021-0[78]/);
  await slider(page, /Date B/).press('ArrowLeft');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
});

test('with less motion it steps once a second at most', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page);
  await page.evaluate(() => {
    const times: number[] = [];
    (globalThis as { times?: number[] }).times = times;
    const side = document.querySelector('[data-side="b"]')!;
    new MutationObserver(() => times.push(performance.now())).observe(side, {
      attributeFilter: ['data-at'],
    });
  });
  await page.getByRole('button', { name: 'Play' }).click();
  const times = () => page.evaluate(() => (globalThis as { times?: number[] }).times ?? []);
  await expect.poll(async () => (await times()).length).toBeGreaterThanOrEqual(3);
  await page.getByRole('button', { name: 'Pause' }).click();
  const [first, , third] = await times();
  expect(third! - first!).toBeGreaterThan(1900);
});

test('an event tells itself, and leads date B to its day, by mouse and by keyboard', async ({
  page,
}) => {
  await open(page);
  const events = page.getByRole('toolbar', { name: 'Events' });
  // Its neighbour of three days later stands over it: the nearest to the pointer is meant.
  const place = await placeOn(slider(page, /Date B/), '2017-08-08');
  const row = (await events.boundingBox())!;
  await page.mouse.move(place.x, row.y + row.height / 2);
  await expect(page.getByText('8 August 2017', { exact: true })).toBeVisible();
  await page.mouse.down();
  await page.mouse.up();
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2017-08-08');
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
  await page.keyboard.press('ArrowRight');
  await expect(
    events.getByRole('button', { name: /Peru expels the ambassador of Venezuela/ }),
  ).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2017-08-11');
  await expect(events.locator('[tabindex="0"]')).toHaveCount(1);
});

test('a tick under the mouse tells its day and what it counts', async ({ page }) => {
  await open(page);
  const place = await placeOn(slider(page, /Date B/), '2021-07-28');
  await page.mouse.move(place.x, place.y);
  await expect(page.locator('.timeline-told')).toHaveText(/2021 \d+ began, \d+ ended/);
  await page.mouse.down();
  await expect(page.locator('.timeline-told')).toHaveCount(0);
  await page.mouse.up();
});

test('with one date there is one slider, and events lead it', async ({ page }) => {
  await open(page, '?view=one');
  await expect(page.getByRole('slider')).toHaveCount(1);
  await page.getByRole('button', { name: /Castillo is sworn in/ }).press('Enter');
  await expect(picture(page)).toHaveAttribute('data-at', '2021-07-28');
});

test('date A may lie after date B', async ({ page }) => {
  await open(page, '?at=2022-01-01&vs=2018-01-01');
  await expect(slider(page, /Date A/)).toHaveAttribute(
    'aria-valuenow',
    String(dayNumber('2022-01-01')),
  );
  await slider(page, /Date A/).press('PageUp');
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2018-01-01');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a finger moves each date, and finds 44 px to hold', async ({ page }) => {
    await open(page);
    for (const [name, side] of [
      [/Date A/, 'a'],
      [/Date B/, 'b'],
    ] as const) {
      const input = slider(page, name);
      expect((await input.boundingBox())!.height).toBeGreaterThanOrEqual(44);
      const place = await placeOn(input, '2019-01-15');
      await page.touchscreen.tap(place.x, place.y);
      await expect.poll(() => at(page, side)).toMatch(/^(2018-12|2019-0[12])/);
    }
  });

  test('a finger drags a date', async ({ page }) => {
    await open(page);
    const input = slider(page, /Date B/);
    const from = await placeOn(input, '2021-10-20');
    const to = await placeOn(input, '2018-06-01');
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: x === undefined ? [] : [{ x, y: from.y }],
      });
    await send('touchStart', from.x);
    for (let step = 1; step <= 10; step++)
      await send('touchMove', from.x + ((to.x - from.x) * step) / 10);
    await send('touchEnd');
    await expect.poll(() => at(page, 'b')).toMatch(/^2018-0[4-8]/);
    await settled(page);
    await expect(page).toHaveURL(/vs=2018/);
  });

  test('how fast it plays can be chosen of two dates too', async ({ page }) => {
    await open(page);
    await page.getByRole('combobox', { name: /^Speed/ }).selectOption({ label: '365 days/s' });
    await page.getByRole('button', { name: 'Play', exact: true }).tap();
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  });

  for (const language of ['en', 'es', 'ar'])
    for (const view of ['side', 'one'])
      test(`no date is cut in ${language}, ${view}`, async ({ page }) => {
        await open(page, `?lang=${language}&at=2021-09-27&vs=2022-12-28&view=${view}`);
        const cut = await page
          .locator('.timeline-field')
          .evaluateAll((fields) => fields.filter((it) => it.scrollWidth > it.clientWidth).length);
        expect(cut).toBe(0);
      });
});
