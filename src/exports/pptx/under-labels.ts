import { spreadLabels } from '../../figures/spread-labels.ts';
import type { Layout } from './bar-layout.ts';
import type { ChartPoint, ChartSpec } from './chart-spec.ts';
import { type Scale, textHeight, textWidth } from './measure.ts';

/** The numbers of parts that are too narrow for them moved under the bar, and apart where they would touch. */
export function placeUnder(spec: ChartSpec, layout: Layout, scale: Scale): ChartSpec {
  const moves = spec.categories.map((_, row) => movesOf(spec, row, { layout, scale }));
  const dy = (layout.barHeight / 2 + textHeight(layout.fontSize) / 2) / layout.area.h;
  return {
    ...spec,
    series: spec.series.map((series, index) => ({
      ...series,
      points: series.points.map((point, row): ChartPoint | undefined => {
        const dx = moves[row]?.get(index);
        if (!point?.label || dx === undefined) return point;
        return { ...point, label: { ...point.label, dx: dx / layout.area.w, dy } };
      }),
    })),
  };
}

/** By series: how far to the right, in inches, its number under the bar moves. */
function movesOf(
  { series }: ChartSpec,
  row: number,
  { layout, scale }: { layout: Layout; scale: Scale },
): ReadonlyMap<number, number> {
  const ends = { up: 0, down: 0 };
  const small: { index: number; at: number; size: number }[] = [];
  series.forEach(({ points }, index) => {
    const point = points[row];
    if (!point?.label) return;
    const side = point.value < 0 ? 'down' : 'up';
    const middle = ends[side] + point.value / 2;
    ends[side] += point.value;
    if (isInside(point.label.text, point.value, layout)) return;
    const at = (middle - scale.low) * layout.inchesPerUnit;
    small.push({ index, at, size: textWidth(point.label.text, layout.fontSize, true) });
  });
  const width = layout.plot.w * layout.area.w;
  const placed = spreadLabels(small, [-0.1, width + 0.2], 0.04);
  return new Map(small.map(({ index, at }, order) => [index, (placed[order] ?? at) - at]));
}

/** True when a part of this value is wide enough for its number. */
export function isInside(text: string, value: number, { fontSize, inchesPerUnit }: Layout): boolean {
  return textWidth(text, fontSize, true) + 0.06 <= Math.abs(value) * inchesPerUnit;
}
