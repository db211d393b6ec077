import { expect, open, picture, settled, test, turnTo } from './visit.ts';

for (const [lang, next, onwards, step] of [
  ['en', 'Next', 'ArrowRight', 'Step 2 of 12'],
  ['es', 'Siguiente', 'ArrowRight', 'Paso 2 de 12'],
  ['ar', 'التالي', 'ArrowLeft', 'الخطوة 2 من 12'],
] as const)
  test(`the tour goes on by button and by arrow key, page in ${lang}`, async ({ page }) => {
    await open(page, `?lang=${lang}&story=peru-2021&step=1&at=2017-08-08&view=one`);
    await page.getByRole('button', { name: next, exact: true }).click();
    await settled(page);
    await expect(page.getByText(step)).toBeVisible();
    await expect(picture(page)).toHaveAttribute('data-at', '2019-01-23');
    await page.locator('.story').press(onwards);
    await settled(page);
    await expect(picture(page)).toHaveAttribute('data-at', '2021-01-05');
    await expect(page).toHaveURL(/story=peru-2021&step=3/);
  });

test('an address that names a step and nothing else is that step', async ({ page }) => {
  await open(page, '?story=peru-2021&step=2&lang=es');
  await expect(page.getByText('Paso 2 de 12')).toBeVisible();
  await expect(picture(page)).toHaveAttribute('data-at', '2019-01-23');
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('the tour begun in the sheet is seen, and goes on by its buttons', async ({ page }) => {
    await open(page);
    await page.locator('.handle').tap();
    await page.getByRole('tab', { name: 'Browse' }).tap();
    await page.getByRole('button', { name: 'Begin the guided tour (12 steps)' }).tap();
    await expect(page.getByRole('heading', { name: 'A group begins' })).toBeInViewport();
    for (const step of ['Step 2 of 12', 'Step 3 of 12']) {
      await page.getByRole('button', { name: 'Next', exact: true }).tap();
      await expect(page.getByText(step)).toBeInViewport();
    }
  });
});

test('the tour is left, remembered, and gone on with', async ({ page }) => {
  await open(page);
  await turnTo(page, 'Browse');
  await page.getByRole('button', { name: 'Begin the guided tour (12 steps)' }).click();
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(page.getByText('Step 2 of 12')).toBeVisible();
  await page.getByRole('button', { name: 'Leave the tour' }).click();
  await expect(page.locator('.story')).toHaveCount(0);
  await open(page);
  await turnTo(page, 'Browse');
  await page.getByRole('button', { name: 'Go on at step 2' }).press('Enter');
  await expect(page.getByText('Step 2 of 12')).toBeVisible();
});

test('embedded in a frame that is kept apart, the picture stands with its date, legend and a link', async ({
  page,
  baseURL,
}) => {
  const base = new URL(baseURL!);
  // A page that allows nothing but this frame, in which storage and the frame around are out of reach.
  await page.route('**/newspaper', (route) =>
    route.fulfill({
      contentType: 'text/html',
      headers: {
        'content-security-policy': `default-src 'none'; img-src data:; frame-src ${base.origin}`,
      },
      body: `<!doctype html><title>News</title><link rel="icon" href="data:,"><iframe sandbox="allow-scripts" width="960" height="640" src="${base.href}?v=1&amp;embed=1"></iframe>`,
    }),
  );
  await page.goto('./newspaper');
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-ready="true"]').first()).toBeVisible();
  await expect(frame.getByRole('region', { name: 'Legend' })).toBeAttached();
  await expect(frame.getByRole('slider')).toHaveCount(0);
  await expect(frame.getByRole('combobox')).toHaveCount(0);
  await expect(frame.locator('.headline')).toHaveCount(0);
  await expect(frame.getByRole('link', { name: 'Open the full view' })).toBeVisible();
});

test('the code that embeds what is shown is there to be copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '?at=2019-01-23&view=one');
  await page.getByRole('button', { name: 'Save picture' }).click();
  await page.getByRole('tab', { name: 'Embed' }).click();
  const embedding = page.getByRole('region', { name: 'Embedding code' });
  await embedding.getByRole('button', { name: 'Copy' }).click();
  await expect(page.getByText('Copied')).toBeVisible();
  const code = await page.evaluate(() => navigator.clipboard.readText());
  expect(code).toContain('<iframe src="http');
  expect(code).toContain('at=2019-01-23');
  expect(code).toContain('embed=1');
});

test('who has copied the link is led to the code that embeds what it shows', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page);
  await page.getByRole('button', { name: 'Copy link' }).click();
  await page.getByRole('button', { name: 'Embed it in a page' }).press('Enter');
  await expect(page.getByRole('tab', { name: 'Embed' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('region', { name: 'Embedding code' })).toContainText('<iframe');
});
