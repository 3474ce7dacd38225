import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { sumFiles } from '../../src/integrations/manifest.ts';
import { releaseHash } from '../../src/integrations/release.ts';
import { mendSwap } from '../../src/integrations/swap.ts';
import { project, publications, runBuild } from './run-build.ts';

const away = mkdtempSync(path.join(tmpdir(), 'dang-do-'));
const out = path.join(away, 'ra');
const publication = publications.small;

/** The hash that an output says it has, and the one that its files have: the same when it is whole. */
async function hashes(folder: string): Promise<{ told: string; found: string }> {
  const catalog: { release: { hash: string } } = JSON.parse(
    readFileSync(path.join(folder, 'catalog.json'), 'utf8'),
  );
  return { told: catalog.release.hash, found: releaseHash(await sumFiles(folder)) };
}

beforeAll(() => cpSync(inject('builds').small.here, out, { recursive: true }));
afterAll(() => rmSync(away, { recursive: true, force: true }));

describe('a build that does not come to its end', () => {
  // Fractions of a build's time, spread evenly; the machine's own unsteadiness does the rest.
  test('leaves a whole output when it is killed, at whatever moment, and the next build succeeds', async () => {
    const started = performance.now();
    expect((await runBuild({ publication, out })).status).toBe(0);
    const duration = performance.now() - started;
    const { told } = await hashes(out);
    for (const share of [0.1, 0.35, 0.6, 0.8, 0.92, 0.98]) {
      const run = await runBuild({ publication, out, killAfterMs: duration * share });
      expect([null, 0], run.text).toContain(run.status);
      await mendSwap(out);
      expect(await hashes(out)).toEqual({ told, found: told });
    }
    expect((await runBuild({ publication, out })).status).toBe(0);
    expect(await hashes(out)).toEqual({ told, found: told });
    expect(readdirSync(away)).toEqual(['ra']);
  }, 600_000);

  test('leaves the previous output when the disk is full, and says so without a trace of code', async () => {
    const before = await hashes(out);
    const stop = `--import ${path.join(project, 'tests/integrations/stop-at.ts')}`;
    const run = await runBuild({
      publication,
      out,
      env: { NODE_OPTIONS: stop, STOP_AT: 'writeFile:40:ENOSPC' },
    });
    expect(run.status).toBe(1);
    expect(run.text).toContain('đĩa đã hết chỗ');
    expect(run.text).not.toMatch(/^\s+at /m);
    expect(await hashes(out)).toEqual(before);
    expect(readdirSync(away)).toEqual(['ra']);
  }, 120_000);
});
