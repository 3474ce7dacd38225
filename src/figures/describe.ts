import type { Datum, FigureData, Label } from './figure.ts';

/** Screen readers lose patience with more. */
const MAXIMUM = 400;

/**
 * A text alternative that says the numbers row by row: «Biểu đồ thanh, địa phương. Cấp tỉnh: 46 (2021), 54 (2022); …».
 * `what` names the drawing. Rows beyond about 400 characters are counted, not said: the table has them.
 */
export function describeData(what: string, data: FigureData): string {
  const unit = data.unit === '' ? '' : `, đơn vị: ${data.unit}`;
  const sentences = data.facets.flatMap((facet) => data.rows.flatMap((row) => describeRow(data, facet, row)));
  let said = `${what}${unit}. `;
  for (const [index, sentence] of sentences.entries()) {
    const last = index === sentences.length - 1;
    if (index > 0 && said.length + sentence.length > MAXIMUM - (last ? 0 : 30)) {
      return `${said.replace(/; $/, '')}; và ${sentences.length - index} dòng nữa trong bảng số.`;
    }
    said += `${sentence}${last ? '.' : '; '}`;
  }
  return said;
}

function describeRow(data: FigureData, facet: Label, row: Label): string[] {
  const here = data.data.filter((each) => each.row.id === row.id && each.facet.id === facet.id);
  if (here.length === 0) return [];
  const name = [facet.text, row.text].filter((part) => part !== '').join(', ');
  const values = here.map((each) => describeNumber(each, data.unit));
  return [name === '' ? values.join(', ') : `${name}: ${values.join(', ')}`];
}

function describeNumber(datum: Datum, unit: string): string {
  const number = datum.value === null ? 'không có số' : `${datum.text}${unit === '%' ? '%' : ''}`;
  return datum.series.text === '' ? number : `${number} (${datum.series.text})`;
}
