import { defineConfig } from 'vitest/config';

/** Everything that needs no window. `test/full` runs with `npm run test:full` only (ACCORD_FULL=1). */
export default defineConfig({
  test: {
    include: [
      'test/{unit,spec,property,golden,migrations,architecture,integration}/**/*.test.{ts,tsx}',
      ...(process.env.ACCORD_FULL === '1' ? ['test/full/**/*.test.ts'] : []),
    ],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: process.env.ACCORD_FULL === '1' ? 600_000 : 30_000,
    hookTimeout: 60_000,
    restoreMocks: true,
  },
});
