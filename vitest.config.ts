import { defineConfig } from 'vitest/config';
import { SlowestFirst } from './test/support/slowest-first.ts';

/** Unit and HTTP tests stand beside the code; `test/` holds what spans the house and comes first, as it takes longest. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#html' } },
  test: {
    globalSetup: ['test/support/database.ts'],
    setupFiles: ['test/support/fixed-seed.ts'],
    hookTimeout: 240_000,
    // Far above what any test takes, so that a busy machine fails none of them.
    testTimeout: 120_000,
    pool: 'forks',
    // The house is loaded once a worker, not once a file; every file has a database of its own.
    isolate: false,
    maxWorkers: 2,
    // A worker makes much that lives for one request only: with more room for it, less time goes to throwing it away.
    execArgv: ['--max-semi-space-size=64'],
    sequence: { sequencer: SlowestFirst },
    include: [
      'src/**/*.test.{ts,tsx}',
      'demo/**/*.test.ts',
      'scripts/**/*.test.ts',
      'test/**/*.test.{ts,tsx}',
    ],
  },
});
