import { formatNumber } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Family } from '../model/publication.ts';
import type { Quantity } from '../model/quantity.ts';
import { figureSchema } from '../schema/figure.ts';
import { drawSpec, type FigureView } from './figure.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/** The column of the page is wider than the measure of a section. */
const widths = { wide: 780, narrow: 340 } as const;

/** One level of a family in two years that follow each other. */
interface Growth {
  readonly level: string;
  readonly before: Quantity;
  readonly after: Quantity;
}

/**
 * The figure on top of a family's page, made from its data alone: the two years of the first measure that has both.
 * Undefined when no level has two years.
 */
export function familyFigure(site: Site, edition: EditionSite, family: Family): FigureView | undefined {
  const { measures, place_noun: placeNoun } = site.publication.settings;
  const total = measures.find((each) => each.change_of !== undefined)?.change_of;
  const growth = total === undefined ? [] : findGrowth(site, edition, family, total);
  const [first] = growth;
  if (total === undefined || !first) return undefined;
  const { year } = edition.edition.settings;
  const limit = first.after.unit === placeNoun ? edition.edition.settings.signature?.limit : undefined;
  const measure = measures.find((each) => each.id === total)?.name ?? total;
  const settings = figureSchema.parse({
    kind: 'dumbbell',
    title: titleOf(growth, year),
    subtitle: words.indicators.growthMeasure(first.after.unit, measure, year - 1, year),
    table: 'observations',
    filter: { family: family.id, measure: total, year: [year - 1, year] },
    encode: { row: family.indicators.length > 1 ? 'level' : 'indicator', series: 'year' },
    ...(limit ? { limit } : {}),
  });
  const id = `chi-tieu-${family.id}`;
  const view = drawSpec(site, edition, { id, file: '', settings }, widths);
  return { ...view, page: paths.indicator(family.id) };
}

function findGrowth(site: Site, edition: EditionSite, family: Family, measure: string): Growth[] {
  const { quantities, settings } = edition.edition;
  return family.indicators.flatMap((indicator) => {
    const before = quantities.get(`${indicator.id}.${measure}.${settings.year - 1}`);
    const after = quantities.get(`${indicator.id}.${measure}.${settings.year}`);
    const level = site.publication.settings.levels.find((each) => each.id === indicator.level);
    const known = before && after && before.value !== null && after.value !== null;
    return known ? [{ level: level?.name ?? indicator.level, before, after }] : [];
  });
}

/** The finding in words: «Từ 2021 đến 2022: cấp tỉnh tăng 8, cấp huyện tăng 5». */
function titleOf(growth: readonly Growth[], year: number): string {
  const parts = growth.map(({ level, before, after }) => {
    const change = (after.value ?? 0) - (before.value ?? 0);
    const text = words.indicators.changeInWords(change, formatNumber(Math.abs(change)));
    return growth.length === 1
      ? `${text}, ${words.indicators.reaching(formatNumber(after.value ?? 0), after.unit)}`
      : `${level} ${text}`;
  });
  return words.indicators.growthTitle(year - 1, year, parts.join(', '));
}
