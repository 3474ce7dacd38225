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

/** Families of one section of the newest report, or all those that only an older edition has. */
export interface CatalogGroup {
  /** «2.1»; '' for the introduction and for an older edition. */
  readonly number: string;
  readonly title: string;
  readonly path: string;
  readonly rows: readonly CatalogRow[];
}

/** A family with the edition that it is shown from. */
interface FamilyOfEdition {
  readonly family: Family;
  readonly edition: EditionSite;
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

/**
 * The catalogue of indicators, as the newest edition that has each of them gives it: first by the sections of the newest
 * edition, then those that only an older one has, edition by edition.
 */
export function indicatorsView(site: Site): IndicatorsView {
  const latest = latestEdition(site);
  const families = allFamilies(site);
  return {
    page: {
      path: paths.indicators,
      kind: 'indicators',
      title: words.indicators.title,
      edition: '',
      description: words.indicators.lead,
    },
    groups: site.editions.flatMap((edition) => editionGroups(site, edition, families)),
    money: hasMoney(latest) ? paths.money(latest.edition.id) : '',
    lists: latest.edition.lists.size > 0 ? paths.lists(latest.edition.id) : '',
    scale: spanText(site, latest),
    total: families.length,
  };
}

/** «2021 đến 2022, trên 63 tỉnh, thành»; '' when the edition has no scale for small graphics. */
export function spanText(site: Site, edition: EditionSite): string {
  const scale = miniScale(site, edition);
  const { year } = edition.edition.settings;
  return scale ? words.indicators.span(String(year - 1), String(year), scale.label) : '';
}

/** Every family of the publication once, with the newest edition that has it, in that edition's order. */
export function allFamilies(site: Site): readonly FamilyOfEdition[] {
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

/** The groups of one edition: its sections when it is the newest, else a single one under the edition's name. */
function editionGroups(
  site: Site,
  edition: EditionSite,
  families: readonly FamilyOfEdition[],
): readonly CatalogGroup[] {
  const isLatest = edition === latestEdition(site);
  const groups = new Map<string, CatalogRow[]>();
  for (const each of families) {
    if (each.edition !== edition) continue;
    const key = isLatest ? each.family.section : edition.edition.id;
    groups.set(key, [...(groups.get(key) ?? []), catalogRow(site, edition, each.family)]);
  }
  return [...groups].map(([key, rows]) => ({
    ...(isLatest ? sectionHead(edition, key) : editionHead(edition)),
    rows,
  }));
}

function catalogRow(site: Site, edition: EditionSite, family: Family): CatalogRow {
  const levels = levelRows(site, edition, family, miniScale(site, edition));
  return { name: family.name, path: paths.indicator(family.id), levels };
}

function editionHead({ edition }: EditionSite): Omit<CatalogGroup, 'rows'> {
  return { number: '', title: words.indicators.ofEdition(edition.id), path: paths.cover(edition.id) };
}

function sectionHead(edition: EditionSite, number: string): Omit<CatalogGroup, 'rows'> {
  const section = edition.edition.sections.find((each) => each.settings.number === number);
  if (section) return { number, title: section.settings.title, path: sectionPath(edition.edition, number) };
  const introduction = edition.edition.introduction.settings.title;
  return { number: '', title: introduction, path: paths.cover(edition.edition.id) };
}
