import { expect, test } from 'vitest';
import type { Edition } from '../../src/model/publication.ts';
import { numberFigures } from '../../src/views/figure-numbers.ts';
import { small, withSections } from './sample-sections.ts';

function labels(edition: Edition): string[] {
  return [...numberFigures(edition).values()].map(({ label }) => label);
}

/** Figures of the small publication. */
const first = 'luot-ban-doc';
const second = 'dich-vu-hai-nam';
const table = 'dich-vu-bang';

test('no two figures of an edition have the same number', () => {
  const all = labels(small);
  expect(all).toHaveLength(small.figures.size);
  expect(new Set(all).size).toBe(all.length);
});

test('a figure is numbered by the last number of its section; tables count apart', () => {
  const edition = withSections({ number: 'I.2', figures: [first, table, second] });
  expect(labels(edition)).toEqual(['Hình 2.1', 'Bảng 2.1', 'Hình 2.2']);
});

test('a later section with the same last number is named whole', () => {
  const edition = withSections({ number: 'I.2', figures: [first] }, { number: 'III.2', figures: [second] });
  expect(labels(edition)).toEqual(['Hình 2.1', 'Hình III.2.1']);
});

test('a section is named whole when its last number is the whole number of another', () => {
  const edition = withSections({ number: 'I.2', figures: [first] }, { number: '2', figures: [second] });
  expect(labels(edition)).toEqual(['Hình I.2.1', 'Hình 2.1']);
});

test('a figure knows the section that shows it', () => {
  const edition = withSections({ number: 'I.2' }, { number: 'I.3', figures: [first] });
  expect(numberFigures(edition).get(first)).toEqual({ label: 'Hình 3.1', section: 'i.3' });
});

/** The small edition with codes fixed for some of its figures. */
function withCodes(edition: Edition, codes: Readonly<Record<string, string>>): Edition {
  const figures = new Map(
    [...edition.figures].map(([id, spec]) => [
      id,
      { ...spec, settings: { ...spec.settings, code: codes[id] } },
    ]),
  );
  return { ...edition, figures };
}

test('a figure with a fixed code keeps its number when another comes before it', () => {
  const one = withSections({ number: 'I.2', figures: [second] });
  expect(labels(one)).toEqual(['Hình 2.1']);
  const two = withSections({ number: 'I.2', figures: [first, second, table] });
  expect(labels(withCodes(two, { [second]: 'H2.1' }))).toEqual(['Hình 2.2', 'Hình 2.1', 'Bảng 2.1']);
});

test('a fixed code may name a number far off and another section', () => {
  const edition = withSections({ number: 'I.2', figures: [first, second] });
  expect(labels(withCodes(edition, { [first]: 'HIII.4.12' }))).toEqual(['Hình III.4.12', 'Hình 2.1']);
});
