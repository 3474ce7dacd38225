import { capitalise } from '../language/capitalise.ts';
import type { DimensionName, FigureSettings } from '../schema/figure.ts';
import type { Datum, FigureData, FigureTable, FigureTableCell, FigureTableColumn, Label } from './figure.ts';
import { isAbsent } from './reading.ts';
import { missingText } from './theme.ts';

/** What a column of names is called. */
export const dimensionTitles: Readonly<Record<DimensionName, string>> = {
  indicator: 'Chỉ tiêu',
  family: 'Chỉ tiêu',
  section: 'Mục',
  level: 'Cấp',
  measure: 'Số đo',
  year: 'Năm',
  period: 'Giai đoạn',
  heading: 'Khoản',
  list: 'Danh sách',
  place: 'Địa phương',
};

/**
 * The figure's numbers as a table: a column of facets if there are any, one of rows, one for each series with the unit
 * in its header. A column whose numbers are all derived says «(suy ra)»; in a mixed one each derived cell does.
 * Cells of holes are «–» without a quantity. With `bars`, cells carry their share of the longest bar of their column.
 */
export function tableOf(settings: FigureSettings, data: FigureData, { bars = false } = {}): FigureTable {
  const hasFacets = settings.encode.facet !== undefined;
  const columns = data.series.map((series) => columnOf(settings, data, series));
  const names = hasFacets ? [nameColumn(settings.encode.facet)] : [];
  return {
    columns: [...names, nameColumn(settings.encode.row), ...columns.map(({ header }) => header)],
    rows: data.facets.flatMap((facet) =>
      data.rows.flatMap((row) => {
        const cells = columns.map((column) => column.cell(facet, row, bars));
        if (cells.every((cell) => cell === undefined)) return [];
        const labels = (hasFacets ? [facet, row] : [row]).map(({ text }): FigureTableCell => ({ text }));
        return [[...labels, ...cells.map((cell) => cell ?? { text: missingText })]];
      }),
    ),
  };
}

function nameColumn(dimension: DimensionName | undefined): FigureTableColumn {
  return { label: dimension === undefined ? '' : dimensionTitles[dimension], numeric: false };
}

interface Column {
  readonly header: FigureTableColumn;
  cell(facet: Label, row: Label, bars: boolean): FigureTableCell | undefined;
}

function columnOf(settings: FigureSettings, data: FigureData, series: Label): Column {
  const here = data.data.filter((each) => each.series.id === series.id);
  const numbers = here.filter(({ value }) => value !== null);
  const isDerived = numbers.length > 0 && numbers.every(({ quantity }) => quantity.derivation !== undefined);
  const longest = Math.max(settings.limit?.value ?? 0, ...numbers.map(({ value }) => value ?? 0));
  const hasBars = longest > 0 && numbers.every(({ value }) => (value ?? 0) >= 0);
  const byPosition = new Map(here.map((each) => [`${each.facet.id}\n${each.row.id}`, each]));
  return {
    header: { label: headerOf(series.text, data.unit, isDerived), numeric: true },
    cell: (facet, row, bars) => {
      const datum = byPosition.get(`${facet.id}\n${row.id}`);
      if (!datum) return undefined;
      const bar = bars && hasBars && datum.value !== null ? Math.min(1, datum.value / longest) : undefined;
      return cellOf(datum, isDerived, bar);
    },
  };
}

function cellOf(datum: Datum, isColumnDerived: boolean, bar: number | undefined): FigureTableCell {
  const isMarked = !isColumnDerived && datum.value !== null && datum.quantity.derivation !== undefined;
  return {
    text: isMarked ? `${datum.text} (suy ra)` : datum.text,
    ...(isAbsent(datum) ? {} : { quantity: datum.quantity }),
    ...(bar === undefined ? {} : { bar }),
  };
}

/** «2021 (suy ra), địa phương»; the unit alone for the only column of a figure without series. */
function headerOf(series: string, unit: string, isDerived: boolean): string {
  const name = series === '' ? capitalise(unit) : series;
  const marked = [name === '' ? 'Giá trị' : name, isDerived ? '(suy ra)' : '']
    .filter((part) => part !== '')
    .join(' ');
  return series === '' || unit === '' ? marked : `${marked}, ${unit}`;
}
