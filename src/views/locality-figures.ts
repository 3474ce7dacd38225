import { localityWords } from '../language/locality-words.ts';
import { formatQuantity } from '../language/numbers.ts';
import type { Family } from '../model/publication.ts';
import { changeQuantity, type Quantity } from '../model/quantity.ts';
import { figureSchema } from '../schema/figure.ts';
import type { IndicatorRow } from '../schema/tables.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import { drawSpec, type FigureView } from './figure.ts';
import { listGround } from './figure-ground.ts';
import { paths } from './paths.ts';
import { comparableValues } from './place-numbers.ts';
import type { EditionSite, Site } from './site.ts';

/** The values of single places for one indicator, in the newest year that has them. */
export interface LocalityBlock {
  readonly name: string;
  readonly ranking: FigureView;
  /** Undefined when the publication draws no maps of these places, or all values are equal. */
  readonly map: FigureView | undefined;
  readonly distribution: Distribution | undefined;
}

const widths = { wide: 780, narrow: 340 } as const;

/** For each indicator of a family that is given for single places; none has fewer than two values. */
export function localityBlocks(site: Site, edition: EditionSite, family: Family): readonly LocalityBlock[] {
  return family.indicators.flatMap((indicator) => {
    const groups = [...comparableValues(edition).values()].filter(([first]) => isOf(first, indicator.id));
    const newest = groups
      .map(([first]) => first?.dimensions.year ?? '')
      .sort()
      .at(-1);
    // Values in two units (a count and a percent) have no common scale; their table shows both.
    const [group, ...others] = groups.filter(([first]) => first?.dimensions.year === newest);
    const known = group?.filter(({ value }) => value !== null) ?? [];
    return group && others.length === 0 && known.length > 1 ? [block(site, edition, indicator, group)] : [];
  });
}

function isOf(quantity: Quantity | undefined, indicator: string): boolean {
  return quantity?.dimensions.list === undefined && quantity?.dimensions.indicator === indicator;
}

function block(
  site: Site,
  edition: EditionSite,
  indicator: IndicatorRow,
  group: readonly Quantity[],
): LocalityBlock {
  const year = group[0]?.dimensions.year ?? '';
  const unit = group[0]?.unit ?? '';
  const known = group.flatMap((each) => each.value ?? []);
  const { place_noun: noun } = site.publication.settings;
  const common = {
    title: titleOf(edition, group),
    subtitle: localityWords.subtitle(
      indicator.name,
      unit,
      year,
      known.length,
      edition.places.places.size,
      noun,
    ),
    table: 'locality-values',
    filter: { indicator: indicator.id, year },
    encode: { row: 'place' },
  };
  const draw = (id: string, more: object): FigureView => {
    const settings = figureSchema.parse({ ...common, ...more });
    const view = drawSpec(site, edition, { id, file: '', settings }, widths);
    return { ...view, page: paths.indicator(indicator.group || indicator.id) };
  };
  const ground = listGround(site, edition.places);
  const distinct = new Set(known).size;
  const kind = ground?.boundaries ? 'choropleth' : ground?.places.some(({ tile }) => tile) && 'tile-grid';
  return {
    name: indicator.name,
    ranking: draw(`xep-hang-${indicator.id}`, { kind: 'bar', order: { by: 'value' } }),
    map:
      kind && distinct > 1
        ? draw(`ban-do-${indicator.id}`, { kind, map: { classes: { count: Math.min(4, distinct) } } })
        : undefined,
    distribution: distributionOf(group, (code) => nameOf(edition, code)),
  };
}

function titleOf(edition: EditionSite, group: readonly Quantity[]): string {
  const known = group.flatMap((each) =>
    each.value === null ? [] : [changeQuantity(each, { value: each.value })],
  );
  known.sort((a, b) => b.value - a.value);
  const [most] = known;
  const least = known.at(-1);
  if (!most || !least) throw new Error('a ranking without values');
  const text = (each: typeof most): string => formatQuantity(each.value, each.unit);
  if (most.value === least.value) return localityWords.allEqual(text(most));
  const name = (each: typeof most): string => nameOf(edition, each.dimensions.place ?? '');
  return localityWords.ranking(name(most), text(most), name(least), text(least));
}

function nameOf({ places }: EditionSite, code: string): string {
  return places.places.get(code)?.name ?? code;
}
