import { describe, expect, it } from 'vitest';
import { relativise } from '../../src/integrations/relocate.ts';

const known = new Set(['index.html', '2022/a.html', '2022/du-lieu/b.csv', 'chi-tieu/c.html', '_astro/x.css']);
const relative = (text: string, file: string) => relativise(text, file, '/_goc_/', known);

describe('addresses made relative to their file', () => {
  it('lead down, up and sideways, with their fragments and queries', () => {
    const { text, lost } = relative(
      '<a href="/_goc_/2022/a.html#r-1"><a href="/_goc_/chi-tieu/c.html?q=1">',
      'chi-tieu/c.html',
    );
    expect(text).toBe('<a href="../2022/a.html#r-1"><a href="c.html?q=1">');
    expect(lost).toEqual([]);
  });

  it('work inside style sheets and from the root', () => {
    expect(relative('@import url(/_goc_/_astro/x.css);', 'index.html').text).toBe(
      '@import url(_astro/x.css);',
    );
  });

  it('mean the first page when they name the root alone', () => {
    expect(relative('href="/_goc_/"', '2022/a.html').text).toBe('href="../index.html"');
  });

  it('are reported when they lead to no file', () => {
    expect(relative('href="/_goc_/2022/khong-co.html"', 'index.html').lost).toEqual([
      '/_goc_/2022/khong-co.html',
    ]);
  });
});
