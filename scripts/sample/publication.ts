import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { parse, stringify as stringifyYaml } from 'yaml';
import { editionFiles } from './edition.ts';
import { planIndicators, type SamplePlace, type SampleSize, valuesOf } from './plan.ts';
import { notice, placeSyllables, publicationWords } from './words.ts';

/** First line of every publication.yaml that this program wrote: by it a folder is known as its own. */
const mark = `# ${notice}`;

/** True when a folder may be written: it is not there, is empty, or holds an earlier sample. */
export async function mayWrite(out: string): Promise<boolean> {
  const names = await readdir(out).catch(() => []);
  if (names.length === 0) return true;
  const settings = await readFile(path.join(out, 'publication.yaml'), 'utf8').catch(() => '');
  return settings.startsWith(mark);
}

/**
 * Writes a whole synthetic publication into a folder, in place of an earlier one. `project` is the folder of the
 * default publication, whose places, boundaries, levels and measures are used.
 */
export async function writeSample(size: SampleSize, project: string, out: string): Promise<void> {
  for (const name of ['publication.yaml', 'data', 'content'])
    await rm(path.join(out, name), { recursive: true, force: true });
  const ground = await makeGround(size, project);
  await writeText(out, 'publication.yaml', ground.settings);
  for (const [name, bytes] of ground.files) await writeText(out, name, bytes);
  const years = Array.from({ length: size.years }, (_, at) => ground.lastYear - size.years + 1 + at);
  const indicators = planIndicators(size.indicators);
  const values = new Map(indicators.map((each) => [each.id, valuesOf(each, size)]));
  const older = Math.min(100, Math.floor(size.notes / size.years));
  for (const [at, year] of years.entries()) {
    const isNewest = at === years.length - 1;
    const files = editionFiles({
      year,
      years: years.slice(0, at + 1),
      isNewest,
      places: ground.places,
      placeList: ground.placeList,
      hasBoundaries: ground.hasBoundaries,
      indicators,
      values,
      notes: isNewest ? size.notes - older * (years.length - 1) : older,
      seed: size.seed,
    });
    for (const [name, text] of files) await writeText(out, name, text);
  }
}

interface Ground {
  readonly settings: string;
  readonly files: ReadonlyMap<string, string | Uint8Array>;
  readonly places: readonly SamplePlace[];
  readonly placeList: string;
  readonly hasBoundaries: boolean;
  readonly lastYear: number;
}

/** Vietnam's provinces before and after 1 July 2025, or as many invented places as wanted. */
async function makeGround(size: SampleSize, project: string): Promise<Ground> {
  const settings = parse(await readFile(path.join(project, 'publication.yaml'), 'utf8'));
  const common = {
    title: publicationWords.title,
    language: 'vi',
    publisher: publicationWords.publisher,
    description: publicationWords.description,
    notice,
    place_noun: settings.place_noun,
    levels: settings.levels,
    measures: settings.measures,
    bases: [{ value: size.places, name: 'địa phương' }],
    abbreviations: settings.abbreviations,
  };
  const real = size.places === 63 || size.places === 34;
  if (!real) return inventedGround(size, common);
  const folder = path.join(project, 'data/places');
  const names = (await readdir(folder)).sort();
  const files = new Map<string, Uint8Array>();
  for (const name of names) files.set(`data/places/${name}`, await readFile(path.join(folder, name)));
  const { place_lists, crosswalk, map } = settings;
  const list = Buffer.from(files.get(`data/places/provinces-${size.places}.csv`) ?? []).toString('utf8');
  return {
    settings: `${mark}\n${stringifyYaml({ ...common, place_lists, crosswalk, map })}`,
    files,
    places: parseCsv(list, { columns: true, bom: true }).map((row) => ({
      code: String((row as SamplePlace).code),
      name: String((row as SamplePlace).name),
    })),
    placeList: `tinh-${size.places}`,
    hasBoundaries: true,
    // Each list in years in which it was valid.
    lastYear: size.places === 63 ? 2024 : 2025 + size.years,
  };
}

function inventedGround({ places: count }: SampleSize, common: object): Ground {
  const width = Math.ceil(Math.sqrt(count));
  const rows = Array.from({ length: count }, (_, at) => ({
    code: `P${String(at + 1).padStart(4, '0')}`,
    name: inventedName(at),
    kind: publicationWords.placeKind,
    tile_column: at % width,
    tile_row: Math.floor(at / width),
  }));
  const file = 'data/places/places.csv';
  const place_lists = [{ id: 'mau', name: publicationWords.placeList(count), file }];
  return {
    settings: `${mark}\n${stringifyYaml({ ...common, place_lists, map: {} })}`,
    files: new Map([[file, stringify(rows, { header: true })]]),
    places: rows,
    placeList: 'mau',
    hasBoundaries: false,
    lastYear: 2024,
  };
}

/** Two syllables, or three when the pairs are used up; every name is different. */
function inventedName(at: number): string {
  const { length } = placeSyllables;
  const digits = [at % length, (Math.floor(at / length) + (at % length) + 1) % length];
  if (at >= length ** 2) digits.push(Math.floor(at / length ** 2) - 1);
  return digits.map((digit) => placeSyllables[digit % length]).join(' ');
}

async function writeText(folder: string, name: string, text: string | Uint8Array): Promise<void> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
