import path from 'node:path';
import type { BuildRun } from '../build/run-build.ts';
import { run } from '../build/run-script.ts';
import { shipped } from './shipped.ts';

/** Runs the shipped switch.sh on a folder of releases, as an administrator does. */
export function runSwitch(root: string, ...args: readonly string[]): Promise<BuildRun> {
  return run('sh', [path.join(shipped, 'switch.sh'), ...args], { env: { NIEN_GIAM_ROOT: root } });
}
