import { cp, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readEditionTables } from '../ingest/edition-tables.ts';
import { mergeForms } from '../ingest/load.ts';
import type { Edition } from '../model/publication.ts';
import { Collector } from '../problems/collector.ts';
import type { Problem } from '../problems/problem.ts';
import { openSite } from '../views/open-site.ts';
import { latestEdition, readingOrder } from '../views/site.ts';
import { editionTables, editionYaml, figureYaml, sectionFile, sectionText } from './edition-files.ts';
import type { YearShift } from './year.ts';

/** What came of it. */
export type NewEdition =
  | {
      readonly kind: 'made';
      /** Id of the edition whose structure was taken over. */
      readonly from: string;
      /** Relative to the publication. */
      readonly files: readonly string[];
      /** Figures that cannot be drawn without numbers, and why. */
      readonly without: readonly Problem[];
    }
  | { readonly kind: 'taken'; readonly folder: string }
  /** The publication itself has errors, or the new edition would. */
  | { readonly kind: 'faulty'; readonly problems: readonly Problem[] };

/**
 * Adds the edition of a year to a publication: the structure of its newest one, without its numbers and texts. It is
 * first made in a copy and checked there, so that the publication is never left with half an edition or a faulty one.
 * Nothing that is there is written over.
 */
export async function addEdition(folder: string, year: number): Promise<NewEdition> {
  for (const part of ['data', 'content'])
    if (await exists(path.join(folder, part, String(year))))
      return { kind: 'taken', folder: `${part}/${year}` };
  const collector = new Collector();
  const site = await openSite(folder, collector);
  if (!site) return { kind: 'faulty', problems: collector.list() };
  const { edition } = latestEdition(site);
  const shift = { from: edition.settings.year, to: year };
  const { headers, numbers } = site.publication.settings;
  const writing = { headers, numbers: mergeForms(numbers, edition.settings.numbers) };
  const tables = await readEditionTables(folder, edition.id, writing, new Collector());
  const fixed = new Map(
    [...editionTables(tables, shift)].map(([name, text]) => [`data/${year}/${name}`, text]),
  );
  fixed.set(
    `data/${year}/edition.yaml`,
    editionYaml(await read(folder, `data/${edition.id}/edition.yaml`), shift, tables),
  );
  const copy = await mkdtemp(path.join(tmpdir(), 'an-ban-moi-'));
  try {
    for (const part of ['publication.yaml', 'data', 'content'])
      await cp(path.join(folder, part), path.join(copy, part), { recursive: true });
    return await tryOut({ folder, copy, edition, shift, fixed });
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
}

interface Draft {
  readonly folder: string;
  readonly copy: string;
  readonly edition: Edition;
  readonly shift: YearShift;
  /** Files that do not depend on which figures can be drawn. */
  readonly fixed: ReadonlyMap<string, string>;
}

/** Checks the new edition in the copy, at first with every figure, then without those that cannot be drawn yet. */
async function tryOut({ folder, copy, edition, shift, fixed }: Draft): Promise<NewEdition> {
  const without: Problem[] = [];
  const left = new Set(edition.figures.keys());
  for (;;) {
    const files = new Map([...fixed, ...(await textFiles(folder, edition, left, shift))]);
    for (const part of ['data', 'content'])
      await rm(path.join(copy, part, String(shift.to)), { recursive: true, force: true });
    await writeAll(copy, files);
    const collector = new Collector();
    await openSite(copy, collector);
    const errors = collector.list().filter(({ severity }) => severity === 'error');
    const faulty = errors.flatMap((problem) => {
      const [, id = ''] = new RegExp(`^content/${shift.to}/figures/(.+)\\.yaml$`).exec(problem.file) ?? [];
      return left.has(id) ? [{ id, problem }] : [];
    });
    if (errors.length === 0) {
      await writeAll(folder, files);
      return { kind: 'made', from: edition.id, files: [...files.keys()].sort(), without };
    }
    if (faulty.length === 0) return { kind: 'faulty', problems: collector.list() };
    for (const { id, problem } of faulty) if (left.delete(id)) without.push(problem);
  }
}

async function textFiles(
  folder: string,
  edition: Edition,
  figures: ReadonlySet<string>,
  shift: YearShift,
): Promise<ReadonlyMap<string, string>> {
  const under = `content/${shift.to}`;
  const files = new Map<string, string>();
  for (const section of readingOrder(edition)) {
    const shown = section.figures.filter((id) => figures.has(id));
    files.set(`${under}/${sectionFile(section)}`, sectionText(section, shown, shift));
  }
  for (const id of figures) {
    const text = await read(folder, `content/${edition.id}/figures/${id}.yaml`);
    files.set(`${under}/figures/${id}.yaml`, figureYaml(text, id, shift));
  }
  return files;
}

/** Writes new files; one that is there already is left as it is, and the write fails. */
async function writeAll(folder: string, files: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, text] of files) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
  }
}

async function read(folder: string, file: string): Promise<string> {
  return readFile(path.join(folder, file), 'utf8');
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
