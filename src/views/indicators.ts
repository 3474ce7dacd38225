import { words } from '../language/words.ts';
import type { Family } from '../model/publication.ts';
import { type LevelRow, levelRows } from './level-row.ts';
import { miniScale } from './mini.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { type EditionSite, latestEdition, type Site } from './site.ts';
import { sectionPath } from './where.ts';

/** One family in the catalogue. */
export interface CatalogRow {
  readonly name: string;
  readonly path: string;
  readonly levels: readonly LevelRow[];
}

/** Families of one section of the report. */
export interface CatalogGroup {
  readonly number: string;
  readonly title: string;
  readonly path: string;
  readonly rows: readonly CatalogRow[];
}

export interface IndicatorsView {
  readonly page: PageInfo;
  readonly groups: readonly CatalogGroup[];
  readonly money: string;
  readonly lists: string;
  /** What the small graphics show: «2021 đến 2022, trên 63 tỉnh, thành»; '' without any. */
  readonly scale: string;
  readonly total: number;
}

/** The catalogue of indicators, as the newest edition that has each of them gives it. */
export function indicatorsView(site: Site): IndicatorsView {
  const latest = latestEdition(site);
  const groups = new Map<string, CatalogRow[]>();
  for (const { family, edition } of allFamilies(site)) {
    const key = edition === latest ? family.section : '';
    groups.set(key, [...(groups.get(key) ?? []), catalogRow(site, edition, family)]);
  }
  return {
    page: {
      path: paths.indicators,
      kind: 'indicators',
      title: words.indicators.title,
      edition: '',
      description: words.indicators.lead,
    },
    groups: [...groups].map(([number, rows]) => ({ ...groupHead(latest, number), rows })),
    money: hasMoney(latest) ? paths.money(latest.edition.id) : '',
    lists: latest.edition.lists.size > 0 ? paths.lists(latest.edition.id) : '',
    scale: spanText(site, latest),
    total: [...groups.values()].reduce((sum, rows) => sum + rows.length, 0),
  };
}

/** «2021 đến 2022, trên 63 tỉnh, thành»; '' when the edition has no scale for small graphics. */
export function spanText(site: Site, edition: EditionSite): string {
  const scale = miniScale(site, edition);
  const { year } = edition.edition.settings;
  return scale ? words.indicators.span(String(year - 1), String(year), scale.label) : '';
}

/** Every family of the publication once, with the newest edition that has it, in that edition's order. */
export function allFamilies(site: Site): readonly { family: Family; edition: EditionSite }[] {
  const seen = new Set<string>();
  return site.editions.flatMap((edition) =>
    edition.edition.families.flatMap((family) => {
      if (seen.has(family.id)) return [];
      seen.add(family.id);
      return [{ family, edition }];
    }),
  );
}

/** True when the edition has amounts of money. */
export function hasMoney({ edition }: EditionSite): boolean {
  return [...edition.quantities.values()].some((each) => each.dimensions.heading !== undefined);
}

function catalogRow(site: Site, edition: EditionSite, family: Family): CatalogRow {
  const levels = levelRows(site, edition, family, miniScale(site, edition));
  return { name: family.name, path: paths.indicator(family.id), levels };
}

function groupHead(edition: EditionSite, number: string): Omit<CatalogGroup, 'rows'> {
  const section = edition.edition.sections.find((each) => each.settings.number === number);
  if (section) return { number, title: section.settings.title, path: sectionPath(edition.edition, number) };
  const introduction = edition.edition.introduction.settings.title;
  return { number: '', title: introduction, path: paths.cover(edition.edition.id) };
}
