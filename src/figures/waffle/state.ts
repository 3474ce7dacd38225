import { formatNumber } from '../../language/numbers.ts';
import type { FigureSettings } from '../../schema/figure.ts';
import type { FigureData, Frame } from '../figure.ts';
import { faceOf, type PlacedText, wrapText } from '../placed-text.ts';
import { labelSize } from '../row-layout.ts';
import type { Sheet, SheetPath, SheetRect } from '../sheet.ts';
import { ink, leading, type } from '../theme.ts';
import { withUnit } from '../unit-place.ts';
import { type WaffleBlock, waffleBlocks } from './blocks.ts';
import { layoutLabels } from './labels.ts';
import { type Grid, gridFor, gridHeight, squaresPath } from './squares.ts';

const BETWEEN_BLOCKS = 18;

/**
 * Squares that stand for `per_square` each, ten or twenty a row, part after part from the upper left; each part is
 * named beside its squares with its number; the line above says what a square is. With a limit, hollow squares fill up to it.
 */
export function waffleState(settings: FigureSettings, data: FigureData, frame: Pick<Frame, 'width'>): Sheet {
  const { width } = frame;
  const blocks = waffleBlocks(settings, data);
  const grid = gridFor(Math.max(1, ...blocks.map(squaresOf)), width);
  const texts = lines(scaleText(settings, data.unit), {
    y: 0,
    width,
    size: type.axis,
    bold: false,
    fill: ink.third,
  });
  const rects: SheetRect[] = [];
  const paths: SheetPath[] = [];
  let y = texts.length * type.axis * leading + 8;
  for (const block of blocks) {
    const size = labelSize(width);
    const heading = lines(block.heading, { y, width, size, bold: true, fill: ink.text });
    if (heading.length > 0) y += heading.length * size * leading + 6;
    const labels = layoutLabels(block, { grid, top: y, width, limit: settings.limit?.label ?? '' });
    paths.push(...blockPaths(block, grid, y));
    rects.push(...labels.rects);
    texts.push(...heading, ...labels.texts);
    y = Math.max(y + gridHeight(grid, squaresOf(block)), labels.bottom) + BETWEEN_BLOCKS;
  }
  return { height: Math.ceil(y - BETWEEN_BLOCKS + 4), rules: [], rects, paths, texts };
}

function squaresOf({ parts, hollow }: WaffleBlock): number {
  return parts.reduce((sum, { count }) => sum + count, hollow);
}

function blockPaths({ parts, hollow }: WaffleBlock, grid: Grid, top: number): readonly SheetPath[] {
  const filled = parts
    .filter(({ count }) => count > 0)
    .map(({ datum, colour, from, count }) => {
      return { d: squaresPath(grid, from, count, top), fill: colour, key: datum.key };
    });
  if (hollow === 0) return filled;
  const from = parts.reduce((sum, { count }) => sum + count, 0);
  const inner = { ...grid, side: grid.side - 1 };
  // Inset by half the outline, which would otherwise make hollow squares larger than full ones.
  const d = squaresPath(inner, from, hollow, top + 0.5);
  return [...filled, { d, fill: ink.paper, outline: ink.tick }];
}

function scaleText({ per_square }: FigureSettings, unit: string): string {
  return `Mỗi ô: ${withUnit(formatNumber(per_square), unit)}`;
}

function lines(
  text: string,
  { y, width, size, bold, fill }: { y: number; width: number; size: number; bold: boolean; fill: string },
): PlacedText[] {
  if (text === '') return [];
  return wrapText(text, faceOf(bold), size, width).map((line, index) => {
    return {
      x: 0,
      y: y + (index + 0.5) * size * leading,
      text: line,
      anchor: 'start',
      size,
      bold,
      fill,
      halo: false,
    };
  });
}
