import type { Quantity } from '../model/quantity.ts';
import type { EditionSite, Site } from './site.ts';

/** A number on its way from the year before, as shares of the limit from 0 to 1; drawn as a small dumbbell. */
export interface Mini {
  /** Undefined when the report gives no change. */
  readonly from: number | undefined;
  readonly to: number;
}

/** What small dumbbells of an edition are measured against; undefined when it has no limit or no measure of change. */
export interface MiniScale {
  readonly limit: number;
  readonly label: string;
  readonly unit: string;
}

/** The limit is that of the cover's picture, and its unit is that of the counts which the picture shows. */
export function miniScale(site: Site, edition: EditionSite): MiniScale | undefined {
  const limit = edition.edition.settings.signature?.limit;
  if (!limit) return undefined;
  for (const id of edition.edition.indicators.keys()) {
    const { main, change } = mainNumbers(site, edition, id);
    if (main && change) return { limit: limit.value, label: limit.label, unit: main.unit };
  }
  return undefined;
}

/** An indicator's chief number with the change behind it and the number of the year before. */
export interface MainNumbers {
  readonly main: Quantity | undefined;
  readonly change: Quantity | undefined;
  readonly before: Quantity | undefined;
}

/** The measure that has a change, in the edition's year; without one, the first number that the report prints. */
export function mainNumbers(site: Site, { edition }: EditionSite, indicator: string): MainNumbers {
  const measure = site.publication.settings.measures.find((each) => each.change_of !== undefined);
  const { year } = edition.settings;
  const of = (name: string | undefined, when: number): Quantity | undefined =>
    name === undefined ? undefined : edition.quantities.get(`${indicator}.${name}.${when}`);
  const main = of(measure?.change_of, year);
  if (main) return { main, change: of(measure?.id, year), before: of(measure?.change_of, year - 1) };
  const first = [...edition.quantities.values()].find(
    (each) =>
      each.dimensions.indicator === indicator && !each.derivation && each.dimensions.place === undefined,
  );
  return { main: first, change: undefined, before: undefined };
}

/** The dumbbell of an indicator; undefined when its unit is another or the number goes beyond the limit. */
export function miniOf({ main, before }: MainNumbers, scale: MiniScale | undefined): Mini | undefined {
  if (!scale || !main || main.value === null || main.unit !== scale.unit) return undefined;
  if (main.value > scale.limit || main.value < 0) return undefined;
  const from = before?.value ?? undefined;
  return { from: from === undefined ? undefined : from / scale.limit, to: main.value / scale.limit };
}
