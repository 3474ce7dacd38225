import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { listFiles, openOutput } from './output.ts';
import { useFolder } from './packed.ts';
import { catalogOf } from './reissue.ts';
import { publicationNames, publications } from './run-build.ts';
import { runScript } from './run-script.ts';

const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');
const pageOf = (folder: string): Document =>
  parseHTML(readFileSync(path.join(folder, 'ban-phat-hanh.html'), 'utf8')).document;
const facts = (page: Document): Record<string, string> =>
  Object.fromEntries(
    [...page.querySelectorAll('dl.release > div')].map((each) => [
      each.querySelector('dt')?.textContent ?? '',
      each.querySelector('dd')?.textContent ?? '',
    ]),
  );

/** The sums of a folder's files as `sha256sum` writes them, in code point order. */
function sumsOf(folder: string, without: readonly string[]): string {
  return listFiles(folder)
    .filter((file) => !without.includes(file))
    .map((file) => `${sha256(readFileSync(path.join(folder, file)))}  ${file}\n`)
    .join('');
}

describe.each(publicationNames)('the release of the %s publication', (name) => {
  const { folder, catalog } = openOutput(name);

  test('has a hash that anybody can calculate again from the files', () => {
    const sums = sumsOf(folder, ['catalog.json', 'ban-phat-hanh.html', 'MANIFEST.sha256']);
    expect(catalog.release.hash).toBe(sha256(sums));
  });

  test('has the sum of every other file in its manifest', () => {
    expect(readFileSync(path.join(folder, 'MANIFEST.sha256'), 'utf8')).toBe(
      sumsOf(folder, ['MANIFEST.sha256']),
    );
  });

  test('is named on a page of its own, which every other page leads to', () => {
    const page = pageOf(folder);
    expect(facts(page)).toMatchObject({
      'Mã bản phát hành': catalog.release.id,
      'Mã nội dung (SHA-256)': catalog.release.hash,
    });
    const frameless = catalog.pages.filter(({ kind }) => kind !== 'embed' && kind !== 'error');
    const without = frameless.filter(
      ({ path: file }) => !openOutput(name).readText(file).includes('ban-phat-hanh.html"'),
    );
    expect(without.map(({ path: file }) => file).filter((file) => file !== 'ban-phat-hanh.html')).toEqual([]);
  });

  test('has no date when the publisher gave none, whatever the clock says', () => {
    expect(Object.keys(facts(pageOf(folder)))).not.toContain('Ngày phát hành');
    expect(catalog.release).not.toHaveProperty('date');
  });
});

describe('the next release', () => {
  const next = inject('reissued');

  test('says what has changed since the one before', () => {
    const items = [...pageOf(next).querySelectorAll('main h3')].map((heading) => [
      heading.textContent,
      [...(heading.nextElementSibling?.querySelectorAll('li') ?? [])].map((item) => item.textContent),
    ]);
    const groups = Object.fromEntries(items);
    expect(groups['Bảng số đã sửa']).toEqual(['Quan sát, ấn bản 2025: 28 dòng']);
    expect(groups['Trang đã bỏ']).toHaveLength(1);
  });

  test('knows the one before by name and hash', () => {
    const before = openOutput('small').catalog.release;
    expect(catalogOf(next).history).toEqual([before]);
    expect(pageOf(next).querySelector('.releases')?.textContent).toContain(before.hash);
  });
});

describe('the name and the date of a release', () => {
  const away = useFolder();
  const order = ['--publication', publications.small];

  test('stand on its page as the publisher gave them, as text whatever they hold', async () => {
    const out = path.join(away, 'ra');
    const id = `<b title="x">&amp; $& '1'</b>`;
    const given = ['--out', out, '--release', id, '--release-date', '2025-03-01'];
    const { status, text } = await runScript('build', [...order, ...given]);
    expect(status, text).toBe(0);
    expect(facts(pageOf(out))).toMatchObject({ 'Mã bản phát hành': id, 'Ngày phát hành': '01/3/2025' });
    expect(catalogOf(out).release).toMatchObject({ id, date: '2025-03-01' });
    // Neither is a part of what the hash is made from.
    expect(catalogOf(out).release.hash).toBe(openOutput('small').catalog.release.hash);
  });

  test.each(['1/3/2025', '2025-02-30', 'hôm nay'])('are refused when the date is %s', async (date) => {
    const out = path.join(away, 'không ra');
    const { status, text } = await runScript('build', [...order, '--out', out, '--release-date', date]);
    expect(status).toBe(1);
    expect(text).toContain(date);
    expect(() => listFiles(out)).toThrow();
  });
});
