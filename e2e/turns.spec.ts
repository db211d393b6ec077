import { worldOf } from '../bench/screen/world.ts';
import { writeDataset } from '../src/formats/folder.ts';
import { writeZip } from '../src/formats/zip.ts';
import { networkOf } from '../src/graph/network.ts';
import { turnsOf } from '../src/graph/turns.ts';
import { viewOf } from '../src/graph/view.ts';
import { dayOf, formatDay } from '../src/time/day.ts';
import { expect, open, picture, settled, test } from './visit.ts';

/** Where there are many ties, a worker finds the days on which something changes. */

const DATA = worldOf(1700, 200);
const body = Buffer.from(writeZip(writeDataset(DATA)));

test.beforeEach(({ page }) =>
  page.route('**/data/latin-america.zip', (route) =>
    route.fulfill({ body, contentType: 'application/zip' }),
  ),
);

test('the days of change of many ties come from a worker, and lead on as ever', async ({
  page,
}) => {
  const asked = new Set<string>();
  page.on('request', (request) => asked.add(new URL(request.url()).pathname));
  await open(page, '?view=one&at=2013-03-01&hide=');
  await expect(page.locator('.timeline-began path').first()).toHaveAttribute('d', /^M/);
  await expect(page.locator('.timeline-counting')).toHaveCount(0);
  expect([...asked].filter((path) => /turns-.*\.js$/.test(path))).toHaveLength(1);
  const turns = turnsOf(viewOf(networkOf(DATA), { kind: 'record' }));
  const next = turns.find(({ day }) => day > dayOf(2013, 3, 1))!;
  await page.getByRole('slider').first().press('PageUp');
  await settled(page);
  await expect(picture(page)).toHaveAttribute('data-at', formatDay(next.day));
});

test('without a worker they are found on the page', async ({ page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await open(page, '?view=one&at=2013-03-01&hide=');
  await expect(page.locator('.timeline-began path').first()).toHaveAttribute('d', /^M/);
});
