import { formatNumber } from '../../language/numbers.ts';
import type { FigureSettings } from '../../schema/figure.ts';
import type { FigureData } from '../figure.ts';
import { roundTicks, type Span } from '../fit-scale.ts';
import { boxOf, faceOf, type PlacedText } from '../placed-text.ts';
import { labelSize } from '../row-layout.ts';
import { measureText } from '../text-width.ts';
import { ink, isNarrow, type } from '../theme.ts';
import { Ground } from './ground.ts';
import { type Anchor, InnerLabels } from './inner-labels.ts';
import { anchorOf, type Mode, type NumberText, numberTexts, placeInner, sideLabels } from './labels.ts';
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
import { headingReach, layPaper, type Paper } from './paper.ts';
import { type Leader, placeSide, type SideStyle, sideHeight, sideWidth } from './side-labels.ts';
import { type Track, type TrackPoint, tracksOf } from './track.ts';

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
  const tracks = tracksOf(settings, data);
  const textOf = numberTexts(data, tracks, { mode, width });
  const frame = layFrame({ settings, data, tracks, width, mode, textOf });
  const { paper, ticks } = frame;
  const dots = tracks.flatMap((track) => dotsOf(track, paper));
  const ground = new Ground({
    edges: { left: 0, right: width, top: paper.top, bottom: paper.bottom },
    segments: tracks.flatMap((track) => segmentsOf(track, paper)),
    dots,
    taken: [...frame.texts.map(boxOf), ...dots.map(dotBox)],
  });
  const inner = new InnerLabels(ground, labelSize(width));
  const span: Span = [paper.columns[0] ?? 0, paper.columns.at(-1) ?? 0];
  const levels = levelsOf(settings, tracks, ticks, paper);
  placeLevelNames(levels, span, inner);
  const lastColumn = data.rows.length - 1;
  const isWhole = placeInner({ tracks, lastColumn, mode, mayCross, textOf, paper, inner });
  const xs = paper.headed.map((column) => paper.columns[column] ?? 0);
  const state: LineState = {
    height: paper.bottom + 8,
    verticals: { top: paper.top, bottom: paper.bottom, xs },
    span,
    levels,
    strokes: inDrawingOrder(tracks).map((track) => strokeOf(track, paper)),
    dots: inDrawingOrder(tracks).flatMap((track) => dotsOf(track, paper)),
    leaders: frame.leaders,
    texts: [...frame.texts, ...inner.texts],
  };
  return { state, isWhole };
}

interface FramePlan {
  readonly settings: FigureSettings;
  readonly data: FigureData;
  readonly tracks: readonly Track[];
  readonly width: number;
  readonly mode: Mode;
  readonly textOf: NumberText;
}

/** What stands around the lines: headings, axis, the labels at both sides; and the paper that they leave. */
function layFrame({ settings, data, tracks, width, mode, textOf }: FramePlan): {
  paper: Paper;
  ticks: readonly number[];
  texts: readonly PlacedText[];
  leaders: readonly Leader[];
} {
  const style: SideStyle = { size: labelSize(width), most: isNarrow(width) ? 118 : 190 };
  const sides = (at: (point: TrackPoint) => Anchor) =>
    sideLabels(tracks, data.rows.length - 1, mode, textOf, at);
  const flat = sides(() => ({ x: 0, y: 0 }));
  const domain = domainOf(settings, tracks);
  const ticks = mode === 'ends' ? roundTicks(domain, 4) : [];
  const tickTexts = ticks.map((tick) => formatNumber(tick));
  if (data.unit === '%' && ticks.length > 0) tickTexts.push(`${tickTexts.pop() ?? ''}%`);
  const axis = Math.max(0, ...tickTexts.map((text) => measureText(text, faceOf(false), type.axis)));
  const beside = (wanted: number) => (wanted > 0 ? wanted + SIDE_GAP + 1 : 0);
  const paper = layPaper({
    width,
    rows: data.rows,
    left: Math.max(
      mode === 'ends' ? beside(axis) : beside(sideWidth(flat.left, 'left', style)),
      headingReach(data.rows[0]),
      8,
    ),
    right: Math.max(beside(sideWidth(flat.right, 'right', style)), headingReach(data.rows.at(-1)), 8),
    height: heightFor(data.rows.length, isNarrow(width), [
      sideHeight(flat.left, 'left', style),
      sideHeight(flat.right, 'right', style),
    ]),
    domain,
  });
  const placed = sides((point) => anchorOf(paper, point));
  const place = { gap: SIDE_GAP, bounds: [paper.top, paper.bottom] as const };
  const left = placeSide(placed.left, 'left', style, { x: paper.columns[0] ?? 0, ...place });
  const right = placeSide(placed.right, 'right', style, { x: paper.columns.at(-1) ?? 0, ...place });
  const axisTexts = ticks.map((tick, index) => axisText(tickTexts[index] ?? '', axis, paper.y(tick)));
  return {
    paper,
    ticks,
    texts: [...paper.headings, ...axisTexts, ...left.texts, ...right.texts],
    leaders: [...left.leaders, ...right.leaders],
  };
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
