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

test('one picture of a period has two dates: where it begins and where it ends', async ({
  page,
}) => {
  await open(page, '?view=one');
  const choice = page.getByRole('combobox', { name: 'What a date stands for' });
  await choice.selectOption({ label: '27 July to 20 October 2021' });
  await settled(page);
  await expect(page.getByRole('slider')).toHaveCount(2);
  await page.getByRole('button', { name: 'Date B: next change' }).click();
  await settled(page);
  await expect(page.locator('.caption')).toContainText(/27 July to 2\d October 2021/);
  await choice.selectOption({ label: 'One day' });
  await expect(page.getByRole('slider')).toHaveCount(1);
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

test('arrows beside a date step by day, month, year or change, as chosen; the choice is kept', async ({
  page,
}) => {
  await open(page);
  const unit = page.getByRole('combobox', { name: /^What the arrows/ });
  for (const [label, next, date] of [
    ['Step: day', 'Date A: next day', '2021-07-28'],
    ['Step: month', 'Date A: next month', '2021-08-28'],
    ['Step: year', 'Date A: previous year', '2020-08-28'],
  ] as const) {
    await unit.selectOption({ label });
    await page.getByRole('button', { name: next }).click();
    await expect(picture(page, 'a')).toHaveAttribute('data-at', date);
  }
  await expect(page.getByRole('status')).toContainText('28 August 2020');
  await page.reload();
  await settled(page);
  await expect(unit).toHaveValue('year');
  await page.getByRole('button', { name: 'Date B: next year' }).click();
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2022-10-20');
  const a = slider(page, /Date A/);
  for (const [key, date] of [
    ['Shift+ArrowRight', '2020-09-28'],
    ['Shift+ArrowDown', '2020-08-28'],
    ['Shift+PageUp', '2021-08-28'],
    ['Shift+PageDown', '2020-08-28'],
  ] as const) {
    await a.press(key);
    await expect(picture(page, 'a')).toHaveAttribute('data-at', date);
  }
});

const zoomIn = (page: Page) => page.getByRole('button', { name: /^Fewer days/ });
const allDays = (page: Page) => page.getByRole('button', { name: 'All days' });
const bounds = (page: Page) =>
  slider(page, /Date A/).evaluate(({ min, max }: HTMLInputElement) => [Number(min), Number(max)]);

test('fewer days are shown by buttons and keys; the address holds them, and they are undone', async ({
  page,
}) => {
  await open(page);
  await expect(allDays(page)).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('button', { name: /^A–B/ }).click();
  await settled(page);
  await expect(page).toHaveURL(/zoom=2021-07-\d\d,2021-11-\d\d/);
  await expect(page.locator('.timeline-scale')).toContainText('Aug');
  await expect(page.locator('.timeline [aria-live]')).toHaveText(/^Shown: \d+ July to \d+ Nov/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page).not.toHaveURL(/zoom=/);
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(page).toHaveURL(/zoom=2021-07/);
  await page.reload();
  await settled(page);
  const a = slider(page, /Date A/);
  await a.press('0');
  await expect(page).not.toHaveURL(/zoom=/);
  const [first, last] = await bounds(page);
  for (const key of ['+', '+', '+']) await a.press(key);
  await expect(page).toHaveURL(/zoom=/);
  const [from, until] = await bounds(page);
  expect(until! - from!).toBe(Math.round((last! - first!) / 8));
  expect(from!).toBeLessThan(dayNumber('2021-07-27'));
  expect(until!).toBeGreaterThan(dayNumber('2021-07-27'));
  await a.press('-');
  await expect.poll(async () => (await bounds(page))[0]).toBeLessThan(from!);
  for (let presses = 0; presses < 12; presses++) await zoomIn(page).press('Enter');
  // To a week at least, and its days are named.
  await expect(zoomIn(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(page.locator('.timeline-scale')).toContainText(/\d+ (Jul|Oct) 2021/);
  expect(await barriers(page)).toEqual([]);
});

test('the wheel with Ctrl zooms about the mouse, sideways it moves, alone it is the page’s', async ({
  page,
}) => {
  await open(page);
  await expect(page.locator('.timeline [aria-live]')).toBeAttached();
  const place = await placeOn(slider(page, /Date B/), '2019-06-01');
  await page.mouse.move(place.x, place.y);
  await page.mouse.wheel(0, -300);
  await page.waitForTimeout(400);
  await expect(page).not.toHaveURL(/zoom=/);
  await page.keyboard.down('Control');
  for (let turns = 0; turns < 4; turns++) await page.mouse.wheel(0, -200);
  await page.keyboard.up('Control');
  await expect(page).toHaveURL(/zoom=20(18|19)-/);
  const after = await placeOn(slider(page, /Date B/), '2019-06-01');
  expect(Math.abs(after.x - place.x)).toBeLessThanOrEqual(12);
  const [first] = await bounds(page);
  await page.mouse.wheel(200, 0);
  await expect.poll(async () => (await bounds(page))[0]).toBeGreaterThan(first!);
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
});

test('days are drawn along the row of all days, moved there, and all shown again', async ({
  page,
}) => {
  await open(page);
  const row = page.locator('.timeline-overview');
  const box = (await row.boundingBox())!;
  const y = box.y + box.height / 2;
  const drag = async (from: number, to: number) => {
    await page.mouse.move(box.x + from * box.width, y);
    await page.mouse.down();
    await page.mouse.move(box.x + to * box.width, y, { steps: 8 });
    await page.mouse.up();
    await settled(page);
  };
  await drag(0.4, 0.6);
  await expect(page).toHaveURL(/zoom=2019-\d\d-\d\d,2021-/);
  const [first, last] = await bounds(page);
  await drag(0.5, 0.6);
  const [from, until] = await bounds(page);
  expect(until! - from!).toBe(last! - first!);
  expect(from!).toBeGreaterThan(first!);
  // By its end, which stands where the drag left it.
  await drag(0.7, 0.8);
  const [kept, farther] = await bounds(page);
  expect(kept!).toBe(from!);
  expect(farther!).toBeGreaterThan(until!);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(async () => (await bounds(page))[1]).toBe(until!);
  await page.mouse.dblclick(box.x + 0.5 * box.width, y);
  await expect(page).not.toHaveURL(/zoom=/);
});

test('a date outside the days shown is pointed at from the edge; steps and presses lead along', async ({
  page,
}) => {
  await open(page, '?zoom=2021-06-01,2021-08-31');
  const edge = page.getByRole('button', { name: /^Date B, 20 October 2021, is after the days/ });
  const box = (await page.locator('.timeline-band').boundingBox())!;
  const place = (await edge.boundingBox())!;
  expect(place.x + place.width).toBeCloseTo(box.x + box.width, 0);
  await edge.click();
  await expect(page).toHaveURL(/zoom=2021-0[89]-\d\d,2021-1[12]-/);
  await expect(
    page.getByRole('button', { name: /^Date A, 27 July 2021, is before the days/ }),
  ).toBeVisible();
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2021-10-20');
  await slider(page, /Date A/).press('ArrowRight');
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-28');
  const [first, last] = await bounds(page);
  expect(first!).toBeLessThanOrEqual(dayNumber('2021-07-28'));
  expect(last! - first!).toBe(91);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
  await expect(page).toHaveURL(/zoom=2021-0[89]-\d\d,2021-1[12]-/);
});

test('in Arabic a date after the days shown is pointed at from the left', async ({ page }) => {
  await open(page, '?lang=ar&zoom=2021-06-01,2021-08-31');
  const box = (await page.locator('.timeline-band').boundingBox())!;
  const edge = (await page.locator('.timeline-edge').boundingBox())!;
  expect(edge.x).toBeCloseTo(box.x, 0);
});

test('what is no span of days is told; days on which nothing changes say so', async ({ page }) => {
  for (const zoom of ['2021-08-31,2021-06-01', '2021', 'now,then', '2021-01-01,2021-02-01,2021']) {
    await open(page, `?zoom=${zoom}`);
    await expect(page.getByText(`“${zoom}” cannot be used for “zoom”`)).toBeVisible();
    await expect(allDays(page)).toHaveAttribute('aria-disabled', 'true');
  }
  await open(page, '?zoom=1850,1870');
  await expect(page.getByText('Nothing changes in these days.')).toBeVisible();
  await allDays(page).click();
  await expect(page.getByText('Nothing changes in these days.')).toHaveCount(0);
});

test('it plays to the end of the days shown', async ({ page }) => {
  await open(page, '?zoom=2021-10-01,2021-12-31');
  await page.getByRole('combobox', { name: /Speed/ }).selectOption('365');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(picture(page, 'b')).toHaveAttribute('data-at', '2021-12-31');
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
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
    const more = page.getByRole('button', { name: 'More on how dates move' });
    await more.tap();
    await page.getByRole('combobox', { name: /^Speed/ }).selectOption({ label: '365 days/s' });
    await page.keyboard.press('Escape');
    await expect(more).toBeFocused();
    await expect(more).toHaveAttribute('aria-expanded', 'false');
    await page.getByRole('button', { name: 'Play', exact: true }).tap();
    await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  });

  test('two fingers zoom, and move no date', async ({ page }) => {
    await open(page);
    await expect(page.locator('.timeline [aria-live]')).toBeAttached();
    const input = slider(page, /Date A/);
    const [left, right] = [await placeOn(input, '2020-01-01'), await placeOn(input, '2021-01-01')];
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', xs: readonly number[]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: xs.map((x, id) => ({ x, y: left.y, id })),
      });
    await send('touchStart', [left.x]);
    await send('touchStart', [left.x, right.x]);
    for (let step = 1; step <= 8; step++)
      await send('touchMove', [left.x - 8 * step, right.x + 8 * step]);
    await send('touchEnd', []);
    await expect(page).toHaveURL(/zoom=20(18|19)-\d\d-\d\d,202[12]-/);
    await settled(page);
    await expect(picture(page, 'a')).toHaveAttribute('data-at', '2021-07-27');
    await expect(picture(page, 'b')).toHaveAttribute('data-at', '2021-10-20');
    await page.getByRole('button', { name: 'All days' }).tap();
    await expect(page).not.toHaveURL(/zoom=/);
    // A finger alone moves a date as ever.
    const place = await placeOn(input, '2019-01-15');
    await page.touchscreen.tap(place.x, place.y);
    await expect.poll(() => at(page, 'a')).toMatch(/^(2018-12|2019-0[12])/);
  });

  for (const width of [320, 360, 390])
    test(`at ${width} px it keeps to 215 px, and a finger finds 44 px everywhere`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 740 });
      for (const query of ['?lang=es', '?lang=ar&view=one', '?zoom=2021-08-01,2021-08-31']) {
        await open(page, query);
        const { height } = (await page.locator('.timeline').boundingBox())!;
        expect(height).toBeLessThanOrEqual(215);
        const small = await page
          .locator('.timeline :is(.timeline-controls, .timeline-edge) :is(button, input, select)')
          .evaluateAll((all) =>
            all
              .map((one) => [one.outerHTML, one.getBoundingClientRect()] as const)
              .filter(([, { width, height }]) => width > 0 && Math.min(width, height) < 44)
              .map(([html]) => html),
          );
        expect(small).toEqual([]);
        const [wide, room] = await page
          .locator('.timeline')
          .evaluate(({ scrollWidth, clientWidth }) => [scrollWidth, clientWidth]);
        expect(wide).toBeLessThanOrEqual(room);
      }
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
