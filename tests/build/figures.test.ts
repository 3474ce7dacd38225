import { describe, expect, test } from 'vitest';
import { attribute, openOutput, pageFiles } from './output.ts';
import { publicationNames } from './run-build.ts';

const kinds = [
  'bar',
  'grouped-bar',
  'stacked-bar',
  'dumbbell',
  'line',
  'small-multiples',
  'waffle',
  'table',
  'choropleth',
  'tile-grid',
];

describe.each(publicationNames)('figures of the %s publication', (name) => {
  const output = openOutput(name);
  const { figures } = output.catalog;
  const drawn = figures.filter(({ kind }) => kind !== 'table');

  test('every kind of figure is there', () => {
    expect([...new Set(figures.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
  });

  test('each drawn one has a picture that says in words what it shows', () => {
    for (const { id, alt, title, files } of drawn) {
      const svg = output.readPage(files.svg ?? '').querySelector('svg');
      expect(attribute(svg as Element, 'role'), id).toBe('img');
      expect(svg?.querySelector('title')?.textContent, id).toBe(title);
      expect(svg?.querySelector('desc')?.textContent, id).toBe(alt);
      expect(alt, id).toMatch(/\d/);
      expect(alt.length, id).toBeGreaterThan(40);
    }
  });

  test('each picture is whole by itself: one svg element with its name space and size, nothing before it', () => {
    for (const { files } of drawn) {
      const text = output.readText(files.svg ?? '');
      expect(text, files.svg).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"[^>]* viewBox="0 0 [\d.]+ [\d.]+"/,
      );
      expect(text.trimEnd(), files.svg).toMatch(/<\/svg>$/);
      expect(text, files.svg).not.toMatch(/NaN|undefined|Infinity|\[object/);
    }
  });

  test('each is drawn for wide and narrow pages and has its numbers as a table', () => {
    for (const { id, page } of figures) {
      const figure = output.readPage(page.split('#')[0] ?? '').querySelector(`figure[data-figure="${id}"]`);
      const isDrawn = drawn.some((each) => each.id === id);
      expect(figure?.querySelectorAll('svg[role="img"]').length, id).toBe(isDrawn ? 2 : 0);
      expect(figure?.querySelectorAll('table').length, id).toBe(1);
      expect(
        figure?.querySelectorAll('table caption, [role="region"][aria-label]').length,
        id,
      ).toBeGreaterThan(0);
    }
  });

  test('marks bear the key of their number', () => {
    for (const { id, page } of drawn) {
      const figure = output.readPage(page.split('#')[0] ?? '').querySelector(`figure[data-figure="${id}"]`);
      expect(figure?.querySelectorAll('svg [data-key]').length, id).toBeGreaterThan(0);
    }
  });

  test('no id stands twice on a page or in a picture', () => {
    const files = [...pageFiles(output), ...output.files.filter((file) => file.endsWith('.svg'))];
    const twice = files.flatMap((file) => {
      const ids = [...output.readPage(file).querySelectorAll('[id]')].map((element) => element.id);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${file}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('what an svg, a label or an aria attribute refers to is on its page', () => {
    const lost = pageFiles(output).flatMap((file) => {
      const page = output.readPage(file);
      return [
        ...page.querySelectorAll('[for], [aria-labelledby], [aria-describedby], [aria-controls]'),
      ].flatMap((element) =>
        ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls']
          .flatMap((each) => attribute(element, each).split(/\s+/))
          .filter((id) => id !== '' && !page.getElementById(id))
          .map((id) => `${file}: ${id}`),
      );
    });
    expect(lost).toEqual([]);
  });

  test('maps draw every place, with the licence of their boundaries', () => {
    for (const { id, page } of figures.filter(({ kind }) => kind === 'choropleth')) {
      const figure = output.readPage(page.split('#')[0] ?? '').querySelector(`figure[data-figure="${id}"]`);
      expect(figure?.textContent, id).toContain('Ranh giới: ');
    }
  });
});

describe('two editions with a figure of the same name', () => {
  test('keep their figures apart', () => {
    const { catalog } = openOutput('small');
    const same = catalog.figures.filter(({ id }) => id === 'kho-sach-ban-do');
    expect(same.map(({ edition, files }) => [edition, files.svg])).toEqual([
      ['2025', '2025/hinh/kho-sach-ban-do.svg'],
      ['2024', '2024/hinh/kho-sach-ban-do.svg'],
    ]);
    expect(new Set(same.map(({ alt }) => alt)).size).toBe(2);
  });
});
