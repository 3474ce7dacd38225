import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { parse as parseYaml } from 'yaml';

/** What a cell of a table says, read without the project's own reader. */
export interface Cell {
  /** Table without `.csv`. */
  readonly table: string;
  /** The column's own name, whatever header the file has. */
  readonly column: string;
  /** As it stands in the file. */
  readonly text: string;
  /** Its number, the corrected one when corrections.csv corrects it; undefined when it holds none. */
  readonly number: number | undefined;
  /** Cells of its row by the columns' own names. */
  readonly row: Readonly<Record<string, string>>;
}

const keys: Readonly<Record<string, readonly string[]>> = {
  observations: ['indicator', 'year', 'measure'],
  money: ['period', 'heading'],
  'place-list-members': ['list', 'place'],
  'locality-values': ['indicator', 'year', 'place'],
};

/** Reads cells of a publication by the names that Excel gives them: `data/2022/observations.csv!D46`. */
export function createCellReader(publication: string): (source: string) => Cell {
  const columnOf = readAliases(publication);
  const tables = new Map<string, readonly (readonly string[])[]>();
  const recordsOf = (file: string): readonly (readonly string[])[] => {
    const known = tables.get(file);
    if (known) return known;
    const records: string[][] = parse(readFileSync(path.join(publication, file)), {
      bom: true,
      relax_column_count: true,
    });
    tables.set(file, records);
    return records;
  };
  const rowsOf = (file: string): Record<string, string>[] => {
    const [header = [], ...rows] = recordsOf(file);
    return rows.map((row) =>
      Object.fromEntries(header.map((each, index) => [columnOf(each), row[index] ?? ''])),
    );
  };
  return (source) => {
    const [, file = '', letters = '', number = ''] = /^(data\/[^!]+\.csv)!([A-Z]+)(\d+)$/.exec(source) ?? [];
    if (file === '' || !existsSync(path.join(publication, file)))
      throw new Error(`${source} names no file of data/`);
    const index = columnIndex(letters);
    const header = recordsOf(file)[0]?.[index];
    const text = recordsOf(file)[Number(number) - 1]?.[index];
    const row = rowsOf(file)[Number(number) - 2];
    if (header === undefined || text === undefined || row === undefined)
      throw new Error(`${source} names no cell`);
    const table = path.basename(file, '.csv');
    const column = columnOf(header);
    const corrections = path.posix.join(path.posix.dirname(file), 'corrections.csv');
    const decided = existsSync(path.join(publication, corrections)) ? rowsOf(corrections) : [];
    const key = (keys[table] ?? []).map((each) => row[each]).join('/');
    const correction = decided.find(
      (each) => each.table === table && each.key === key && each.column === column,
    );
    return { table, column, text, row, number: toNumber(correction?.corrected ?? text) };
  };
}

function readAliases(publication: string): (header: string) => string {
  const settings: { headers?: Record<string, string[]> } = parseYaml(
    readFileSync(path.join(publication, 'publication.yaml'), 'utf8'),
  );
  const columns = new Map<string, string>();
  for (const [column, aliases] of Object.entries(settings.headers ?? {}))
    for (const alias of aliases) columns.set(alias, column);
  return (header) => columns.get(header.trim()) ?? header.trim();
}

/** A → 0, Z → 25, AA → 26. */
function columnIndex(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function toNumber(text: string): number | undefined {
  return /^-?\d+(?:\.\d+)?$/.test(text.trim()) ? Number(text) : undefined;
}
