import type { FigureSettings } from '../../schema/figure.ts';
import { layoutBars } from '../bars.ts';
import { hasAccent, isRowEmphasised, seriesColours } from '../colours.ts';
import type { FigureData, Frame } from '../figure.ts';
import type { Sheet } from '../sheet.ts';
import { hue, ink } from '../theme.ts';

/** A bar for each series in each row; words above the plot say which colour is which. */
export function groupedBarState(
  settings: FigureSettings,
  data: FigureData,
  frame: Pick<Frame, 'width'>,
): Sheet {
  const colours = seriesColours(settings, data.series);
  const byId = new Map(data.series.map(({ id }, index) => [id, colours[index] ?? hue.khoi]));
  const isAccented = hasAccent(colours);
  return layoutBars(settings, data, frame.width, {
    key: data.series
      .filter(({ text }) => text !== '')
      .map(({ id, text }) => {
        const colour = byId.get(id) ?? hue.khoi;
        return { id, colour, text, bold: isAccented && colour === hue.son };
      }),
    paint: (datum) => {
      const fill = byId.get(datum.series.id) ?? hue.khoi;
      return {
        fill,
        text: isAccented && fill === hue.son ? hue.son : ink.text,
        isRowBold: isRowEmphasised(settings, datum),
      };
    },
  });
}
