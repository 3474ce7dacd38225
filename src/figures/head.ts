import type { FigureData } from './figure.ts';
import { type KeyEntry, layoutKey } from './key-line.ts';
import type { PlacedText } from './placed-text.ts';
import { labelSize } from './row-layout.ts';
import type { Sheet } from './sheet.ts';
import { ink, type } from './theme.ts';
import { isUnitInline } from './unit-place.ts';

/** What stands above the bars: the unit when it is too long for the first number, and the words for the colours. */
export function layoutHead(
  data: FigureData,
  key: readonly KeyEntry[],
  width: number,
): Pick<Sheet, 'rects' | 'texts'> & { readonly bottom: number } {
  const size = labelSize(width);
  const isInline = isUnitInline(data, width);
  const style = { anchor: 'start', size: type.axis, bold: false, fill: ink.third, halo: false } as const;
  const unit: PlacedText[] = isInline ? [] : [{ x: 0, y: 10, text: `Đơn vị: ${data.unit}`, ...style }];
  const words = layoutKey(key, { width, top: isInline ? 0 : 20, size });
  return {
    rects: words.rects,
    texts: [...unit, ...words.texts],
    bottom: words.bottom + (key.length > 0 ? 8 : 4),
  };
}
