import type { FigureSettings } from '../../schema/figure.ts';
import { layoutBars } from '../bars.ts';
import { isRowEmphasised } from '../colours.ts';
import type { FigureData, Frame } from '../figure.ts';
import type { Sheet } from '../sheet.ts';
import { hue, ink } from '../theme.ts';

/** One bar a row: all son, or the emphasised rows son and the others grey. */
export function barState(settings: FigureSettings, data: FigureData, frame: Pick<Frame, 'width'>): Sheet {
  const hasEmphasis = data.data.some((datum) => isRowEmphasised(settings, datum));
  return layoutBars(settings, data, frame.width, {
    key: [],
    paint: (datum) => {
      const isAccent = hasEmphasis && isRowEmphasised(settings, datum);
      return {
        fill: isAccent || !hasEmphasis ? hue.son : hue.khoi,
        text: isAccent ? hue.son : ink.text,
        isRowBold: isAccent,
      };
    },
  });
}
