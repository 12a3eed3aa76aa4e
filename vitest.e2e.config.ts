import { defineConfig } from 'vitest/config';

/** The real app in a real window, one spec after the other. `test/e2e/full` runs with `npm run test:full` only. */
export default defineConfig({
  test: {
    include: ['test/e2e/**/*.test.ts'],
    exclude: process.env.ACCORD_FULL === '1' ? [] : ['test/e2e/full/**'],
    globalSetup: ['test/support/e2e-setup.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    sequence: { concurrent: false },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A window that starts or draws on a busy machine may take longer than the usual second.
    expect: { poll: { timeout: 10_000 } },
  },
});
