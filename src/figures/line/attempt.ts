import { formatNumber } from '../../language/numbers.ts';
import type { FigureSettings } from '../../schema/figure.ts';
import type { FigureData } from '../figure.ts';
import { roundTicks, type Span } from '../fit-scale.ts';
import { boxOf, faceOf, type PlacedText } from '../placed-text.ts';
import { measureText } from '../text-width.ts';
import { ink, isNarrow, type } from '../theme.ts';
import { Ground } from './ground.ts';
import { InnerLabels } from './inner-labels.ts';
import { anchorOf, type Mode, numberTexts, placeInner, sideLabels } from './labels.ts';
import {
  domainOf,
  dotBox,
  dotsOf,
  inDrawingOrder,
  type Level,
  type LineState,
  levelsOf,
  segmentsOf,
  strokeOf,
} from './marks.ts';
import { headingReach, layPaper } from './paper.ts';
import { placeSide, type SideStyle, sideHeight, sideWidth } from './side-labels.ts';
import { type TrackPoint, tracksOf } from './track.ts';

/** One way to lay out the labels. */
export interface Attempt {
  readonly mode: Mode;
  /** Whether a label may stand on a line when it finds no other room. */
  readonly mayCross: boolean;
}

/** Px from a column to the labels beside it. */
const SIDE_GAP = 14;

/** The chart laid out in one way; not whole when a name or number found no room. */
export function attemptLines(
  settings: FigureSettings,
  data: FigureData,
  width: number,
  { mode, mayCross }: Attempt,
): { state: LineState; isWhole: boolean } {
  const narrow = isNarrow(width);
  const lastColumn = data.rows.length - 1;
  const tracks = tracksOf(settings, data);
  const domain = domainOf(settings, tracks);
  const textOf = numberTexts(data, tracks, { mode, width });
  const ticks = mode === 'ends' ? roundTicks(domain, 4) : [];
  const tickTexts = ticks.map(
    (tick) => formatNumber(tick) + (data.unit === '%' && tick === ticks.at(-1) ? '%' : ''),
  );
  const size = narrow ? type.small : type.label;
  const style: SideStyle = { size, most: narrow ? 118 : 190 };
  const sides = (at: (point: TrackPoint) => { x: number; y: number }) =>
    sideLabels(tracks, lastColumn, mode, textOf, at);
  const flat = sides(() => ({ x: 0, y: 0 }));
  const axis = Math.max(0, ...tickTexts.map((text) => measureText(text, faceOf(false), type.axis)));
  const beside = (wanted: number) => (wanted > 0 ? wanted + SIDE_GAP + 1 : 0);
  const paper = layPaper({
    width,
    rows: data.rows,
    left: Math.max(beside(axis), beside(sideWidth(flat.left, 'left', style)), headingReach(data.rows[0]), 8),
    right: Math.max(beside(sideWidth(flat.right, 'right', style)), headingReach(data.rows.at(-1)), 8),
    height: heightFor(data.rows.length, narrow, [
      sideHeight(flat.left, 'left', style),
      sideHeight(flat.right, 'right', style),
    ]),
    domain,
  });
  const placed = sides((point) => anchorOf(paper, point));
  const bounds: Span = [paper.top, paper.bottom];
  const [first = 0, last = 0] = [paper.columns[0], paper.columns.at(-1)];
  const left = placeSide(placed.left, 'left', style, { x: first, gap: SIDE_GAP, bounds });
  const right = placeSide(placed.right, 'right', style, { x: last, gap: SIDE_GAP, bounds });
  const axisTexts = ticks.map((tick, index) => axisText(tickTexts[index] ?? '', axis, paper.y(tick)));
  const outer = [...paper.headings, ...axisTexts, ...left.texts, ...right.texts];
  const dots = tracks.flatMap((track) => dotsOf(track, paper));
  const ground = new Ground({
    edges: { left: 0, right: width, top: paper.top, bottom: paper.bottom },
    segments: tracks.flatMap((track) => segmentsOf(track, paper)),
    dots,
    taken: [...outer.map(boxOf), ...dots.map(dotBox)],
  });
  const inner = new InnerLabels(ground, size);
  const span: Span = [first, last];
  const levels = levelsOf(settings, tracks, ticks, paper);
  placeLevelNames(levels, span, inner);
  const isWhole = placeInner({ tracks, lastColumn, mode, mayCross, textOf, paper, inner });
  const state: LineState = {
    height: paper.bottom + 8,
    verticals: {
      top: paper.top,
      bottom: paper.bottom,
      xs: paper.headed.map((column) => paper.columns[column] ?? 0),
    },
    span,
    levels,
    strokes: inDrawingOrder(tracks).map((track) => strokeOf(track, paper)),
    dots: inDrawingOrder(tracks).flatMap((track) => dotsOf(track, paper)),
    leaders: [...left.leaders, ...right.leaders],
    texts: [...outer, ...inner.texts],
  };
  return { state, isWhole };
}

/** The drawing's usual height, or more where the labels at one side need it; less for a single column. */
function heightFor(columns: number, narrow: boolean, sides: readonly number[]): number {
  const usual = columns === 1 ? 180 : narrow ? 340 : 320;
  return Math.ceil(Math.max(usual, ...sides.map((side) => side + 8)));
}

function axisText(text: string, right: number, y: number): PlacedText {
  return { x: right, y, text, anchor: 'end', size: type.axis, bold: false, fill: ink.third, halo: false };
}

/** Sets the names of the limit and of zero on their rules, where they find room, before any number is set. */
function placeLevelNames(levels: readonly Level[], span: Span, inner: InnerLabels): void {
  for (const { y, label } of levels) {
    const rule = [{ x1: span[0], y1: y, x2: Math.max(span[1], span[0] + 200), y2: y }];
    if (label !== '')
      inner.name({ text: label, bold: false, fill: ink.third }, { x: span[0], y }, rule, true);
  }
}
