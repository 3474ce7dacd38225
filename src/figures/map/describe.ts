import type { FigureSettings } from '../../schema/figure.ts';
import type { Datum, FigureData } from '../figure.ts';
import { drawnData } from './reading.ts';

/** About as much as a screen reader's user listens to before the table is quicker. */
const mostCharacters = 400;

/**
 * The text alternative of a map: how many places it shows and each with its number, greatest first; the members by name
 * when a list has no numbers. What would go beyond about 400 characters is counted and left to the table.
 */
export function describeMap(settings: FigureSettings, data: FigureData): string {
  const drawn = [...drawnData(data).values()];
  const valued = drawn.filter(({ value }) => value !== null).sort((a, b) => (b.value ?? 0) - (a.value ?? 0));
  if (valued.length > 0) {
    const unit = data.unit === '' || data.unit === '%' ? '' : `, đơn vị ${data.unit}`;
    const sign = data.unit === '%' ? '%' : '';
    return list(
      `Bản đồ ${valued.length} nơi có số liệu${unit}: `,
      valued.map(({ row, text }) => `${row.text} ${text}${sign}`),
      '; ',
    );
  }
  const names = drawn.map(({ row }: Datum) => row.text);
  const what = settings.table === 'place-lists' ? 'có trong danh sách' : 'không có số liệu';
  return list(`Bản đồ ${names.length} nơi ${what}: `, names, ', ');
}

function list(start: string, items: readonly string[], separator: string): string {
  let told = start;
  for (const [index, item] of items.entries()) {
    const part = index === 0 ? item : `${separator}${item}`;
    if (index > 0 && told.length + part.length > mostCharacters - 40)
      return `${told} và ${items.length - index} nơi nữa trong bảng số.`;
    told += part;
  }
  return `${told}.`;
}
