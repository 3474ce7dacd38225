import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

/** What building costs. */
export interface BuildCost {
  readonly readSeconds: number;
  readonly buildSeconds: number;
  readonly peakMegabytes: number;
}

/** What reading and checking the tables costs. */
export interface IntakeCost {
  readonly rows: number;
  readonly seconds: number;
  readonly rowsPerSecond: number;
  readonly peakMegabytes: number;
}

export function buildOnce(project: string, publication: string, out: string): Promise<BuildCost> {
  return runOnce('build-once.ts', [project, publication, out]);
}

export function readOnce(publication: string): Promise<IntakeCost> {
  return runOnce('read-once.ts', [publication]);
}

/** Runs a measuring program in a process of its own; the last line that it prints is what it measured. */
async function runOnce<Cost>(program: string, args: readonly string[]): Promise<Cost> {
  const script = path.join(import.meta.dirname, program);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    // A million rows as values need more than Node takes by itself on a small machine.
    ['--max-old-space-size=8192', script, ...args],
    { maxBuffer: 2 ** 26 },
  );
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '{}') as Cost;
}
