import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Writes files of a folder, all or none: each is first written aside under a hidden name, which nothing reads, and takes
 * its place only when all are there. When one cannot take its place, those that have are given their old content back.
 */
export async function writeTogether(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  const aside = [...files].map(([name, text]) => {
    const file = path.join(folder, name);
    return {
      file,
      text,
      waiting: path.join(path.dirname(file), `.${path.basename(file)}.${process.pid}.tam`),
    };
  });
  const placed: { readonly file: string; readonly before: Uint8Array | undefined }[] = [];
  try {
    for (const { file, text, waiting } of aside) {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(waiting, text);
    }
    for (const { file, waiting } of aside) {
      const before = await readFile(file).catch((error: NodeJS.ErrnoException) => {
        // One that is there but cannot be read could not be given back.
        if (error.code !== 'ENOENT') throw error;
        return undefined;
      });
      await rename(waiting, file);
      placed.push({ file, before });
    }
  } catch (error) {
    for (const { file, before } of placed) {
      if (before) await writeFile(file, before);
      else await rm(file, { force: true });
    }
    throw error;
  } finally {
    for (const { waiting } of aside) await rm(waiting, { force: true });
  }
}
