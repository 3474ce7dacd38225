import { dot, line, link, ruleX, ruleY } from '@observablehq/plot';
import type { Frame } from '../figure.ts';
import { textMarks } from '../placed-text.ts';
import { plotOnPaper } from '../plot-paper.ts';
import { ink, stroke } from '../theme.ts';
import type { LineState } from './state.ts';

/** The line chart as an SVG element: rules, then lines, dots, and the texts above all. */
export function drawLine(state: LineState, frame: Frame): SVGSVGElement {
  const { verticals, span, levels } = state;
  const level = { x1: span[0], x2: span[1], y: 'y', strokeWidth: stroke.hair } as const;
  return plotOnPaper(frame, {
    height: state.height,
    x: { type: 'identity' },
    y: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      ruleX(verticals.xs, { y1: verticals.top, y2: verticals.bottom, stroke: ink.rule }),
      ruleY(
        levels.filter(({ kind }) => kind !== 'limit'),
        { ...level, stroke: ({ kind }) => (kind === 'zero' ? ink.tick : ink.rule) },
      ),
      ruleY(
        levels.filter(({ kind }) => kind === 'limit'),
        { ...level, stroke: ink.tick, strokeDasharray: stroke.dashLimit },
      ),
      // A channel without a value would leave the line out.
      ...state.strokes.map(({ points, colour, strokeWidth, tag }) =>
        line(points, {
          x: 'x',
          y: 'y',
          z: 'run',
          stroke: colour,
          strokeWidth,
          ...(tag === undefined ? {} : { ariaLabel: () => tag }),
        }),
      ),
      link(state.leaders, {
        x1: 'x1',
        y1: 'y1',
        x2: 'x2',
        y2: 'y2',
        stroke: ink.tick,
        strokeDasharray: stroke.dashGuide,
      }),
      dot(state.dots, {
        x: 'x',
        y: 'y',
        r: { value: 'r', scale: null },
        fill: 'fill',
        stroke: ink.paper,
        strokeWidth: { value: 'ring', scale: null },
        ariaLabel: 'key',
        sort: null,
      }),
      ...textMarks(state.texts),
    ],
  });
}
