import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll } from 'vitest';
import { runScript } from './run-script.ts';

/** A package made by a test. */
export interface Packed {
  readonly zip: string;
  /** What the command printed. */
  readonly text: string;
}

/** A folder of one suite's own, taken away after its last test. */
export function useFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'goi-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Packs an output; fails with what the command printed. */
export async function pack(
  out: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Packed> {
  const { status, text } = await runScript('package', ['--out', out, ...args], env);
  if (status !== 0) throw new Error(`package ended with ${status}:\n${text}`);
  const [zip] = readdirSync(out).filter((name) => name.endsWith('.zip'));
  return { zip: path.join(out, zip ?? ''), text };
}

/** The files of a zip by path, as a library that is not ours reads them. */
export async function readPackage(zip: string): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(await readFile(zip));
}

/** Unpacks a zip into a new folder. */
export async function unpack(zip: string, folder: string): Promise<string> {
  for (const [file, bytes] of Object.entries(await readPackage(zip))) {
    const target = path.join(folder, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  return folder;
}
