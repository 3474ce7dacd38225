import type { TestProject } from 'vitest/node';
import { type BuiltTwice, buildReissue, buildTwice } from './build-cache.ts';
import type { PublicationName } from './run-build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the builds of each publication stand. */
    builds: Readonly<Record<PublicationName, BuiltTwice>>;
    /** Where the next release of the small publication stands. */
    reissued: string;
  }
}

// Two projects ask for it in one run; the second one must not hash everything again while sources are being edited.
const slot = Symbol.for('nien-giam.test-builds');
const shared = globalThis as { [slot]?: Promise<Builds> };

interface Builds {
  readonly builds: Record<PublicationName, BuiltTwice>;
  readonly reissued: string;
}

/** Builds both publications before the first test that looks at them; nothing is built when nothing has changed. */
export default async function setup(testProject: TestProject): Promise<void> {
  shared[slot] ??= buildBoth();
  const { builds, reissued } = await shared[slot];
  testProject.provide('builds', builds);
  testProject.provide('reissued', reissued);
}

async function buildBoth(): Promise<Builds> {
  const started = performance.now();
  const builds = { default: await buildTwice('default'), small: await buildTwice('small') };
  const reissued = await buildReissue(builds.small);
  console.log(
    `Both publications built twice, or found: ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  return { builds, reissued };
}
