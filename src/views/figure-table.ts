import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h, s } from 'hastscript';
import type { FigureTable, FigureTableCell, FigureTableColumn } from '../figures/figure.ts';
import type { FigureView } from './figure.ts';
import { dataAttributes } from './value.ts';

/** How cells show their numbers: which number of a quantity, and the hashes of their tables. */
type Shown = Pick<FigureView, 'form' | 'hashes'>;

/**
 * The table of a figure as HTML, in a region of its own that scrolls when it is too wide. The same markup stands on pages
 * and in the scripts of figures with choices, so it is made here and not in a component.
 */
export function figureTableHtml({ id, table, title, form, hashes }: FigureView): string {
  const region = { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': title, 'data-table-of': id };
  return toHtml(h('div', region, tableElement(table, { form, hashes })));
}

function tableElement({ columns, rows }: FigureTable, shown: Shown): Element {
  const hasBars = rows.some((row) => row.some((cell) => cell.bar !== undefined));
  const classes = hasBars ? 'tbl bars' : 'tbl';
  return h(
    'table',
    rows.length > 2 ? { class: classes, 'data-sortable': 'true' } : { class: classes },
    h('thead', h('tr', columns.map(header))),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          row.map((cell, index) => cellElement(cell, columns[index], index === 0, shown)),
        ),
      ),
    ),
  );
}

function header({ label, numeric }: FigureTableColumn): Element {
  return h('th', numeric ? { scope: 'col', class: 'n' } : { scope: 'col' }, label);
}

function cellElement(
  cell: FigureTableCell,
  column: FigureTableColumn | undefined,
  isFirst: boolean,
  { form, hashes }: Shown,
): Element {
  const { quantity, text, bar } = cell;
  const content =
    quantity && quantity.sources.length > 0 ? h('data', dataAttributes(quantity, form, hashes), text) : text;
  if (isFirst) return h('th', { scope: 'row' }, content);
  const attributes = column?.numeric ? { class: 'n' } : {};
  return h(
    'td',
    attributes,
    bar === undefined ? content : h('span', { class: 'barred' }, barElement(bar), content),
  );
}

function barElement(bar: number): Element {
  const box = { class: 'sbar', viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' };
  return s('svg', box, s('rect', { width: String(Math.round(bar * 10000) / 100), height: '8' }));
}
