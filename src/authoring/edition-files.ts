import path from 'node:path';
import { stringify as stringifyCsv } from 'csv-stringify/sync';
import { type Document, isMap, isSeq, parseDocument, stringify as stringifyYaml, visit } from 'yaml';
import type { EditionTableSet } from '../ingest/edition-tables.ts';
import type { Section } from '../model/publication.ts';
import { tableSchemas } from '../schema/tables.ts';
import { words } from './words.ts';
import { shiftText, type YearShift } from './year.ts';

/** Keys of edition.yaml that speak of one year alone. */
const ofOneYear = ['date', 'copy', 'key_figures', 'note_follows'];

/**
 * edition.yaml of the next year: its structure without what was printed in one year alone, and without groups that add up
 * anything but its own numbers: lists and earlier years are none of the next edition's yet.
 */
export function editionYaml(text: string, shift: YearShift, { tables }: EditionTableSet): string {
  const document = parseDocument(text);
  for (const key of ofOneYear) document.delete(key);
  const known = new Set(
    rowsOfYear(tables.observations.rows, shift.from).map((row) => `${row.indicator}.${row.measure}`),
  );
  const groups = document.get('groups');
  if (isSeq(groups))
    groups.items = groups.items.filter((item) => {
      if (!isMap(item)) return false;
      const { total, parts = [] } = item.toJSON() as { total?: string; parts?: readonly string[] };
      return [...parts, ...(total === undefined ? [] : [total])].every((id) => known.has(id));
    });
  shiftTexts(document, shift);
  document.set('year', shift.to);
  document.set('number', words.number);
  return document.toString({ lineWidth: 0 });
}

/** A figure's specification over the years of the next edition; its title said something about one year's numbers. */
export function figureYaml(text: string, id: string, shift: YearShift): string {
  const document = parseDocument(text);
  for (const key of ['note', 'code']) document.delete(key);
  shiftTexts(document, shift);
  document.set('title', words.figureTitle(id));
  return document.toString({ lineWidth: 0 });
}

function rowsOfYear<Row extends { readonly year: string | number }>(
  rows: readonly Row[],
  from: number,
): Row[] {
  return rows.filter(({ year }) => Number(year) === from);
}

function shiftTexts(document: Document, shift: YearShift): void {
  visit(document, {
    Scalar: (key, node) => {
      if (key === 'key') return;
      if (typeof node.value === 'string') node.value = shiftText(node.value, shift);
      else if (typeof node.value === 'number' && Math.abs(node.value - shift.from) <= 1)
        node.value += shift.to - shift.from;
    },
  });
}

/** A section without its text: number, title, and its figures in their order. */
export function sectionText(section: Section, figures: readonly string[], shift: YearShift): string {
  const { number, title, short_title: shortTitle } = section.settings;
  const head = {
    ...(number !== undefined && { number }),
    title: shiftText(title, shift),
    ...(shortTitle !== undefined && { short_title: shiftText(shortTitle, shift) }),
  };
  const blocks = [words.unwritten, ...figures.map((id) => `<Figure id="${id}" />`)];
  return `---\n${stringifyYaml(head, { lineWidth: 0 })}---\n\n${blocks.join('\n\n')}\n`;
}

/**
 * The tables of the next edition by file name: the same indicators, each number of the year as one not reported yet, and
 * of the tables that only hold what one year printed the columns.
 */
export function editionTables(
  { tables }: EditionTableSet,
  { from, to }: YearShift,
): ReadonlyMap<string, string> {
  const blank = { value: '', note: '', comment: words.comment };
  const rows: Record<keyof typeof tableSchemas, readonly object[]> = {
    indicators: tables.indicators.rows,
    observations: rowsOfYear(tables.observations.rows, from).map(({ indicator, measure, unit, section }) => ({
      ...blank,
      ...{ indicator, year: to, measure, unit, section, missing: 'not-reported' },
    })),
    'locality-values': rowsOfYear(tables['locality-values'].rows, from).map(({ indicator, place, unit }) => ({
      ...blank,
      ...{ indicator, year: to, place, unit },
    })),
    money: [],
    'place-lists': [],
    'place-list-members': [],
    documents: [],
    corrections: [],
  };
  return new Map(
    Object.entries(tableSchemas).map(([name, { row }]) => [
      `${name}.csv`,
      stringifyCsv([...rows[name as keyof typeof tableSchemas]], {
        header: true,
        columns: Object.keys(row.shape),
        bom: true,
        record_delimiter: 'windows',
      }),
    ]),
  );
}

/** The name of a section's file in its folder. */
export function sectionFile({ file }: Section): string {
  return path.posix.basename(file);
}
