import { defineConfig } from 'vitest/config';

export default defineConfig(({ mode }) => ({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/build.ts'],
    testTimeout: 60_000,
    // Tests wait for programs that they start: a core may as well do the next ones meanwhile.
    maxWorkers: '100%',
    // Files share what they import, which none of them changes: a fifth less time.
    isolate: false,
    reporters: process.env.CI ? ['default', ['json', { outputFile: '.cache/test-results.json' }]] : ['default'],
    env: mode === 'random' ? { SEED: String(Date.now() % 1_000_000) } : {},
  },
}));
