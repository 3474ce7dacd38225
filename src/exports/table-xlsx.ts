import type { CellObject, Row } from 'write-excel-file/node';
import { columnWords, packageWords, tableText } from '../language/table-words.ts';
import type { PublishedTable } from '../model/published-table.ts';
import { type TableField, tableFields } from '../schema/table-fields.ts';
import type { PackageAbout } from './data-package/about.ts';
import { officeLanguage } from './office/text.ts';
import { words } from './words.ts';
import { headCell, textCell, wrapRow } from './xlsx/cells.ts';
import { writeWorkbook } from './xlsx/workbook.ts';

/** Widths of the columns of the notes, in characters. */
const noteWidths: readonly number[] = [20, 26, 70, 24, 12];

/**
 * A table as an Excel file: sheet «Số liệu» with its rows, numbers as numbers and everything else as text, sheet
 * «Ghi chú» with what the table is and what each column means. No text is ever a formula.
 */
export function tableXlsx(about: PackageAbout, table: PublishedTable): Promise<Uint8Array> {
  const fields = tableFields(table.name);
  const kinds = table.columns.map(({ column }) => (column === undefined ? undefined : fields.get(column)));
  const header = table.columns.map(({ header: text }, index) =>
    headCell(text, isNumber(kinds[index]) ? 'right' : 'left'),
  );
  const rows = table.records.map(
    (cells): Row => table.columns.map((_, index) => tableCell(cells[index] ?? '', kinds[index])),
  );
  const title = about.tableNames[table.name] ?? table.name;
  return writeWorkbook(
    [
      { sheet: words.xlsx.numbers, data: [header, ...rows], columns: widths(table), stickyRowsCount: 1 },
      {
        sheet: words.xlsx.notes,
        data: noteRows(about, table, title),
        columns: noteWidths.map((width) => ({ width })),
        orientation: 'landscape',
      },
    ],
    {
      title: `${title}. ${about.title}`,
      date: about.date || `${about.year}-12-31`,
      language: officeLanguage(about.language),
    },
  );
}

function noteRows(about: PackageAbout, table: PublishedTable, title: string): Row[] {
  const { terms, columns, types, required, optional } = packageWords;
  const facts: readonly (readonly [string, string])[] = [
    [terms.table, `${title} (${table.name})`],
    [terms.text, tableText(table.name)],
    [terms.edition, about.title],
    [terms.source, about.source],
    [terms.licence, about.licence?.title ?? about.licence?.name ?? ''],
  ];
  const fields = tableFields(table.name);
  return [
    ...facts
      .filter(([, text]) => text !== '')
      .map(([term, text]) =>
        wrapRow([textCell(term, { fontWeight: 'bold' }), null, textCell(text)], noteWidths),
      ),
    [],
    columns.map((label) => headCell(label, 'left')),
    ...table.columns.map(({ header, column = '' }) => {
      const field = fields.get(column);
      const said = columnWords(table.name, column);
      return wrapRow(
        [
          textCell(header),
          textCell(said?.title ?? ''),
          textCell(said?.text ?? ''),
          textCell(field ? types[field.type] : types.string),
          textCell(field?.required ? required : optional),
        ],
        noteWidths,
      );
    }),
  ];
}

function isNumber(field: TableField | undefined): boolean {
  return field?.type === 'number' || field?.type === 'integer' || field?.type === 'year';
}

/** Only a plain decimal is a number; what a publisher's own column holds stays text. */
function tableCell(text: string, field: TableField | undefined): CellObject | null {
  if (text === '') return null;
  return isNumber(field) && /^-?\d+(\.\d+)?$/.test(text)
    ? { type: Number, value: Number(text) }
    : textCell(text);
}

/** Columns as wide as the longest of the first rows, within reason. */
function widths({ columns, records }: PublishedTable): { width: number }[] {
  const sample = records.slice(0, 200);
  return columns.map(({ header }, index) => {
    const longest = Math.max(header.length, ...sample.map((cells) => cells[index]?.length ?? 0));
    return { width: Math.min(60, longest + 3) };
  });
}
