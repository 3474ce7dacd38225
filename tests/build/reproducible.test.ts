import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { homedir, hostname, tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { listFiles, openOutput } from './output.ts';
import { project, publicationNames } from './run-build.ts';

function hashes(folder: string): Record<string, string> {
  const hash = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex');
  return Object.fromEntries(listFiles(folder).map((file) => [file, hash(file)]));
}

/** Words that tell on the machine; short names like «root» would be found in any text. */
function tellTales(): readonly string[] {
  const names = [userInfo().username, hostname()].filter((name) => name.length > 5);
  const folders = [project, homedir(), tmpdir()].filter(
    (folder) => folder.split(path.sep).length > 2 || folder === '/tmp',
  );
  return [...names, ...folders.map((folder) => `${folder}${path.sep}`), 'file:///', 'noi-khac-', '.cache/'];
}

describe.each(publicationNames)('the %s publication', (name) => {
  const { here, elsewhere } = inject('builds')[name];

  test('comes out the same, byte for byte, in another folder, time zone and language', () => {
    expect(hashes(elsewhere)).toEqual(hashes(here));
  });

  test('has no trace of the machine that built it', () => {
    const found = listFiles(here).flatMap((file) => {
      const bytes = readFileSync(path.join(here, file));
      return tellTales()
        .filter((word) => bytes.includes(word))
        .map((word) => `${file}: ${word}`);
    });
    expect(found).toEqual([]);
  });

  test('has no date of its building', () => {
    const now = new Date();
    const days = [-1, 0, 1].map((shift) => new Date(now.getTime() + shift * 86_400_000));
    const forms = days.flatMap((day) => [
      day.toISOString().slice(0, 10),
      day.toUTCString().slice(0, 16),
      ...printedForms(day.toISOString().slice(0, 10)),
    ]);
    const own = readDates(openOutput(name).publication);
    const dated = listFiles(here).filter((file) => {
      const text = readFileSync(path.join(here, file), 'latin1');
      return forms.some((form) => !own.includes(form) && text.includes(form));
    });
    expect(dated).toEqual([]);
  });
});

/** Text of the publication's own tables: a correction decided today may well bear today's date. */
function readDates(publication: string): string {
  const tables = listFiles(path.join(publication, 'data')).filter((file) => file.endsWith('.csv'));
  const texts = tables.map((file) => readFileSync(path.join(publication, 'data', file), 'utf8'));
  const whole = texts.join('\n');
  const printed = [...whole.matchAll(/\d{4}-\d{2}-\d{2}/g)].flatMap(([date]) => printedForms(date));
  return `${whole}\n${printed.join('\n')}`;
}

/** 2026-02-01 → 01/02/2026 and 1/2/2026 */
function printedForms(date: string): string[] {
  const [year, month, day] = date.split('-');
  return [`${day}/${month}/${year}`, `${Number(day)}/${Number(month)}/${year}`];
}
