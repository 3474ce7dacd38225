import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parseCsv } from '../../src/ingest/csv.ts';
import { Collector } from '../../src/problems/collector.ts';

/** https://github.com/max-mapper/csv-spectrum: files that CSV readers stumble over, with what each means. */
const suite = path.dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
const names = readdirSync(path.join(suite, 'csvs')).map((name) => path.basename(name, '.csv'));

function readRecords(name: string): Record<string, string>[] {
  const collector = new Collector();
  // One file holds U+FFFD, which our reader of text rightly reports; here only the records are looked at.
  const text = readFileSync(path.join(suite, 'csvs', `${name}.csv`), 'utf8').replace(/\r\n?/g, '\n');
  const [header, ...records] = parseCsv(text, `${name}.csv`, collector);
  expect(collector.list()).toEqual([]);
  return records.map(({ cells }) =>
    Object.fromEntries((header?.cells ?? []).map((column, index) => [column, cells[index] ?? ''])),
  );
}

/** Cells are trimmed, and every line end becomes `\n`: what our reader promises besides. */
function asRead(value: string): string {
  return value.replace(/\r\n?/g, '\n').trim();
}

/** The suite's own fault: its location_coordinates has another phone number in the CSV than in the JSON. */
function withSuitesNumber(row: Record<string, string>): Record<string, string> {
  const column = 'Contact Phone Number';
  return row[column] === '2095257564' ? { ...row, [column]: '1234567890' } : row;
}

describe('the csv-spectrum suite', () => {
  test('is there', () => {
    expect(names.length).toBeGreaterThanOrEqual(12);
  });

  test.each(names)('%s', (name) => {
    const json: unknown = JSON.parse(readFileSync(path.join(suite, 'json', `${name}.json`), 'utf8'));
    const expected = (Array.isArray(json) ? json : [json]) as Record<string, string>[];
    const wanted = expected.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, value]) => [asRead(column), asRead(value)])),
    );
    expect(readRecords(name).map(withSuitesNumber)).toEqual(wanted);
  });
});
