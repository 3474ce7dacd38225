import path from 'node:path';
import type { SampleSize } from '../sample/plan.ts';
import { writeSample } from '../sample/publication.ts';

export const sizeNames = ['S', 'M', 'L', 'XL'] as const;
export type SizeName = (typeof sizeNames)[number];

/** What is measured at a size. S is the publication itself; the others are synthetic. */
export interface BenchSize {
  /** The publication that is built; its newest edition has 1,000, 10,000 or 100,000 notes, the older ones 100 each. */
  readonly publication: SampleSize | undefined;
  /** A publication that is only read, for the intake of tables. */
  readonly intake: SampleSize | undefined;
}

const common = { places: 63, indicators: 60, years: 5, seed: 1 };

export const benchSizes: Readonly<Record<SizeName, BenchSize>> = {
  S: { publication: undefined, intake: undefined },
  M: { publication: { ...common, notes: 1_400 }, intake: { ...common, notes: 0 } },
  L: { publication: { ...common, notes: 10_400 }, intake: { ...common, indicators: 320, notes: 0 } },
  // 63 × 3,175 × 5 rows of values by place: a million.
  XL: { publication: { ...common, notes: 100_400 }, intake: { ...common, indicators: 3_175, notes: 0 } },
};

/** Folders of the publications to measure; synthetic ones are written under `work`. */
export async function prepareSize(
  { publication, intake }: BenchSize,
  folder: string,
  project: string,
  work: string,
): Promise<{ readonly publication: string; readonly intake: string }> {
  const write = async (size: SampleSize | undefined, name: string): Promise<string> => {
    if (!size) return folder;
    await writeSample(size, project, path.join(work, name));
    return path.join(work, name);
  };
  return { publication: await write(publication, 'mau'), intake: await write(intake, 'bang') };
}
