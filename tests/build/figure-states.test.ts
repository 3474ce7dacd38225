import { gzipSync } from 'node:zlib';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { openOutput } from './output.ts';
import { publicationNames } from './run-build.ts';

interface State {
  title: string;
  wide: string;
  narrow: string;
  table: string;
  source: string;
}

/** What a data script says when a browser runs it. */
function runScript(text: string): Record<string, Record<string, State>> {
  const window: { hinhTheoLuaChon?: Record<string, Record<string, State>> } = {};
  new Function('window', text)(window);
  return window.hinhTheoLuaChon ?? {};
}

describe.each(publicationNames)('states of the figures of the %s publication', (name) => {
  const output = openOutput(name);
  const changeable = output.catalog.figures.filter(({ states }) => states !== undefined);

  test('there are figures with choices, drawn ones and tables or maps among them', () => {
    expect(changeable.length).toBeGreaterThan(name === 'default' ? 3 : 1);
  });

  test('each has a data script with exactly the states of the catalogue, each with its own title and table', () => {
    for (const { id, edition, kind, states = [] } of changeable) {
      const all = runScript(output.readText(`${edition}/hinh/${id}.js`))[`${edition}/${id}`] ?? {};
      expect(Object.keys(all), id).toEqual(states.map(({ query }) => query));
      for (const [query, state] of Object.entries(all)) {
        expect(state.title, `${id}?${query}`).not.toBe('');
        expect(state.table, `${id}?${query}`).toContain('<table');
        expect(state.wide.startsWith('<svg'), `${id}?${query}`).toBe(kind !== 'table');
        expect(state.wide + state.narrow, `${id}?${query}`).not.toMatch(/NaN|undefined|Infinity| style=/);
        const isReordered = query === '' || /^sap-xep=[a-z]+$/.test(query);
        if (!isReordered) expect(state.title, `${id}?${query}`).not.toBe(all['']?.title);
        if (!isReordered) expect(state.table, `${id}?${query}`).not.toBe(all['']?.table);
      }
    }
  });

  test('the state as written is what stands on the page', () => {
    for (const { id, edition, kind } of changeable) {
      const written = runScript(output.readText(`${edition}/hinh/${id}.js`))[`${edition}/${id}`]?.[''];
      const figure = output.readPage(`${edition}/hinh/${id}.html`).querySelector('figure[data-figure]');
      const title = parseHTML(`<h1>${written?.title}</h1>`).document.querySelector('h1');
      expect(figure?.querySelector('[data-part="title"]')?.innerHTML, id).toBe(title?.innerHTML);
      expect(figure?.querySelector('[data-part="source"]')?.textContent, id).toBe(written?.source);
      if (kind !== 'table')
        expect(figure?.querySelector('.plot > .wide > svg')?.outerHTML, id).toBe(
          parseHTML(written?.wide ?? '').document.querySelector('svg')?.outerHTML,
        );
    }
  });

  test('its page, its embed and its section have the controls, one option of each chosen', () => {
    for (const { id, edition, embed = '', page } of changeable) {
      for (const file of [`${edition}/hinh/${id}.html`, embed, page.split('#')[0] ?? '']) {
        const form = output.readPage(file).querySelector(`figure[data-figure="${id}"] > form.choices`);
        const controls = [...(form?.querySelectorAll('.choice') ?? [])];
        expect(controls.length, file).toBeGreaterThan(0);
        for (const control of controls)
          expect(control.querySelectorAll('[checked], [selected]').length, file).toBe(1);
      }
    }
  });

  test('no page holds a drawing of a state that nobody has chosen', () => {
    for (const { id, edition } of changeable) {
      const page = output.readPage(`${edition}/hinh/${id}.html`);
      expect(page.querySelectorAll('figure > .plot svg[role="img"]').length, id).toBeLessThanOrEqual(2);
    }
  });

  test('the scripts of figures are less than 12 kB together', () => {
    const scripts = output.files.filter((file) => /^_astro\/(FigureDrawing|Embed)\..*\.js$/.test(file));
    expect(scripts.length).toBeGreaterThan(1);
    const size = scripts.reduce((sum, file) => sum + gzipSync(output.readText(file)).length, 0);
    expect(size).toBeLessThan(12 * 1024);
  });

  test('marks bear their series where series have words', () => {
    for (const { id, edition, kind } of output.catalog.figures) {
      const svg = output.readPage(`${edition}/hinh/${id}.html`).querySelector('figure .wide > svg');
      const words = new Set(
        [...(svg?.querySelectorAll('[data-legend]') ?? [])].map((each) => each.getAttribute('data-legend')),
      );
      const marks = new Set(
        [...(svg?.querySelectorAll('[data-series]') ?? [])].map((each) => each.getAttribute('data-series')),
      );
      if (words.size < 2) continue;
      for (const word of words) expect([...marks], `${edition}/${id} ${kind}`).toContain(word);
    }
  });
});
