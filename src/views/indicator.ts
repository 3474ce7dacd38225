import { formatNumber } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Family } from '../model/publication.ts';
import type { Quantity } from '../model/quantity.ts';
import { INTRODUCTION } from '../model/section-number.ts';
import { familyFigure } from './family-figure.ts';
import { spanText } from './indicators.ts';
import { type LevelRow, levelRows } from './level-row.ts';
import { type LocalityBlock, localityBlocks } from './locality-figures.ts';
import { miniScale } from './mini.ts';
import { type NoteRow, noteRows } from './notes.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { type QuantityRow, quantityRow } from './quantity-row.ts';
import type { EditionSite, Site } from './site.ts';
import type { Link } from './where.ts';
import { sectionPath } from './where.ts';

/** The numbers of one indicator (a family at one level) in one edition. */
export interface IndicatorBlock {
  readonly id: string;
  readonly name: string;
  readonly level: string;
  readonly definition: string;
  readonly edition: string;
  readonly rows: readonly QuantityRow[];
}

export interface Fact {
  readonly term: string;
  readonly text: string;
  readonly links: readonly Link[];
}

export interface RelatedFamily {
  readonly name: string;
  readonly path: string;
  readonly current: boolean;
  readonly levels: readonly LevelRow[];
}

/** The page of a family of indicators: every level, every year, where each number stands. */
export interface IndicatorView {
  readonly page: PageInfo;
  readonly crumbs: readonly Link[];
  readonly facts: readonly Fact[];
  /** Drawn from the data when there are years to compare; undefined otherwise. */
  readonly figure: ReturnType<typeof familyFigure>;
  readonly blocks: readonly IndicatorBlock[];
  /** Ranking, map and distribution of the values of single places; empty when there are none. */
  readonly localities: readonly LocalityBlock[];
  readonly notes: readonly (NoteRow & { readonly path: string })[];
  /** Families of the same section, this one among them; empty when it is the only one. */
  readonly related: readonly RelatedFamily[];
  /** What the small graphics of `related` show; '' when it has none. */
  readonly relatedScale: string;
  readonly year: string;
}

/** The page of a family; numbers of older editions follow those of the newest. */
export function indicatorView(site: Site, edition: EditionSite, family: Family): IndicatorView {
  const blocks = site.editions.flatMap((each) => indicatorBlocks(site, each, family.id));
  const section = edition.edition.sections.find((each) => each.settings.number === family.section);
  const numbers = quantitiesOf(edition, family);
  const related = relatedFamilies(site, edition, family);
  const noteNumbers = new Set(numbers.flatMap((each) => each.note ?? []));
  return {
    page: {
      path: paths.indicator(family.id),
      kind: 'indicator',
      title: family.name,
      edition: '',
      description: family.indicators[0]?.definition ?? '',
    },
    crumbs: [
      { text: words.indicators.crumb, path: paths.indicators },
      ...(section
        ? [
            {
              text: section.settings.short_title ?? section.settings.title,
              path: sectionPath(edition.edition, family.section),
            },
          ]
        : []),
    ],
    facts: facts(site, edition, family, numbers),
    figure: familyFigure(site, edition, family),
    blocks,
    localities: localityBlocks(site, edition, family),
    notes: noteRows(edition)
      .filter((note) => noteNumbers.has(note.number))
      .map((note) => ({ ...note, path: paths.note(edition.edition.id, note.number) })),
    related,
    relatedScale: related.some((each) => each.levels.some((level) => level.mini))
      ? spanText(site, edition)
      : '',
    year: String(edition.edition.settings.year),
  };
}

function relatedFamilies(site: Site, edition: EditionSite, family: Family): readonly RelatedFamily[] {
  const scale = miniScale(site, edition);
  const families = edition.edition.families.filter((each) => each.section === family.section);
  if (families.length < 2) return [];
  return families.map((each) => ({
    name: each.name,
    path: paths.indicator(each.id),
    current: each.id === family.id,
    levels: levelRows(site, edition, each, scale),
  }));
}

function quantitiesOf(edition: EditionSite, family: Family): readonly Quantity[] {
  return [...edition.edition.quantities.values()].filter((each) => each.dimensions.family === family.id);
}

function indicatorBlocks(site: Site, edition: EditionSite, familyId: string): IndicatorBlock[] {
  const family = edition.edition.families.find((each) => each.id === familyId);
  if (!family) return [];
  const numbers = quantitiesOf(edition, family);
  return family.indicators.map((indicator) => {
    const level = site.publication.settings.levels.find((each) => each.id === indicator.level);
    return {
      id: indicator.id,
      name: indicator.name,
      level: level?.name ?? indicator.level,
      definition: indicator.definition,
      edition: edition.edition.id,
      rows: numbers
        .filter((each) => each.dimensions.indicator === indicator.id)
        .map((each) => quantityRow(edition, each, `${edition.edition.id}-`)),
    };
  });
}

function facts(site: Site, edition: EditionSite, family: Family, numbers: readonly Quantity[]): Fact[] {
  const w = words.indicators;
  const plain = (term: string, text: string): Fact => ({ term, text, links: [] });
  const years = [...new Set(numbers.flatMap((each) => each.dimensions.year ?? []))].sort();
  const units = [...new Set(family.indicators.map((each) => each.unit))];
  const levels = family.indicators.map((each) => {
    const level = site.publication.settings.levels.find((one) => one.id === each.level);
    return level?.name ?? each.level;
  });
  const sections = [...new Set(numbers.map((each) => each.section))].filter((each) => each !== '');
  const notes = [...new Set(numbers.flatMap((each) => each.note ?? []))];
  const { settings, id } = edition.edition;
  return [
    plain(w.unit, units.join(', ')),
    plain(w.period, years.join(', ')),
    plain(w.levels, levels.join(', ')),
    plain(w.origin, `${settings.issuer}, ${words.source.report(settings.number)}`),
    {
      term: w.where,
      text: '',
      links: [
        ...sections.map((each) => ({
          text: each === INTRODUCTION ? words.source.preamble : words.source.section(each),
          path: sectionPath(edition.edition, each),
        })),
        ...notes.map((each, index) => ({
          text: index === 0 ? words.source.notes(String(each)) : String(each),
          path: paths.note(id, each),
        })),
      ],
    },
    plain(w.method, w.methodText),
    plain(w.base, baseText(site, numbers)),
  ];
}

function baseText(site: Site, numbers: readonly Quantity[]): string {
  const stated = numbers.find((each) => each.base !== undefined)?.base;
  if (stated !== undefined) return words.indicators.baseStated(formatNumber(stated));
  if (!numbers.some((each) => each.printedPercent !== undefined)) return words.indicators.noBase;
  const bases = site.publication.settings.bases.map((each) => `${formatNumber(each.value)} (${each.name})`);
  return words.indicators.baseText(bases.join('; '));
}
