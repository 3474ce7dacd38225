import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publications } from './run-build.ts';

/** One edit of a file: what stands there, and what is put in its place. */
export interface Edit {
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** A copy of the small publication with faults in it; `use` gets its folder, which is gone afterwards. */
export async function withBrokenCopy<Result>(
  edits: readonly Edit[],
  use: (folder: string) => Promise<Result>,
): Promise<Result> {
  const folder = await mkdtemp(path.join(tmpdir(), 'loi-'));
  try {
    await cp(publications.small, folder, { recursive: true });
    for (const { file, from, to } of edits) {
      const target = path.join(folder, file);
      const before = await readFile(target, 'utf8');
      if (!before.includes(from)) throw new Error(`${file} does not have ${from}`);
      await writeFile(
        target,
        before.replace(from, () => to),
      );
    }
    return await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
