import type { FigureSettings } from '../schema/figure.ts';
import type { Datum, FigureData } from './figure.ts';

/**
 * Tags go through Plot's `ariaLabel` channel, as the keys of data do, and become attributes when a drawing is finished;
 * a script can then show and hide a series without drawing anything.
 */
const prefixes = { 'data-series': '\u0001loat:', 'data-legend': '\u0001chu-giai:' } as const;

/** Tag of what belongs to a series and stands for no datum of its own, as a number beside its bar; none for the only series. */
export function seriesTag(id: string): string | undefined {
  return id === '' ? undefined : prefixes['data-series'] + id;
}

/** Tag of what says which series is which. */
export function legendTag(id: string): string | undefined {
  return id === '' ? undefined : prefixes['data-legend'] + id;
}

/** The attribute that a tag becomes; undefined for keys of data. */
export function readTag(label: string): readonly [name: string, id: string] | undefined {
  for (const [name, prefix] of Object.entries(prefixes))
    if (label.startsWith(prefix)) return [name, label.slice(prefix.length)];
  return undefined;
}

/** Which series a mark belongs to where series can be hidden: '' where the kind has none, or only one. */
export function seriesOf(settings: FigureSettings, { series }: FigureData): (datum: Datum) => string {
  if (series.length > 1) return (datum) => datum.series.id;
  return settings.kind === 'waffle' ? (datum) => datum.row.id : () => '';
}
