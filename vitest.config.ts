import { defineConfig } from 'vitest/config';

/** Unit and property tests: plain Node, no browser, no page plugins. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'launch/**/*.test.ts'],
    // Property tests run thousands of cases; a slow machine must not fail them.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
