import type { FigureSettings } from '../../schema/figure.ts';
import type { Datum, FigureData, Label } from '../figure.ts';
import { axisTicks, fitScale, isRoomy, placeOf, type Span, type Tick, valueDomain } from '../fit-scale.ts';
import { faceOf, type PlacedText, wrapText } from '../placed-text.ts';
import { legendTag } from '../series-tag.ts';
import { measureText } from '../text-width.ts';
import { hue, ink, isNarrow, type } from '../theme.ts';
import { withUnit } from '../unit-place.ts';
import { type DumbbellKey, layoutKey } from './key.ts';
import {
  drawRow,
  labelHeight,
  type Row,
  type RowMarks,
  type RowPlace,
  rowOverhangs,
  type Sizes,
} from './row.ts';

/** A dumbbell plot in px. */
export interface DumbbellState {
  readonly height: number;
  readonly ticks: readonly Tick[];
  /** Where the vertical rules begin and end. */
  readonly rules: Span;
  readonly linkWidth: number;
  readonly rows: readonly RowMarks[];
  /** Names of the series, over the dots of the first row that has both; none when they stand in the key. */
  readonly names: readonly PlacedText[];
  /** Names that are too long to stand over their dots; undefined when they are not. */
  readonly key: DumbbellKey | undefined;
}

/** Top of the rules; the labels of the axis stand above. */
const RULES_TOP = 27;
/** Room that the names of the series take above the dots' edge. */
const NAMES_HEIGHT = 18;
const NAME_GAP = 10;

/**
 * From the first series (hollow) to the second (solid) in each row, on a scale that includes zero and the limit.
 * With one series there are only solid dots; a third is not drawn. A missing number is «–» where it would be printed.
 * Rows not in `emphasis` are mực; an emphasis that names no row is none, and then every row is son.
 */
export function dumbbellState(settings: FigureSettings, data: FigureData, width: number): DumbbellState {
  const generous = sizesFor(data.rows.length, isNarrow(width));
  const rows = rowsOf(settings, data, generous, width);
  const labelRoom = generous.narrow ? 0 : Math.max(0, ...rows.map((row) => labelWidth(row, generous))) + 20;
  const values = rows.flatMap(({ first, second }) => [first?.value ?? 0, second?.value ?? 0]);
  const domain = valueDomain(values, settings.limit);
  const { sizes, range } = fitNumbers(rows, domain, [labelRoom, width], generous);
  const x = (value: number) => placeOf(value, domain, range);
  const isPaired = data.series.length > 1;
  const whole = isPaired ? rows.findIndex(isWhole) : -1;
  const solid = rows.every(({ emphasised }) => emphasised) ? hue.son : hue.muc;
  const hasRoom = whole >= 0 && areShort(data.series, width - labelRoom);
  const key = isPaired && !hasRoom ? layoutKey(data.series, solid, width) : undefined;
  const named = key ? -1 : whole;
  const top = RULES_TOP + (key?.height ?? 0);
  const { places, height } = stack(rows, sizes, { named, top });
  const axis = { domain, range, edges: [labelRoom, width] as const };
  return {
    height,
    ticks: axisTicks(axis, type.axis, settings.limit),
    rules: [top, height - 8],
    linkWidth: sizes.disc > 6 ? 5 : 4,
    rows: rows.map((row, index) => drawRow(row, places[index] ?? { top: 0, dots: 0 }, sizes, { x, range })),
    names: seriesNames(data.series, rows[named], {
      x,
      y: (places[named]?.dots ?? 0) - Math.max(sizes.disc, 8) - NAMES_HEIGHT / 2,
      width,
    }),
    key,
  };
}

/** Whether the names of both series have room beside each other. */
function areShort([one, two]: readonly Label[], room: number): boolean {
  const widthOf = (label: Label | undefined, bold: boolean) =>
    measureText(label?.text ?? '', faceOf(bold), type.axis);
  return widthOf(one, false) + NAME_GAP + widthOf(two, true) <= room;
}

/** The widest scale beside which the numbers have room; the changes are given up where they have not. */
function fitNumbers(
  rows: readonly Row[],
  domain: Span,
  room: Span,
  generous: Sizes,
): { sizes: Sizes; range: Span } {
  const fitWith = (sizes: Sizes) => {
    const dots: Span = [room[0] + sizes.disc, room[1] - sizes.disc];
    const overhangs = rows.flatMap((row) => rowOverhangs(row, sizes));
    const range = fitScale(domain, dots, overhangs);
    return { sizes, range, fits: isRoomy({ domain, range }, dots, overhangs) };
  };
  const whole = fitWith(generous);
  return whole.fits ? whole : fitWith({ ...generous, changes: false });
}

function sizesFor(rows: number, narrow: boolean): Sizes {
  const compact = rows > 10;
  const marks = compact ? { ring: 5, disc: 6, value: type.label } : { ring: 6.5, disc: 8, value: type.value };
  return narrow
    ? { narrow, changes: true, ...marks, label: type.small, pitch: compact ? 30 : 38 }
    : { narrow, changes: true, ...marks, label: type.label, pitch: Math.max(30, Math.min(62, 420 / rows)) };
}

function rowsOf(settings: FigureSettings, data: FigureData, sizes: Sizes, width: number): readonly Row[] {
  const [one, two] = data.series;
  const emphasis = data.rows.filter((row) => settings.emphasis.includes(row.id));
  const find = (row: Label, series: Label | undefined) =>
    data.data.find((datum) => datum.row.id === row.id && datum.series.id === series?.id);
  // The unit stands behind the first number only.
  const bearer =
    data.unit === '%'
      ? data.data.find((each) => each.value !== null && each.series.id === (two ?? one)?.id)
      : undefined;
  const withUnitOf = (datum: Datum | undefined) =>
    datum && datum === bearer ? { ...datum, text: withUnit(datum.text, data.unit) } : datum;
  return data.rows.map((label) => ({
    label,
    lines: wrapText(label.text, faceOf(false), sizes.label, sizes.narrow ? width : width * 0.34),
    first: two ? find(label, one) : undefined,
    second: withUnitOf(find(label, two ?? one)),
    paired: two !== undefined,
    emphasised: emphasis.length === 0 || emphasis.includes(label),
  }));
}

function isWhole({ first, second }: Row): boolean {
  return typeof first?.value === 'number' && typeof second?.value === 'number';
}

function labelWidth(row: Row, sizes: Sizes): number {
  return Math.max(...row.lines.map((line) => measureText(line, faceOf(false), sizes.label)));
}

/** Places the rows under each other; the named one gets the room for the names that its own height does not give. */
function stack(
  rows: readonly Row[],
  sizes: Sizes,
  { named, top: rulesTop }: { named: number; top: number },
): { places: RowPlace[]; height: number } {
  let top = rulesTop + 4;
  const places = rows.map((row, index): RowPlace => {
    const label = labelHeight(row, sizes);
    const room = sizes.narrow ? label + sizes.pitch : Math.max(sizes.pitch, label + 8);
    const above = sizes.narrow ? sizes.disc + 6 : room / 2;
    const extra = index === named ? Math.max(0, Math.max(sizes.disc, 8) + NAMES_HEIGHT - above) : 0;
    const place = { top, dots: Math.round(top + extra + (sizes.narrow ? label : 0) + above) };
    top += room + extra;
    return place;
  });
  return { places, height: Math.ceil(top + 8) };
}

/** Each name centred over its dot; two that would touch grow outwards from their dots, and stay on the paper. */
function seriesNames(
  series: readonly Label[],
  row: Row | undefined,
  { x, y, width }: { x: (value: number) => number; y: number; width: number },
): readonly PlacedText[] {
  const [one, two] = series;
  if (!one || !two || typeof row?.first?.value !== 'number' || typeof row.second?.value !== 'number')
    return [];
  const names = [
    { id: one.id, text: one.text, at: x(row.first.value), bold: false, fill: ink.third },
    {
      id: two.id,
      text: two.text,
      at: x(row.second.value),
      bold: true,
      fill: row.emphasised ? hue.son : ink.text,
    },
  ]
    .map((name) => ({ ...name, room: measureText(name.text, faceOf(name.bold), type.axis) }))
    .sort((a, b) => a.at - b.at);
  const [left, right] = names;
  if (!left || !right) return [];
  let leftX = left.at - left.room / 2;
  let rightX = right.at - right.room / 2;
  const missing = leftX + left.room + NAME_GAP - rightX;
  if (missing > 0) {
    leftX -= missing / 2;
    rightX += missing / 2;
  }
  rightX = Math.min(rightX, width - right.room);
  leftX = Math.max(0, Math.min(leftX, rightX - NAME_GAP - left.room));
  rightX = Math.max(rightX, leftX + left.room + NAME_GAP);
  const style = { y, anchor: 'start', size: type.axis, halo: true } as const;
  return [
    { ...style, x: leftX, text: left.text, bold: left.bold, fill: left.fill, tag: legendTag(left.id) },
    { ...style, x: rightX, text: right.text, bold: right.bold, fill: right.fill, tag: legendTag(right.id) },
  ];
}
