import { defineConfig } from 'vitest/config';

/** Measured, not judged by chance: a bench is a test that prints its numbers and fails above its stated limit. */
export default defineConfig({
  test: {
    include: ['test/bench/**/*.bench.ts'],
    environment: 'node',
    pool: 'forks',
    maxWorkers: 1,
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 120_000,
  },
});
