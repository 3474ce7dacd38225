import { figureWord, labelOfCode } from '../model/figure-code.ts';
import type { Edition, Section } from '../model/publication.ts';

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
 * whole: «Hình III.2.1». A figure whose specification has a `code` keeps its number; the others take those that are left.
 */
export function numberFigures(edition: Edition): ReadonlyMap<string, FigureNumber> {
  const numbers = new Map<string, FigureNumber>();
  const prefixes = sectionPrefixes(edition.sections);
  const fixed = fixedLabels(edition);
  const taken = new Set(fixed.values());
  for (const section of [edition.introduction, ...edition.sections]) {
    const counts = new Map<string, number>();
    for (const id of section.figures) {
      const kind = edition.figures.get(id)?.settings.kind;
      if (!kind) continue;
      const start = `${figureWord(kind)} ${prefixes.get(section.slug) ?? '0'}`;
      let label = fixed.get(id);
      while (label === undefined || (!fixed.has(id) && taken.has(label))) {
        const count = (counts.get(start) ?? 0) + 1;
        counts.set(start, count);
        label = `${start}.${count}`;
      }
      numbers.set(id, { label, section: section.slug });
    }
  }
  return numbers;
}

/** Labels by id of the figures whose specification fixes their code. */
function fixedLabels({ figures }: Edition): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  for (const { id, settings } of figures.values()) {
    const label = settings.code === undefined ? undefined : labelOfCode(settings.code, settings.kind);
    if (label !== undefined) labels.set(id, label);
  }
  return labels;
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
