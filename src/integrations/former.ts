import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { paths } from '../views/paths.ts';
import type { FormerRelease } from '../views/release.ts';

const record = z.object({
  id: z.string(),
  hash: z.string(),
  date: z.string().optional(),
  audience: z.string().default(''),
});

/** The parts of a catalogue that a later release is compared with. */
const catalogSchema = z.object({
  release: record,
  history: z.array(record).default([]),
  pages: z.array(z.object({ path: z.string(), title: z.string(), kind: z.string() })),
  tables: z.array(z.object({ edition: z.string(), name: z.string(), rows: z.number(), sha256: z.string() })),
});

/** The release that an output is, and those before it; undefined when its catalogue does not say. */
export async function readFormer(folder: string): Promise<FormerRelease | undefined> {
  const text = await readFile(path.join(folder, paths.catalog), 'utf8').catch(() => '{}');
  return catalogSchema.safeParse(JSON.parse(text)).data;
}
