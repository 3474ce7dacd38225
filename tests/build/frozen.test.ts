import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { withBrokenCopy } from './broken-copy.ts';
import { listFiles, openOutput } from './output.ts';
import { catalogOf, frozenOf, reissueAddress, reissued, reissueEdits } from './reissue.ts';
import { publicationNames, publications, runBuild } from './run-build.ts';

const first = inject('builds').small.here;
const next = inject('reissued');
const away = mkdtempSync(path.join(tmpdir(), 'dong-bang-'));
afterAll(() => rmSync(away, { recursive: true, force: true }));

const read = (folder: string, file: string): string => readFileSync(path.join(folder, file), 'utf8');
const frozenIn = (folder: string): string[] =>
  listFiles(folder).filter((file) => file.startsWith('dong-bang/'));
const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(listFiles(folder).map((file) => [file, sha256(readFileSync(path.join(folder, file)))]));

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** What `nhung-hien-hanh.js` says. */
function currentIn(folder: string): Record<string, string> {
  return JSON.parse(read(folder, 'nhung-hien-hanh.js').replace(/^var nhungHienHanh = |;\n$/g, ''));
}

describe.each(publicationNames)('frozen embeds of the %s publication', (name) => {
  const output = openOutput(name);
  const frozen = frozenIn(output.folder);
  const pages = frozen.filter((file) => file.endsWith('.html'));

  test('are there for every figure, under the name of their own content', () => {
    expect(output.catalog.figures.map((figure) => figure.frozen).sort()).toEqual(pages);
    for (const file of frozen) {
      const [promised] = /[0-9a-f]{16}/.exec(file) ?? [];
      expect(sha256(readFileSync(path.join(output.folder, file))).slice(0, 16), file).toBe(promised);
    }
  });

  test('load nothing but files of that sort and the list of what is current', () => {
    for (const file of pages) {
      const loaded = [
        ...output.readPage(file).querySelectorAll('link[href], script[src], img[src], source, use'),
      ].map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '');
      const targets = loaded.map((way) => path.posix.join(path.posix.dirname(file), way));
      expect(targets).toContain('nhung-hien-hanh.js');
      expect(targets.filter((each) => each !== 'nhung-hien-hanh.js' && !frozen.includes(each))).toEqual([]);
    }
  });

  test('say what the embed says that follows corrections, and are current', () => {
    const current = currentIn(output.folder);
    for (const { embed = '', frozen: copy = '', edition, id } of output.catalog.figures) {
      const main = (file: string) => output.readPage(file).querySelector('main');
      expect(main(copy)?.textContent, copy).toBe(main(embed)?.textContent);
      expect(main(copy)?.getAttribute('data-content')).toBe(current[`${edition}/${id}`]);
    }
    expect(Object.keys(current)).toHaveLength(output.catalog.figures.length);
  });

  test('are offered on the page of their figure beside the one that follows corrections', () => {
    for (const { edition, id, embed = '', frozen: copy = '' } of output.catalog.figures) {
      const codes = [...output.readPage(`${edition}/hinh/${id}.html`).querySelectorAll('.embed-code pre')];
      expect(codes.map((code) => /<iframe src="([^"]+)"/.exec(code.textContent ?? '')?.[1])).toEqual([
        `../nhung/${path.posix.basename(embed)}`,
        `../../${copy}`,
      ]);
    }
  });
});

describe('a release that is built upon an earlier one', () => {
  test('has every frozen file of the earlier one, byte for byte', () => {
    const after = hashesOf(next);
    for (const [file, hash] of Object.entries(hashesOf(first)))
      if (file.startsWith('dong-bang/')) expect(after[file], file).toBe(hash);
  });

  test('has a new one of what has changed, none of what is gone, and the same of the rest', () => {
    expect(frozenOf(next, reissued.changed)).not.toBe(frozenOf(first, reissued.changed));
    expect(frozenOf(next, reissued.same)).toBe(frozenOf(first, reissued.same));
    expect(catalogOf(next).figures.map(({ edition, id }) => `${edition}/${id}`)).not.toContain(reissued.gone);
    const current = currentIn(next);
    const before = currentIn(first);
    expect(current[reissued.changed]).not.toBe(before[reissued.changed]);
    expect(current[reissued.same]).toBe(before[reissued.same]);
    expect(current).not.toHaveProperty(reissued.gone);
  });

  test('names the embeds of both in its catalogue', () => {
    const paths = catalogOf(next).pages.map((page) => page.path);
    const embeds = frozenIn(next).filter((file) => file.endsWith('.html'));
    expect(embeds.filter((file) => !paths.includes(file))).toEqual([]);
    expect(embeds).toContain(frozenOf(first, reissued.gone));
  });

  test('comes out the same, byte for byte, when it is built again, also upon itself and over it', async () => {
    const out = path.join(away, 'lai');
    cpSync(next, out, { recursive: true });
    const run = await withBrokenCopy(reissueEdits, (publication) =>
      runBuild({ publication, out, release: 'ban-sau', previous: out }),
    );
    expect(run.text).not.toContain('Lưu ý');
    // What tells of the release before tells of this one now; nothing else may differ.
    const tells = new Set(['catalog.json', 'ban-phat-hanh.html', 'MANIFEST.sha256']);
    const others = (folder: string) => Object.entries(hashesOf(folder)).filter(([file]) => !tells.has(file));
    expect(others(out)).toEqual(others(next));
  });

  test('says how many embeds the replaced folder had, when they are not carried on, and does not keep them', async () => {
    const out = path.join(away, 'mat');
    cpSync(next, out, { recursive: true });
    const run = await runBuild({ publication: publications.small, out, release: 'ban-thu' });
    expect(run.text).toMatch(/^Lưu ý: [1-9]\d* khung nhúng .*--previous/m);
    expect(hashesOf(out)).toEqual(hashesOf(first));
  });

  test('writes whole addresses where it knows them', () => {
    const page = read(next, `2025/hinh/luot-ban-doc.html`);
    expect(page).toContain(`<link rel="canonical" href="${reissueAddress}2025/hinh/luot-ban-doc.html">`);
    expect(page).toContain(
      `<meta property="og:image" content="${reissueAddress}2025/hinh/luot-ban-doc.png">`,
    );
    const { html } = JSON.parse(read(next, '2025/nhung/luot-ban-doc.json'));
    expect(html).toContain(`<iframe src="${reissueAddress}2025/nhung/luot-ban-doc.html"`);
  });
});

describe('an earlier output that cannot be carried on', () => {
  /** A copy of the first release's frozen files and catalogue, spoilt by `spoil`, and what the build says of it. */
  async function buildUpon(name: string, spoil: (folder: string) => void) {
    const folder = path.join(away, name);
    mkdirSync(folder);
    for (const part of ['dong-bang', 'catalog.json'])
      cpSync(path.join(first, part), path.join(folder, part), { recursive: true });
    spoil(folder);
    const out = path.join(away, `${name}-ra`);
    const run = await runBuild({ publication: publications.small, out, previous: folder });
    expect(run.status).toBe(1);
    expect(run.text).not.toMatch(/^\s+at /m);
    expect(readdirSync(away)).not.toContain(`${name}-ra`);
    return run.text;
  }

  test('is refused with every file that was changed, is strange or is missing', async () => {
    const copy = frozenOf(first, reissued.changed);
    const script = frozenIn(first).find((file) => /\/embed\.[0-9a-f]+\.js$/.test(file)) ?? '';
    const text = await buildUpon('sua', (folder) => {
      writeFileSync(path.join(folder, copy), read(first, copy).replace('47.150', '47.250'));
      writeFileSync(path.join(folder, 'dong-bang/tep/Thumbs.db'), 'x');
      rmSync(path.join(folder, script));
    });
    expect(text).toContain(`LỖI sua/${copy}\n`);
    expect(text).toContain('LỖI sua/dong-bang/tep/Thumbs.db\n');
    expect(text).toContain(`LỖI sua/${script}\n`);
    expect(text).toContain('docs/problems/frozen-file-changed.md');
    expect(text).toContain('docs/problems/frozen-file-missing.md');
    expect(text).toMatch(/^3 lỗi/m);
  });

  test('is refused when it is no output of this program', async () => {
    const text = await buildUpon('la', (folder) => rmSync(path.join(folder, 'catalog.json')));
    expect(text).toMatch(/đó không phải bản đã dựng/);
  });
});
