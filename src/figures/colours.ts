import type { FigureSettings } from '../schema/figure.ts';
import type { Datum, Label } from './figure.ts';
import { categorical, hue, ink } from './theme.ts';

/** Greys for series that are not emphasised: neighbours differ, and none draws the eye. */
const context: readonly string[] = [hue.khoi, ink.third, '#c4beb4', ink.second];

/**
 * A colour for each series, in their order. Emphasised series are son and all others grey; without emphasis a pair is
 * grey and son, the newer one son if it tells times apart and the first one otherwise; more take the categorical order.
 */
export function seriesColours(settings: FigureSettings, series: readonly Label[]): readonly string[] {
  const isTime = settings.encode.series === 'year' || settings.encode.series === 'period';
  const named = series.map(({ id }) => settings.emphasis.includes(id));
  const accented = named.includes(true)
    ? named
    : series.length > 2
      ? []
      : series.map((_, index) => index === (isTime ? series.length - 1 : 0));
  if (!accented.includes(true)) return series.map((_, index) => categorical[index] ?? hue.khoi);
  let greys = 0;
  return accented.map((accent) => (accent ? hue.son : (context[greys++ % context.length] ?? hue.khoi)));
}

/** True when son stands among greys only, so that names and numbers of that series may be son too. */
export function hasAccent(colours: readonly string[]): boolean {
  const others = colours.filter((colour) => colour !== hue.son);
  return (
    others.length > 0 && others.length < colours.length && others.every((colour) => context.includes(colour))
  );
}

/** True when the settings emphasise the datum's row or facet; false for all when they emphasise none. */
export function isRowEmphasised(settings: FigureSettings, datum: Pick<Datum, 'row' | 'facet'>): boolean {
  return settings.emphasis.includes(datum.row.id) || settings.emphasis.includes(datum.facet.id);
}

/** Ink or paper, whichever reads better on the colour (WCAG 2.2 relative luminance). */
export function textOn(colour: string): string {
  const light = luminance(colour);
  const onPaper = 1.05 / (light + 0.05);
  const onInk = (light + 0.05) / (luminance(ink.text) + 0.05);
  return onPaper >= onInk ? ink.paper : ink.text;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
