import type PptxGenJS from 'pptxgenjs';
import type { FigureTable } from '../../figures/figure.ts';
import { ink } from '../../figures/theme.ts';
import { officeColour, officeText } from '../office/text.ts';
import { officeWords } from '../office/words.ts';
import { FACE } from './chart-axes.ts';
import type { Area } from './chart-spec.ts';
import { textWidth } from './measure.ts';

/** Rows that one slide shows, the header not counted. */
const MOST_ROWS = 16;

/** A table in as few parts of about the same length as fit on a slide each. */
export function cutTable({ columns, rows }: FigureTable): readonly FigureTable[] {
  const count = Math.max(1, Math.ceil(rows.length / MOST_ROWS));
  const each = Math.ceil(rows.length / count);
  return Array.from({ length: count }, (_, index) => {
    return { columns, rows: rows.slice(index * each, (index + 1) * each) };
  });
}

/** A native table: rules above, below and under the header, hairlines between rows, numbers right aligned. */
export function addTable(slide: PptxGenJS.Slide, table: FigureTable, area: Area): void {
  // A header may take two lines.
  const rowHeight = Math.min(0.42, area.h / (table.rows.length + 2));
  const fontSize = Math.max(9, Math.min(14, Math.floor(rowHeight * 72 * 0.62)));
  const header = table.columns.map(({ label }, column) =>
    cell(label, { table, column, fontSize, rules: [2, 1], isBold: true }),
  );
  const last = table.rows.length - 1;
  const rows = table.rows.map((row, index) =>
    table.columns.map((_, column) => {
      const rules = [index === 0 ? 1 : 0.5, index === last ? 1 : 0.5] as const;
      return cell(row[column]?.text ?? '', { table, column, fontSize, rules, isBold: false });
    }),
  );
  const widths = columnWidths(table, fontSize, area.w);
  slide.addTable([header, ...rows], {
    x: area.x,
    y: area.y,
    w: widths.reduce((sum, width) => sum + width, 0),
    colW: [...widths],
    rowH: rowHeight,
    objectName: officeWords.table,
  });
}

interface CellPlan {
  readonly table: FigureTable;
  readonly column: number;
  readonly fontSize: number;
  /** Thickness of the rules above and below, in points. */
  readonly rules: readonly [number, number];
  readonly isBold: boolean;
}

function cell(text: string, { table, column, fontSize, rules, isBold }: CellPlan): PptxGenJS.TableCell {
  const none = { type: 'none' } as const;
  const rule = (pt: number) =>
    ({ type: 'solid', pt, color: officeColour(pt >= 1 ? ink.text : ink.rule) }) as const;
  const side = column === 0 ? 0 : 0.12;
  return {
    text: officeText(text),
    options: {
      fontFace: FACE,
      fontSize,
      bold: isBold,
      color: officeColour(isBold ? ink.second : ink.text),
      align: table.columns[column]?.numeric ? 'right' : 'left',
      valign: isBold ? 'bottom' : 'middle',
      margin: [0.02, 0.03, 0.02, side],
      border: [rule(rules[0]), none, rule(rules[1]), none],
    },
  };
}

/** Columns as wide as their words, numbers' headers in two lines where they must; at most as wide as the area. */
function columnWidths({ columns, rows }: FigureTable, size: number, width: number): readonly number[] {
  const wanted = (lines: number) =>
    columns.map(({ label, numeric }, column) => {
      const body = Math.max(0, ...rows.map((row) => textWidth(row[column]?.text ?? '', size)));
      return Math.max(body, textWidth(label, size, true) / (numeric ? lines : 1)) + 0.4;
    });
  const sum = (widths: readonly number[]) => widths.reduce((all, each) => all + each, 0);
  const found = [1, 1.8].map(wanted).find((widths) => sum(widths) <= width) ?? wanted(2.5);
  const scale = Math.min(1.3, width / sum(found));
  return found.map((each) => each * scale);
}
