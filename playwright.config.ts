import { defineConfig } from '@playwright/test';
import { FLAGS } from './launch/browser.mjs';

/**
 * Browser tests run on the production build. `npm test -- browser` finds the browser, serves the
 * build and names both here.
 */
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  forbidOnly: Boolean(process.env['CI']),
  retries: process.env['CI'] === undefined ? 0 : 1,
  timeout: 60_000,
  use: {
    baseURL: process.env['REALIGN_URL'] ?? '',
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '',
      args: FLAGS,
    },
  },
});
