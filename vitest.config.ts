import { defineConfig } from 'vitest/config';

// Set before any worker starts: a date that is formatted in the machine's own zone would differ between machines.
process.env.TZ = 'UTC';

const slow = ['tests/build/**/*.test.ts', 'tests/e2e/**/*.test.ts', 'tests/deploy/**/*.test.ts'];

/**
 * Four projects, so that one can be run alone (`vitest run --project unit`): what reads source and data, what looks at
 * a built folder, what opens it in a browser, what puts it on the servers of this machine. All but the first build both
 * publications first, or take them from the cache.
 */
export default defineConfig({
  test: {
    environment: 'node',
    // Plot draws half a pixel off when it finds a global named `it`.
    globals: false,
    env: { TZ: 'UTC' },
    pool: 'forks',
    // Chromium needs a core of its own; more workers than that make every page slower.
    maxWorkers: 2,
    // A snapshot that is not there is an error where nobody looks at it being written.
    update: process.env.CI ? 'none' : 'new',
    slowTestThreshold: 2_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: slow, testTimeout: 20_000 },
      },
      {
        extends: true,
        test: {
          name: 'build',
          include: ['tests/build/**/*.test.ts'],
          globalSetup: 'tests/build/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          globalSetup: 'tests/build/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'deploy',
          include: ['tests/deploy/**/*.test.ts'],
          globalSetup: 'tests/build/global-setup.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
