import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { listFiles } from './output.ts';
import { useFolder } from './packed.ts';
import { type BuildRun, publications } from './run-build.ts';
import { runScript } from './run-script.ts';

const away = useFolder();

function copyOfSmall(name: string): string {
  const folder = path.join(away, name);
  cpSync(publications.small, folder, { recursive: true });
  return folder;
}

function table(folder: string, file: string): readonly Record<string, string>[] {
  return parse(readFileSync(path.join(folder, file)), { columns: true, bom: true });
}

describe('a new edition', () => {
  const folder = copyOfSmall('thư viện');
  const before = listFiles(folder);
  let made: BuildRun;

  beforeAll(async () => {
    made = await runScript('new-edition', ['2026', '--publication', folder]);
  });

  test('has the indicators of the newest one, and each of its numbers as one not reported yet', () => {
    expect(made.status, made.text).toBe(0);
    const old = table(folder, 'data/2025/observations.csv').filter(({ year }) => year === '2025');
    const rows = table(folder, 'data/2026/observations.csv');
    const key = (row: Record<string, string>): string => `${row.indicator}/${row.measure}/${row.unit}`;
    expect(rows.map(key)).toEqual(old.map(key));
    for (const row of rows)
      expect(row).toMatchObject({ year: '2026', value: '', missing: 'not-reported', printed_percent: '' });
    expect(table(folder, 'data/2026/indicators.csv').map(({ id }) => id)).toEqual(
      table(folder, 'data/2025/indicators.csv').map(({ id }) => id),
    );
  });

  test('has the sections and none of their texts', () => {
    const names = (year: number): string[] =>
      listFiles(path.join(folder, `content/${year}`)).filter((file) => file.endsWith('.mdx'));
    expect(names(2026)).toEqual(names(2025));
    const text = readFileSync(path.join(folder, 'content/2026/02-phong-doc.mdx'), 'utf8');
    expect(text).toContain('number: "2.1"');
    expect(text).toContain('Phần này chưa viết.');
    expect(text).not.toMatch(/<Value|\[\^/);
  });

  test('says which figures it leaves out, and why', () => {
    expect(made.text).toMatch(/Không chép content\/2026\/figures\/mo-cua-toi-o\.yaml: .*mo-cua-toi/);
    expect(listFiles(path.join(folder, 'content/2026/figures'))).not.toContain('mo-cua-toi-o.yaml');
  });

  test('leaves what was there as it was', () => {
    for (const file of before)
      expect(readFileSync(path.join(folder, file))).toEqual(
        readFileSync(path.join(publications.small, file)),
      );
  });

  test('is a part of a publication without errors, which can be built', async () => {
    const out = path.join(away, 'ra');
    const { status, text } = await runScript('build', ['--publication', folder, '--out', out]);
    expect(status, text).toBe(0);
    expect(listFiles(out)).toContain('2026/phong-doc.html');
  });

  test('is not written over when it is there', async () => {
    const file = path.join(folder, 'data/2026/observations.csv');
    writeFileSync(file, 'đang nhập dở');
    const { status, text } = await runScript('new-edition', ['2026', '--publication', folder]);
    expect(status).toBe(1);
    expect(text).toContain('data/2026');
    expect(readFileSync(file, 'utf8')).toBe('đang nhập dở');
  });
});

describe('adding an edition', () => {
  test('works on the report of 2022 itself, without the groups that add up lists and earlier years', async () => {
    const folder = path.join(away, 'báo cáo');
    for (const part of ['publication.yaml', 'data', 'content'])
      cpSync(path.join(publications.default, part), path.join(folder, part), { recursive: true });
    const { status, text } = await runScript('new-edition', ['2023', '--publication', folder]);
    expect(status, text).toBe(0);
    const groups = (year: number): readonly { name: string }[] =>
      parseYaml(readFileSync(path.join(folder, `data/${year}/edition.yaml`), 'utf8')).groups;
    const kept = groups(2023);
    expect(kept).toEqual(groups(2022).slice(0, kept.length));
    expect(
      groups(2022)
        .slice(kept.length)
        .map(({ name }) => name),
    ).toEqual([
      'Tập trung cơ sở dữ liệu từ huyện về tỉnh, đã xong và chưa xong',
      'Chế độ đãi ngộ cấp tỉnh, có và không có ở cấp huyện',
    ]);
  });

  test('is refused while the publication has errors, all of which are told, and writes nothing', async () => {
    const folder = copyOfSmall('hỏng');
    const file = path.join(folder, 'data/2025/observations.csv');
    writeFileSync(file, readFileSync(file, 'utf8').replace('da-mo,8,', 'da-mo,tám,'));
    const before = listFiles(folder);
    const { status, text } = await runScript('new-edition', ['2026', '--publication', folder]);
    expect(status).toBe(1);
    expect(text).toContain('tám');
    expect(text).not.toMatch(/^\s+at /m);
    expect(listFiles(folder)).toEqual(before);
  });

  test.each(['26', 'năm sau', '../2026'])('is refused for the year «%s»', async (year) => {
    const folder = path.join(away, 'trống');
    mkdirSync(folder, { recursive: true });
    const { status, text } = await runScript('new-edition', [year, '--publication', folder]);
    expect(status).toBe(1);
    expect(text).toContain(year);
  });
});
