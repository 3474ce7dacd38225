import type { TestProject } from 'vitest/node';
import { type BuiltTwice, buildTwice } from './build-cache.ts';
import type { PublicationName } from './run-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the builds of each publication stand. */
    builds: Readonly<Record<PublicationName, BuiltTwice>>;
  }
}

// Two projects ask for it in one run; the second one must not hash everything again while sources are being edited.
const slot = Symbol.for('nien-giam.test-builds');
const shared = globalThis as { [slot]?: Promise<Record<PublicationName, BuiltTwice>> };

/** Builds both publications before the first test that looks at them; nothing is built when nothing has changed. */
export default async function setup(testProject: TestProject): Promise<void> {
  shared[slot] ??= buildBoth();
  testProject.provide('builds', await shared[slot]);
}

async function buildBoth(): Promise<Record<PublicationName, BuiltTwice>> {
  const started = performance.now();
  const built = { default: await buildTwice('default'), small: await buildTwice('small') };
  console.log(
    `Both publications built twice, or found: ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return built;
}
