import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FigureTable } from '../../figures/figure.ts';
import { faceOf } from '../../figures/placed-text.ts';
import { measureText } from '../../figures/text-width.ts';
import { ink } from '../../figures/theme.ts';
import { officeColour, officeText } from '../office/text.ts';

/** Twips a point. */
const POINT = 20;
/** Room inside a cell at each side, in twips. */
const SIDE = 90;

/**
 * A Word table as wide as the column: a 1.5 pt rule above, 1 pt under the header and at the foot, hairlines between
 * rows. Numbers stand right, the header repeats on every page, no row is split.
 */
export function wordTable(table: FigureTable, width: number): Table {
  const size = table.columns.length > 5 ? 10 : 12;
  const widths = columnWidths(table, size, width);
  const last = table.rows.length - 1;
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: table.columns.map(({ label, numeric }, column) =>
      cell(label, { numeric, isHeader: true, size, width: widths[column] ?? 0, rules: [12, 8] }),
    ),
  });
  const rows = table.rows.map(
    (row, index) =>
      new TableRow({
        cantSplit: true,
        children: table.columns.map(({ numeric }, column) => {
          const rules = [index === 0 ? 8 : 2, index === last ? 8 : 2] as const;
          const plan = { numeric, isHeader: false, size, width: widths[column] ?? 0, rules };
          return cell(row[column]?.text ?? '', plan);
        }),
      }),
  );
  return new Table({
    rows: [header, ...rows],
    columnWidths: [...widths],
    width: { size: width, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  });
}

interface CellPlan {
  readonly numeric: boolean;
  readonly isHeader: boolean;
  /** Points. */
  readonly size: number;
  /** Twips. */
  readonly width: number;
  /** Rules above and below, in eighths of a point. */
  readonly rules: readonly [number, number];
}

function cell(text: string, { numeric, isHeader, size, width, rules }: CellPlan): TableCell {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const rule = (eighths: number) => {
    const color = officeColour(eighths >= 8 ? ink.text : ink.rule);
    return { style: BorderStyle.SINGLE, size: eighths, color };
  };
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    margins: { top: 30, bottom: 30, left: SIDE, right: SIDE },
    verticalAlign: isHeader ? VerticalAlignTable.BOTTOM : VerticalAlignTable.CENTER,
    borders: { top: rule(rules[0]), bottom: rule(rules[1]), left: none, right: none },
    children: [
      new Paragraph({
        alignment: numeric ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: [new TextRun({ text: officeText(text), bold: isHeader, size: size * 2 })],
      }),
    ],
  });
}

/** A number's column is never narrower, in twips. */
const LEAST = 1300;

/** Columns in twips: by their longest words or numbers, headers of numbers in two lines, together as wide as asked. */
function columnWidths({ columns, rows }: FigureTable, size: number, width: number): readonly number[] {
  const measure = (text: string, bold: boolean) => measureText(text, faceOf(bold), size) * POINT + 2 * SIDE;
  const wanted = columns.map(({ label, numeric }, column) => {
    const body = Math.max(0, ...rows.map((row) => measure(row[column]?.text ?? '', false)));
    const header = measure(label, true);
    const longestWord = Math.max(...label.split(' ').map((word) => measure(word, true)));
    return numeric ? Math.max(body, longestWord, header / 1.7, LEAST) : Math.max(body, header);
  });
  const total = wanted.reduce((sum, each) => sum + each, 0);
  return wanted.map((each) => Math.floor((each * width) / Math.max(1, total)));
}
