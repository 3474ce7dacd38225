import type { FigureSettings } from '../schema/figure.ts';
import { makeDocument } from './document.ts';
import type { DrawnFigure, FigureData, FigureExtras } from './figure.ts';
import { finish } from './finish.ts';
import { figureKindsByName } from './registry.ts';
import { seriesOf } from './series-tag.ts';
import { tableOf } from './table.ts';
import { drawingWidth } from './theme.ts';

/**
 * A figure with both its drawings, its text alternative and its table, the same bytes for the same arguments.
 * `id` is the specification's name; ids inside the drawings begin with `hinh-<id>-rong` and `hinh-<id>-hep`.
 */
export function drawFigure(
  id: string,
  settings: FigureSettings,
  data: FigureData,
  extras: FigureExtras = {},
  widths: Readonly<Record<'wide' | 'narrow', number>> = drawingWidth,
): DrawnFigure {
  const kind = figureKindsByName[settings.kind];
  const isTable = settings.kind === 'table';
  const alt = kind.describe(settings, data);
  const drawn = (width: number, suffix: string): string => {
    const frame = { document: makeDocument(), width, idPrefix: `hinh-${id}-${suffix}` };
    return finish(kind.paint(settings, data, frame, extras), {
      frame,
      data,
      alt,
      seriesOf: seriesOf(settings, data),
    });
  };
  return {
    id,
    kind: settings.kind,
    wide: isTable ? '' : drawn(widths.wide, 'rong'),
    narrow: isTable ? '' : drawn(widths.narrow, 'hep'),
    alt,
    table: tableOf(settings, data, { bars: isTable }),
  };
}
