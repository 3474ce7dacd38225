import { dot, link, ruleX } from '@observablehq/plot';
import type { Frame } from '../figure.ts';
import type { Tick } from '../fit-scale.ts';
import { textMarks } from '../placed-text.ts';
import { plotOnPaper } from '../plot-paper.ts';
import { ink, stroke, type } from '../theme.ts';
import type { DumbbellState } from './state.ts';

/** The dumbbell plot as an SVG element: the rules first, then links, dots, and the texts above all. */
export function drawDumbbell(state: DumbbellState, frame: Frame): SVGSVGElement {
  const { ticks, rules, rows } = state;
  const limits = ticks.filter((tick) => tick.isLimit);
  const others = ticks.filter((tick) => !tick.isLimit);
  // Where values lie on both sides of zero, its rule is the base line.
  const hasBelow = ticks.some((tick) => tick.value < 0);
  const rule = { x: 'x', y1: rules[0], y2: rules[1], strokeWidth: stroke.hair } as const;
  return plotOnPaper(frame, {
    height: state.height,
    x: { type: 'identity' },
    y: { type: 'identity' },
    marks: [
      ruleX(others, {
        ...rule,
        stroke: (tick: Tick) => (hasBelow && tick.value === 0 ? ink.tick : ink.rule),
      }),
      ruleX(limits, { ...rule, stroke: ink.tick, strokeDasharray: stroke.dashLimit }),
      link(
        rows.map(({ guide }) => guide),
        { x1: 'x1', x2: 'x2', y: 'y', stroke: ink.rule, strokeDasharray: stroke.dashGuide },
      ),
      link(
        rows.flatMap(({ links }) => links),
        { x1: 'x1', x2: 'x2', y: 'y', stroke: 'stroke', strokeWidth: state.linkWidth },
      ),
      dot([...(state.key?.dots ?? []), ...rows.flatMap(({ dots }) => dots)], {
        x: 'x',
        y: 'y',
        r: { value: 'r', scale: null },
        fill: 'fill',
        stroke: 'stroke',
        strokeWidth: { value: 'strokeWidth', scale: null },
        ariaLabel: 'key',
        sort: null,
      }),
      ...textMarks([
        ...ticks.map((tick) => ({
          x: tick.labelX,
          y: rules[0] - 9,
          text: tick.label,
          anchor: tick.anchor,
          size: type.axis,
          bold: false,
          fill: ink.third,
          halo: false,
        })),
        ...rows.flatMap(({ texts }) => texts),
        ...state.names,
        ...(state.key?.texts ?? []),
      ]),
    ],
  });
}
