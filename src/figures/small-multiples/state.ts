import type { FigureSettings } from '../../schema/figure.ts';
import { isRowEmphasised, seriesColours } from '../colours.ts';
import type { Datum, FigureData, Label } from '../figure.ts';
import { fitScale, isRoomy, placeOf, valueDomain } from '../fit-scale.ts';
import { layoutKey } from '../key-line.ts';
import { limitHeight, limitParts } from '../limit-rule.ts';
import { faceOf, type PlacedText, wrapText } from '../placed-text.ts';
import type { Sheet } from '../sheet.ts';
import { measureText } from '../text-width.ts';
import { hue, ink, isNarrow, leading, type } from '../theme.ts';
import { withUnit } from '../unit-place.ts';
import { layoutPanel, NUMBER_GAP, numberWidth, type PanelPlan } from './panel.ts';

const TITLE_LINE = type.small * leading;
/** From the rule over a panel to its title, and from the title to the bars. */
const TITLE_GAP = 6;
const PANEL_GAP = 22;
/** The share of a panel that row labels may take beside the bars. */
const LABEL_SHARE = 0.42;
/** A shorter scale shows nothing; fewer panels a row then. */
const LEAST_SCALE = 40;
const empty: Sheet = { height: 0, rules: [], rects: [], paths: [], texts: [] };

/**
 * A small panel of bars for each facet, all on one scale and with the rows in the same order; a missing number is «–».
 * Three or four panels a row wide, two narrow; fewer when there are fewer. Row labels stand beside the bars where they
 * are short enough, otherwise above. Emphasised rows, facets or series are son; without emphasis a single series is.
 */
export function smallMultiplesState(settings: FigureSettings, data: FigureData, width: number): Sheet {
  const { columns, gutter, plan } = chooseColumns(settings, data, width);
  const panelWidth = plan.width;
  const head = layoutHead(settings, data, width);
  const sheets = [head];
  let y = head.height;
  for (let start = 0; start < data.facets.length; start += columns) {
    const facets = data.facets.slice(start, start + columns);
    const titles = facets.map((facet) => titleLines(facet, panelWidth));
    const titleHeight = Math.max(...titles.map((lines) => lines.length)) * TITLE_LINE;
    // The limit is named once, in the first panel; the others of its row leave the same room.
    const limitRoom = start === 0 ? limitHeight(settings.limit?.label, panelWidth) : 0;
    const barsTop = TITLE_GAP + titleHeight + TITLE_GAP + limitRoom;
    let tallest = 0;
    for (const [index, facet] of facets.entries()) {
      const bars = layoutPanel(plan, facet);
      const limit = limitParts(settings, (value) => placeOf(value, plan.domain, plan.range), {
        top: 0,
        bottom: bars.height,
        width: panelWidth,
      });
      const x = index * (panelWidth + gutter);
      sheets.push(shift(bars, x, y + barsTop));
      sheets.push(shift({ ...empty, ...limit, ...(start + index > 0 ? { texts: [] } : {}) }, x, y + barsTop));
      sheets.push(shift(titleSheet(titles[index] ?? [], panelWidth), x, y));
      tallest = Math.max(tallest, bars.height);
    }
    y += barsTop + tallest + PANEL_GAP;
  }
  return merge(sheets, Math.ceil(y - PANEL_GAP + 6));
}

/** The most columns in which the numbers of every panel have room beside their bars. */
function chooseColumns(settings: FigureSettings, data: FigureData, width: number) {
  const gutter = isNarrow(width) ? 20 : 26;
  for (let columns = columnCount(data, width); ; columns--) {
    const { plan, isWide } = panelPlan(settings, data, (width - (columns - 1) * gutter) / columns);
    if (isWide || columns <= 1) return { columns, gutter, plan };
  }
}

/** As many panels a row as there are facets, up to two narrow, three wide, or four where row labels fit beside. */
function columnCount({ facets, rows }: FigureData, width: number): number {
  if (isNarrow(width)) return Math.min(2, facets.length);
  if (facets.length <= 3) return facets.length;
  const isFour = facets.length % 4 === 0 || facets.length > 6;
  const panel = (width - 3 * 26) / 4;
  return isFour && labelColumn(rows) <= panel * LABEL_SHARE ? 4 : 3;
}

function labelColumn(rows: readonly Label[]): number {
  return Math.ceil(Math.max(0, ...rows.map((row) => measureText(row.text, faceOf(false), type.small))));
}

/** The plan of panels of this width, and whether they are wide enough for their numbers. */
function panelPlan(
  settings: FigureSettings,
  data: FigureData,
  width: number,
): { plan: PanelPlan; isWide: boolean } {
  const column = labelColumn(data.rows);
  const isBeside = column <= width * LABEL_SHARE;
  const domain = valueDomain(
    data.data.map(({ value }) => value ?? 0),
    settings.limit,
  );
  const first = data.data.find(({ value }) => value !== null);
  const textOf = (datum: Datum) =>
    datum === first && data.unit === '%' ? withUnit(datum.text, data.unit) : datum.text;
  const left = isBeside && column > 0 ? column + 10 : 0;
  const overhangs = data.data.map((datum) => {
    const room = NUMBER_GAP + numberWidth(textOf(datum)) + 1;
    const isBefore = (datum.value ?? 0) < 0;
    return { value: datum.value ?? 0, before: isBefore ? room : 0, after: isBefore ? 0 : room };
  });
  const range = fitScale(domain, [left, width], overhangs);
  const labelWidth = isBeside ? column + 1 : width;
  return {
    plan: { data, width, isBeside, labelWidth, domain, range, textOf, colourOf: colours(settings, data) },
    isWide: isRoomy({ domain, range }, [left, width], overhangs) && range[1] - range[0] >= LEAST_SCALE,
  };
}

function colours(settings: FigureSettings, data: FigureData): (datum: Datum) => string {
  if (data.series.length > 1) {
    const bySeries = seriesColours(settings, data.series);
    return (datum) => bySeries[data.series.findIndex(({ id }) => id === datum.series.id)] ?? hue.khoi;
  }
  const isAny = data.data.some((datum) => isRowEmphasised(settings, datum));
  return (datum) => (!isAny || isRowEmphasised(settings, datum) ? hue.son : hue.khoi);
}

/** The unit, unless it is «%» and stands behind the first number, and the words for the colours of several series. */
function layoutHead(settings: FigureSettings, data: FigureData, width: number): Sheet {
  const style = { anchor: 'start', size: type.axis, bold: false, fill: ink.third, halo: false } as const;
  const isNamed = data.unit !== '' && data.unit !== '%';
  const unit: PlacedText[] = isNamed ? [{ x: 0, y: 10, text: `Đơn vị: ${data.unit}`, ...style }] : [];
  const shades = seriesColours(settings, data.series);
  const entries = data.series.map(({ id, text }, index) => {
    return { id, colour: shades[index] ?? hue.khoi, text, bold: settings.emphasis.includes(id) };
  });
  const top = isNamed ? 22 : 0;
  const key = layoutKey(data.series.length > 1 ? entries : [], { width, top, size: type.small });
  return {
    ...empty,
    rects: key.rects,
    texts: [...unit, ...key.texts],
    height: data.series.length > 1 ? key.bottom + 8 : top,
  };
}

function titleLines({ text }: Label, width: number): readonly string[] {
  return text === '' ? [] : wrapText(text, faceOf(true), type.small, width);
}

/** The rule over a panel and its title. */
function titleSheet(lines: readonly string[], width: number): Sheet {
  const texts = lines.map((text, index): PlacedText => {
    const y = TITLE_GAP + (index + 0.5) * TITLE_LINE;
    return { x: 0, y, text, anchor: 'start', size: type.small, bold: true, fill: ink.text, halo: false };
  });
  return { ...empty, rules: [{ x1: 0, x2: width, y1: 0.5, y2: 0.5, colour: ink.text }], texts };
}

function shift(sheet: Sheet, x: number, y: number): Sheet {
  return {
    ...sheet,
    rules: sheet.rules.map((rule) => {
      return { ...rule, x1: rule.x1 + x, x2: rule.x2 + x, y1: rule.y1 + y, y2: rule.y2 + y };
    }),
    rects: sheet.rects.map((rect) => {
      const { left, right, top, bottom } = rect;
      return { ...rect, left: left + x, right: right + x, top: top + y, bottom: bottom + y };
    }),
    texts: sheet.texts.map((text) => ({ ...text, x: text.x + x, y: text.y + y })),
  };
}

function merge(sheets: readonly Sheet[], height: number): Sheet {
  return {
    height,
    rules: sheets.flatMap(({ rules }) => rules),
    rects: sheets.flatMap(({ rects }) => rects),
    paths: [],
    texts: sheets.flatMap(({ texts }) => texts),
  };
}
