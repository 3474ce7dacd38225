import { type Attributes, DamagedPart, parseXml, TooLarge } from '../office/xml.ts';
import { makeCell, type RawCell, type SheetCell, type WorkbookTerms } from './cell.ts';

/** A rectangle of merged cells; rows from 1, columns from 0, both ends included. */
export interface Region {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** A row that has cells; `cells` by column from 0, with holes. */
export interface SheetRow {
  /** From 1, as the sheet numbers it. */
  readonly row: number;
  readonly cells: readonly (SheetCell | undefined)[];
  readonly isHidden: boolean;
}

/** What stands in a sheet. */
export interface SheetContent {
  readonly rows: readonly SheetRow[];
  readonly merged: readonly Region[];
  /** Columns that are hidden, from 0. */
  readonly hiddenColumns: ReadonlySet<number>;
}

/** Cells that are read of one sheet, gaps before a row's last cell counted. A million rows of the widest table have 13 million. */
export const mostCells = 20_000_000;

/** Reads the part of a sheet. Throws `DamagedPart` and `TooLarge`. */
export function parseSheet(bytes: Uint8Array, terms: WorkbookTerms): SheetContent {
  const reader = new SheetReader(terms);
  parseXml(bytes, reader);
  return reader;
}

class SheetReader implements SheetContent {
  readonly rows: SheetRow[] = [];
  readonly merged: Region[] = [];
  readonly hiddenColumns = new Set<number>();
  readonly #terms: WorkbookTerms;
  #cells: (SheetCell | undefined)[] = [];
  #count = 0;
  #row = 0;
  #isHidden = false;
  #column = -1;
  #raw: RawCell | undefined;
  /** The element whose text is being read. */
  #target: 'value' | 'formula' | 'inline' | undefined;
  #phonetic = 0;

  constructor(terms: WorkbookTerms) {
    this.#terms = terms;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'row') this.#openRow(attributes);
    else if (name === 'c') this.#openCell(attributes);
    else if (name === 'v') this.#begin('value');
    else if (name === 'f') this.#begin('formula');
    else if (name === 't') this.#target = this.#phonetic > 0 ? undefined : 'inline';
    else if (name === 'rPh') this.#phonetic += 1;
    else if (name === 'col' && isTrue(attributes.hidden)) this.#hideColumns(attributes);
    else if (name === 'mergeCell') this.merged.push(parseRegion(attributes.ref ?? ''));
  }

  text(text: string): void {
    if (this.#raw && this.#target) this.#raw[this.#target] = (this.#raw[this.#target] ?? '') + text;
  }

  close(name: string): void {
    if (name === 'rPh') this.#phonetic -= 1;
    else if (name === 'c') this.#closeCell();
    else if (name === 'row') this.#closeRow();
    else if (name === 'v' || name === 'f' || name === 't') this.#target = undefined;
  }

  /** An element that is there and empty is a value that is empty. */
  #begin(target: 'value' | 'formula'): void {
    this.#target = target;
    if (this.#raw) this.#raw[target] = '';
  }

  #openRow({ r, hidden }: Attributes): void {
    this.#row = r === undefined ? this.#row + 1 : Number(r);
    if (!Number.isInteger(this.#row) || this.#row < 1 || this.#row > 1_048_576)
      throw new DamagedPart('a row without a number');
    this.#isHidden = isTrue(hidden);
    this.#cells = [];
    this.#column = -1;
  }

  #openCell({ r, t = 'n', s = '0' }: Attributes): void {
    this.#column = r === undefined ? this.#column + 1 : parseCellName(r).column;
    this.#raw = { type: t, style: Number(s), value: undefined, formula: undefined, inline: undefined };
  }

  #closeCell(): void {
    const cell = this.#raw && makeCell(this.#raw, this.#terms);
    this.#raw = undefined;
    if (cell) this.#cells[this.#column] = cell;
  }

  #closeRow(): void {
    this.#count += this.#cells.length;
    if (this.#count > mostCells) throw new TooLarge();
    if (this.#cells.length > 0)
      this.rows.push({ row: this.#row, cells: this.#cells, isHidden: this.#isHidden });
  }

  #hideColumns({ min, max }: Attributes): void {
    // A range to the sheet's last column hides nothing that holds a table.
    const last = Math.min(Number(max), 1024);
    for (let column = Math.max(1, Number(min)); column <= last; column += 1)
      this.hiddenColumns.add(column - 1);
  }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function parseRegion(ref: string): Region {
  const [from = '', to = from] = ref.split(':');
  const [first, last] = [parseCellName(from), parseCellName(to)];
  return { top: first.row, bottom: last.row, left: first.column, right: last.column };
}

/** `AB12` as a row from 1 and a column from 0. */
function parseCellName(name: string): { readonly row: number; readonly column: number } {
  const [, letters = '', row = ''] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(name) ?? [];
  if (letters === '') throw new DamagedPart(`no cell is called ${name}`);
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(row), column };
}
