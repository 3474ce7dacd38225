import { describe, expect, test } from 'vitest';
import { allLinks, anchorsByPage, resolveLink } from './links.ts';
import { openOutput } from './output.ts';
import { publicationNames } from './run-build.ts';

describe.each(publicationNames)('links of the %s publication', (name) => {
  const output = openOutput(name);
  const links = allLinks(output);

  test('there are some in pages and in style sheets', () => {
    expect(links.filter(({ file }) => file.endsWith('.html')).length).toBeGreaterThan(500);
    expect(links.filter(({ file }) => file.endsWith('.css'))).not.toEqual([]);
  });

  test('all are relative: none starts at the root of a server or names a scheme', () => {
    expect(links.filter(({ link }) => /^\/|^[a-z][a-z0-9+.-]*:|^\\/i.test(link))).toEqual([]);
  });

  test('none leads out of the folder', () => {
    expect(links.filter((each) => resolveLink(each) === undefined)).toEqual([]);
  });

  test('each leads to a file of the output, never to a folder', () => {
    const lost = links.filter((each) => {
      const target = resolveLink(each)?.target;
      return target !== undefined && !output.files.includes(target);
    });
    expect(lost).toEqual([]);
  });

  test('each anchor is an id of the page that it leads to', () => {
    const anchors = anchorsByPage(output);
    const lost = links.filter((each) => {
      const found = resolveLink(each);
      return found !== undefined && found.anchor !== '' && !anchors.get(found.target)?.has(found.anchor);
    });
    expect(lost).toEqual([]);
  });

  test('the stand-in for the root is nowhere left', () => {
    const texts = output.files.filter((file) => /\.(html|css|js|svg|json|csv)$/.test(file));
    expect(texts.filter((file) => output.readText(file).includes('_goc_'))).toEqual([]);
  });

  test('every page can be reached from the first one', () => {
    const ways = new Map<string, Set<string>>();
    for (const each of links) {
      const target = resolveLink(each)?.target;
      if (target?.endsWith('.html')) ways.set(each.file, (ways.get(each.file) ?? new Set()).add(target));
    }
    const reached = new Set(['index.html']);
    for (const page of reached) for (const next of ways.get(page) ?? []) reached.add(next);
    const kinds = new Map(output.catalog.pages.map(({ path, kind }) => [path, kind]));
    const lost = [...kinds].filter(
      ([path, kind]) => !reached.has(path) && kind !== 'error' && kind !== 'embed',
    );
    expect(lost).toEqual([]);
  });

  test('nothing is there that no page uses and the catalogue does not name', () => {
    const used = new Set(links.map((each) => resolveLink(each)?.target));
    const named = new Set(output.catalog.figures.flatMap((figure) => Object.values(figure.files)));
    const pages = new Set(output.catalog.pages.map(({ path }) => path));
    const idle = output.files.filter(
      (file) => !used.has(file) && !named.has(file) && !pages.has(file) && file !== 'catalog.json',
    );
    expect(idle).toEqual([]);
  });
});
