import { words } from '../language/words.ts';
import type { Edition, Section } from '../model/publication.ts';
import type { FigureKindName } from '../schema/figure.ts';

/** What a figure is called, and where it stands. */
export interface FigureNumber {
  /** «Hình 2.1». */
  readonly label: string;
  /** Slug of the section that shows it. */
  readonly section: string;
}

/**
 * Numbers figures, tables and maps as the reader meets them: «Hình 2.1» is the first figure of section 2. Tables and maps
 * count apart. A section whose last number an earlier one has (I.2 and III.2), or another one has as its whole number, is named
 * whole: «Hình III.2.1».
 */
export function numberFigures(edition: Edition): ReadonlyMap<string, FigureNumber> {
  const numbers = new Map<string, FigureNumber>();
  const prefixes = sectionPrefixes(edition.sections);
  for (const section of [edition.introduction, ...edition.sections]) {
    const counts = new Map<string, number>();
    for (const id of section.figures) {
      const kind = edition.figures.get(id)?.settings.kind;
      if (!kind) continue;
      const word = figureWord(kind);
      const count = (counts.get(word) ?? 0) + 1;
      counts.set(word, count);
      numbers.set(id, {
        label: `${word} ${prefixes.get(section.slug) ?? '0'}.${count}`,
        section: section.slug,
      });
    }
  }
  return numbers;
}

function sectionPrefixes(sections: readonly Section[]): Map<string, string> {
  const prefixes = new Map<string, string>();
  const taken = new Set<string>();
  const wholes = new Set(sections.map(({ settings }) => settings.number ?? ''));
  for (const section of sections) {
    const whole = section.settings.number ?? '';
    const last = whole.split('.').at(-1) ?? whole;
    const prefix = taken.has(last) || wholes.has(last) ? whole : last;
    taken.add(prefix);
    prefixes.set(section.slug, prefix);
  }
  return prefixes;
}

function figureWord(kind: FigureKindName): string {
  if (kind === 'table') return words.figure.table;
  if (kind === 'choropleth' || kind === 'tile-grid') return words.figure.map;
  return words.figure.figure;
}
