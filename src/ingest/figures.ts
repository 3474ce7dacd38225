import { codeLetters, labelOfCode } from '../model/figure-code.ts';
import type { FigureSpec } from '../model/publication.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Collector } from '../problems/collector.ts';
import {
  badFigureCode,
  badFileName,
  duplicateFigureCode,
  unknownFigureValue,
  withheldReference,
} from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import { id as idCodec } from '../schema/cell.ts';
import { type DimensionName, dimensionNames, type FigureSettings, figureSchema } from '../schema/figure.ts';
import type { TablesResult } from './load.ts';
import type { EditionTables } from './make-edition.ts';
import { checkYamlStamps } from './secrecy/check-yaml.ts';
import { readFolder } from './text-file.ts';
import { readYaml, type YamlFile } from './yaml.ts';

/** The figure specifications of an edition. */
export interface FigureFiles {
  readonly specs: Map<string, FigureSpec>;
  /** The same with the way back to their lines. */
  readonly files: readonly YamlFile<FigureSettings>[];
  /** Ids of every file, of the faulty ones too. */
  readonly names: ReadonlySet<string>;
  /** Ids of those that the audience may not see; they are in none of the others. */
  readonly withheld: ReadonlySet<string>;
}

/**
 * Reads content/<edition>/figures/*.yaml by figure id, in the order of the files' names, and checks that the values
 * they name exist in their dimension. A specification with a fault of form is reported and left out; one that only
 * names an unknown value stays, so that what refers to it is not reported too.
 */
export async function readFigures(
  folder: string,
  edition: EditionTables,
  publication: TablesResult,
  collector: Collector,
  whole: Omit<EditionTables, 'findings'> = edition,
): Promise<FigureFiles> {
  const specs = new Map<string, FigureSpec>();
  const files: YamlFile<FigureSettings>[] = [];
  const names = new Set<string>();
  const withheld = new Set<string>();
  const codes = new Map<string, string>();
  const under = `content/${edition.id}/figures`;
  const found = await readFolder(folder, under, collector, { names: [], extension: '.yaml' });
  for (const name of (found ?? []).filter((each) => each.endsWith('.yaml'))) {
    const file = `${under}/${name}`;
    const id = name.slice(0, -'.yaml'.length);
    if (!idCodec.safeParse(id).success) collector.report({ file }, badFileName(name));
    const yaml = await readYaml(folder, file, figureSchema, true, collector);
    const isSeen = !yaml || publication.clearance.maySee(yaml.value);
    if (isSeen) names.add(id);
    else withheld.add(id);
    if (!yaml) continue;
    publication.clearance.check(yaml.value.classification, yaml.placeOf(['classification']), collector);
    checkYamlStamps(yaml, collector);
    const known = knownValues(publication, whole, yaml.value.table);
    const seen = isSeen && whole !== edition ? knownValues(publication, edition, yaml.value.table) : known;
    checkFigure(yaml, known, seen, collector);
    checkCode(yaml, codes, collector);
    if (!isSeen) continue;
    specs.set(id, { id, file, settings: yaml.value, placeOf: yaml.placeOf });
    files.push(yaml);
  }
  return { specs, files, names, withheld };
}

/** Reports a fixed code that its kind cannot have, or that another figure has; `taken` are files by code so far. */
function checkCode(
  { value: { code, kind }, placeOf }: YamlFile<FigureSettings>,
  taken: Map<string, string>,
  collector: Collector,
): void {
  if (code === undefined) return;
  const place = placeOf(['code']);
  const other = taken.get(code);
  if (labelOfCode(code, kind) === undefined) collector.report(place, badFigureCode(code, codeLetters(kind)));
  else if (other !== undefined) collector.report(place, duplicateFigureCode(code, other));
  else taken.set(code, place.file);
}

type KnownValues = Readonly<Record<DimensionName | 'allLists', ReadonlySet<string>>>;

/** Dimensions that every quantity of a table has, and that those of other tables do not have together. */
const tableDimensions: Readonly<Record<FigureSettings['table'], readonly DimensionName[]>> = {
  observations: ['indicator', 'measure'],
  money: ['period', 'heading'],
  'place-lists': ['list'],
  'locality-values': ['indicator', 'place'],
};

/** The values of each dimension in a table: those of its numbers, and those that are defined without having any. */
function knownValues(
  { settings, placeLists }: TablesResult,
  edition: Omit<EditionTables, 'findings'>,
  table: FigureSettings['table'],
): KnownValues {
  const isOfTable = ({ dimensions }: Quantity) =>
    tableDimensions[table].every((name) => dimensions[name] !== undefined);
  const quantities = [...edition.quantities.values()].filter(isOfTable);
  const values = (name: DimensionName, defined: Iterable<string> = []) =>
    new Set([...quantities.flatMap((each) => each.dimensions[name] ?? []), ...defined]);
  const byIndicator = table === 'observations' || table === 'locality-values';
  const places = placeLists.get(edition.settings.place_list)?.places.keys();
  const ids = (terms: readonly { readonly id: string }[]) => terms.map(({ id }) => id);
  return {
    indicator: values('indicator', byIndicator ? edition.indicators.keys() : []),
    family: values('family', byIndicator ? ids(edition.families) : []),
    section: values('section'),
    allLists: new Set(edition.lists.keys()),
    level: values('level', byIndicator ? ids(settings.levels) : []),
    measure: values('measure', table === 'observations' ? ids(settings.measures) : []),
    year: values('year'),
    period: values('period'),
    heading: values('heading'),
    list: values('list', table === 'place-lists' ? edition.lists.keys() : []),
    place: values('place', table === 'place-lists' || table === 'locality-values' ? places : []),
  };
}

type Check = (
  path: readonly (string | number)[],
  value: string,
  dimensions: readonly DimensionName[],
) => void;

/** The values that options name, and what they emphasise. */
function checkOptions(settings: FigureSettings, check: Check): void {
  const { row, series, facet } = settings.encode;
  const marked = [row, series, facet].filter((name) => name !== undefined);
  for (const name of dimensionNames) {
    for (const [index, option] of (settings.choices[name]?.options ?? []).entries()) {
      const path = ['choices', name, 'options', index];
      if (!option.values) check([...path, 'id'], option.id, [name]);
      for (const [at, value] of (option.values ?? []).entries())
        check([...path, 'values', at], value, [name]);
      for (const [at, value] of (option.emphasis ?? []).entries())
        check([...path, 'emphasis', at], value, marked);
    }
  }
}

function checkFigure(
  { value: settings, placeOf }: YamlFile<FigureSettings>,
  known: KnownValues,
  seen: KnownValues,
  collector: Collector,
): void {
  const check: Check = (path, value, dimensions) => {
    const values = new Set(dimensions.flatMap((name) => [...known[name]]));
    if (values.has(value)) {
      if (dimensions.some((name) => seen[name].has(value))) return;
      collector.report(placeOf(path), withheldReference('giá trị', value));
    } else {
      const where = path[0] === 'filter' || path[0] === 'choices' ? `${path[0]}.${path[1]}` : String(path[0]);
      const nearest = findNearest(value, values);
      const of = dimensions.join(', ');
      collector.report(placeOf(path), unknownFigureValue(where, value, of, [...values], nearest));
    }
  };
  for (const name of dimensionNames) {
    for (const [index, value] of (settings.filter[name] ?? []).entries())
      check(['filter', name, index], value, [name]);
  }
  checkOptions(settings, check);
  const { row, series, facet } = settings.encode;
  const marked = [row, series, facet].filter((name) => name !== undefined);
  for (const [index, value] of settings.emphasis.entries()) check(['emphasis', index], value, marked);
  const filtered = dimensionNames.filter((name) => settings.filter[name] ?? settings.choices[name]);
  const labelled = [...new Set([...marked, ...filtered])];
  for (const value of Object.keys(settings.labels)) check(['labels', value], value, labelled);
  if (settings.order.series !== undefined && series)
    check(['order', 'series'], settings.order.series, [series]);
  for (const [index, { list }] of settings.map.missing.entries()) {
    const at = placeOf(['map', 'missing', index, 'list']);
    const lists = [...known.allLists];
    if (seen.allLists.has(list)) continue;
    if (known.allLists.has(list)) collector.report(at, withheldReference('danh sách', list));
    else
      collector.report(at, unknownFigureValue('map.missing', list, 'list', lists, findNearest(list, lists)));
  }
}
