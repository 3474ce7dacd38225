import { expect, test } from 'vitest';
import type { Heading } from '../../src/model/publication.ts';
import { sectionPath } from '../../src/views/where.ts';
import { withSections } from './sample-sections.ts';

function heading(number: string): Heading {
  return { id: `muc-${number}`, number, text: 'Kho sách' };
}

function pathOf(number: string, ...headings: readonly string[]): string {
  return sectionPath(withSections({ number: 'I.2', headings: headings.map(heading) }), number);
}

test('a heading is found by its number in full', () => {
  expect(pathOf('I.2.3', 'I.2.3')).toBe('2025/i.2.html#muc-I.2.3');
});

test('a heading is found by its number without the part', () => {
  expect(pathOf('I.2.3', '2.2', '2.3')).toBe('2025/i.2.html#muc-2.3');
});

test('a heading is found by its number within the section', () => {
  expect(pathOf('I.2.3', '2', '3')).toBe('2025/i.2.html#muc-3');
});

test('a number without a heading leads to its section, and a section to its page', () => {
  expect(pathOf('I.2.4', '3')).toBe('2025/i.2.html');
  expect(pathOf('I.2', 'I.2')).toBe('2025/i.2.html');
});

test('the deepest section that bears the number is taken', () => {
  const edition = withSections({ number: 'I', headings: [heading('2')] }, { number: 'I.2' });
  expect(sectionPath(edition, 'I.2.3')).toBe('2025/i.2.html');
});

test('the introduction is the cover, and a number that no section bears leads nowhere', () => {
  expect(pathOf('')).toBe('2025/index.html');
  expect(pathOf('mo-dau')).toBe('2025/index.html');
  expect(pathOf('IV.1')).toBe('');
});
