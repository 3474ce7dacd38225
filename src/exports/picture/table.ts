import type { FigureTable, FigureTableCell } from '../../figures/figure.ts';
import { ink, leading, type } from '../../figures/theme.ts';
import { type SvgNode, svgNode } from './svg-tree.ts';
import { ruleAt, type TextStyle, textLines } from './text.ts';
import { measureLine } from './typeface.ts';
import { wrapLines } from './wrap-lines.ts';

const head: TextStyle = { typeface: 'sans-medium', size: type.small, leading: 18, fill: ink.third };
const body: TextStyle = { typeface: 'sans', size: type.label, leading: 20, fill: ink.text };
const gap = 20;
const padding = 7;
/** Height of a bar, and the shortest and longest room that bars take beside their numbers. */
const bar = { height: 8, room: { least: 40, most: 320 }, gap: 8 };

/** A column laid out: `left` and `right` bound its texts, `bars` is the room for bars at its left, 0 for none. */
interface Column {
  readonly numeric: boolean;
  readonly left: number;
  readonly right: number;
  readonly bars: number;
}

/** A table drawn as a picture, `width` px wide: names at the left, numbers and their bars at the right. */
export function drawTable(
  table: FigureTable,
  width: number,
): { node: SvgNode; width: number; height: number } {
  const columns = layColumns(table, width);
  const nodes: SvgNode[] = [];
  const heads = table.columns.map(({ label }, index) =>
    wrapLines(label, head.typeface, head.size, roomOf(columns[index])),
  );
  const headHeight = Math.max(1, ...heads.map((lines) => lines.length)) * head.leading;
  for (const [index, lines] of heads.entries()) {
    const column = columns[index];
    if (column) nodes.push(...place(lines, head, column, headHeight - lines.length * head.leading));
  }
  let top = headHeight + padding;
  nodes.push(ruleAt(0, top, width, 1, ink.text));
  for (const [index, row] of table.rows.entries()) {
    const isLast = index === table.rows.length - 1;
    const height = drawRow(row, columns, top + 1 + padding, nodes);
    top += height + 2 * padding + 1;
    nodes.push(ruleAt(0, top, width, 1, isLast ? ink.text : ink.rule));
  }
  return { node: svgNode('g', {}, nodes), width, height: top + 1 };
}

/** Draws the cells of a row from `top` on and gives its height. */
function drawRow(
  row: readonly FigureTableCell[],
  columns: readonly Column[],
  top: number,
  nodes: SvgNode[],
): number {
  const cells = row.map((cell, index) => {
    const column = columns[index];
    return column?.numeric
      ? [cell.text]
      : wrapLines(cell.text, body.typeface, body.size, roomOf(column), { ragged: true });
  });
  for (const [index, lines] of cells.entries()) {
    const column = columns[index];
    if (!column) continue;
    const share = row[index]?.bar;
    if (share !== undefined && column.bars > 0) {
      const y = top + (body.leading - bar.height) / 2;
      nodes.push(
        svgNode('rect', {
          x: column.left,
          y,
          width: share * column.bars,
          height: bar.height,
          fill: ink.third,
        }),
      );
    }
    nodes.push(...place(lines, body, column, top));
  }
  return Math.max(1, ...cells.map((lines) => lines.length)) * body.leading;
}

function place(lines: readonly string[], style: TextStyle, column: Column, top: number): readonly SvgNode[] {
  return column.numeric
    ? textLines(lines, style, column.right, top, 'end')
    : textLines(lines, style, column.left, top);
}

function roomOf(column: Column | undefined): number {
  return column ? column.right - column.left : 0;
}

/** Numbers take the room that they need, names what is left of it and bars the rest. */
function layColumns(table: FigureTable, width: number): readonly Column[] {
  const numbers = table.columns.map((column, index) => (column.numeric ? numberWidth(table, index) : 0));
  const hasBars = table.columns.map((_, index) => table.rows.some((row) => row[index]?.bar !== undefined));
  const barCount = hasBars.filter(Boolean).length;
  const names = table.columns.map((column, index) => (column.numeric ? 0 : textWidth(table, index)));
  const gaps = gap * (table.columns.length - 1);
  const leastBars = barCount * (bar.room.least + bar.gap);
  const roomForNames = Math.max(width * 0.3, width - sum(numbers) - gaps - leastBars);
  const shrink = Math.min(1, roomForNames / sum(names));
  const left = Math.max(0, width - sum(numbers) - gaps - sum(names) * shrink);
  const barRoom = barCount > 0 ? Math.min(bar.room.most, left / barCount - bar.gap) : 0;
  const isWithoutBars = barRoom < bar.room.least / 2;
  const used =
    sum(names) * shrink + sum(numbers) + gaps + (isWithoutBars ? 0 : barCount * (barRoom + bar.gap));
  const columns: Column[] = [];
  let x = 0;
  for (const [index, { numeric }] of table.columns.entries()) {
    const bars = !isWithoutBars && hasBars[index] ? barRoom : 0;
    const content = numeric
      ? (numbers[index] ?? 0) + (bars > 0 ? bars + bar.gap : 0)
      : (names[index] ?? 0) * shrink;
    // What nothing needs stands between the names and the first number.
    const spare = index === 0 ? Math.max(0, width - used) : 0;
    columns.push({ numeric, left: x, right: x + content, bars });
    x += content + gap + spare;
  }
  return columns;
}

/** The widest number of the column, or its header on as many lines as it has words of that width. */
function numberWidth(table: FigureTable, index: number): number {
  const label = table.columns[index]?.label ?? '';
  const longestWord = Math.max(
    0,
    ...label.split(' ').map((word) => measureLine(word, head.typeface, head.size)),
  );
  const third = measureLine(label, head.typeface, head.size) / 3;
  return Math.ceil(Math.max(textWidth(table, index), longestWord, third, 36 * leading));
}

function textWidth(table: FigureTable, index: number): number {
  const widths = table.rows.map((row) => measureLine(row[index]?.text ?? '', body.typeface, body.size));
  return Math.ceil(Math.max(1, ...widths));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
