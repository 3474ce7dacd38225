import { formatNumber } from '../../language/numbers.ts';
import { makeDocument } from '../document.ts';
import { finish } from '../finish.ts';
import type { Limit } from '../fit-scale.ts';
import { drawSignature } from './draw.ts';
import { type SignatureRow, signatureState } from './state.ts';

/** Widths of the two drawings on the cover, in CSS px. */
const coverWidth = { wide: 700, narrow: 350 } as const;

/** Longer alternatives tire; the indicators' own pages have every number. */
const MOST_CHARACTERS = 400;

/** Both drawings of the cover's picture as strings; the title and the rows make their text alternative. */
export function drawFinished(
  rows: readonly SignatureRow[],
  limit: Limit,
  title: string,
): { readonly wide: string; readonly narrow: string } {
  const alt = describe(rows, title);
  const drawn = (width: number, suffix: string): string => {
    const frame = { document: makeDocument(), width, idPrefix: `bia-${suffix}` };
    const svg = drawSignature(signatureState(rows, { width, limit }), frame);
    return finish(svg, { frame, data: { data: [] }, alt });
  };
  return { wide: drawn(coverWidth.wide, 'rong'), narrow: drawn(coverWidth.narrow, 'hep') };
}

/** «27 chỉ tiêu. Chữ ký số, tỉnh: 54, tăng 8; …»; longest bars first, as they are drawn. */
function describe(rows: readonly SignatureRow[], title: string): string {
  const sorted = [...rows].sort((a, b) => b.total - a.total);
  let said = title.replace(/\.?$/, '.');
  for (const [index, { label, total, added }] of sorted.entries()) {
    const clause = `${label}: ${formatNumber(total)}${added > 0 ? `, tăng ${formatNumber(added)}` : ''}`;
    if (index > 0 && said.length + clause.length > MOST_CHARACTERS)
      return `${said}; và ${sorted.length - index} chỉ tiêu nữa.`;
    said += `${index === 0 ? ' ' : '; '}${clause}`;
  }
  return rows.length === 0 ? said : `${said}.`;
}
