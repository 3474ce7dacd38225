import type { FigureSettings } from '../../schema/figure.ts';
import { hasAccent, seriesColours } from '../colours.ts';
import type { FigureData, Frame, Label } from '../figure.ts';
import { fitScale, placeOf } from '../fit-scale.ts';
import { layoutHead } from '../head.ts';
import { cutRules, limitHeight, limitParts } from '../limit-rule.ts';
import { faceOf } from '../placed-text.ts';
import { labelSize, layoutRows } from '../row-layout.ts';
import type { Sheet } from '../sheet.ts';
import { measureText } from '../text-width.ts';
import { hue } from '../theme.ts';
import { isUnitInline } from '../unit-place.ts';
import { NAME_HEIGHT, partNames, type StackPlace, stackShapes, UNDER_HEIGHT, unfitting } from './parts.ts';
import { type Stack, stackRows } from './stacks.ts';

const BAR = 22;
const GAP = 6;
/** With more rows than this, numbers that do not fit into their parts are left to the reading and the table. */
const DENSE = 20;

/**
 * One bar a row, its parts side by side with their numbers, their sum at the end with the unit on the first only.
 * Parts too small for their number have it under the bar, unless there are many rows. Names of the parts stand over the first bar when all fit
 * there, in a line above the plot otherwise.
 */
export function stackedBarState(
  settings: FigureSettings,
  data: FigureData,
  frame: Pick<Frame, 'width'>,
): Sheet {
  const { width } = frame;
  const colours = seriesColours(settings, data.series);
  const plan = { colours, barHeight: BAR, isUnitInline: isUnitInline(data, width) };
  const stacks = stackRows(settings, data, plan);
  const place = scaleFor(settings, stacks, width);
  const names = partNames(data, stacks, place);
  const key = names
    ? []
    : data.series.map((one, index) => keyEntry(one, colours[index] ?? hue.khoi, colours));
  const head = layoutHead(data, key, width);
  const top = head.bottom + (names ? NAME_HEIGHT : 0) + limitHeight(settings.limit?.label, width);
  const isDense = stacks.length > DENSE;
  const hasSmall = !isDense && stacks.some((stack) => unfitting(stack, place).length > 0);
  const under = hasSmall ? UNDER_HEIGHT : 0;
  const rows = layoutRows(
    stacks.map((stack) => ({ ...stack, under: stack.barsHeight > 0 ? under : 0 })),
    width,
    top,
  );
  const shapes = stacks.map((stack, index) => stackShapes(stack, rows.tops[index] ?? 0, place, hasSmall));
  const limit = limitParts(settings, place.x, {
    top: top - (names ? NAME_HEIGHT : 0),
    bottom: rows.bottom,
    width,
  });
  const firstTop = rows.tops[stacks.findIndex(({ barsHeight }) => barsHeight > 0)] ?? 0;
  const texts = [
    ...head.texts,
    ...rows.texts,
    ...limit.texts,
    ...(names?.(firstTop) ?? []),
    ...shapes.flatMap((each) => each.texts),
  ];
  return {
    height: Math.ceil(rows.bottom + 6),
    rules: [...cutRules(limit.rules, texts), ...shapes.flatMap(({ rules }) => rules)],
    rects: [...head.rects, ...shapes.flatMap(({ rects }) => rects)],
    paths: [],
    texts,
  };
}

function keyEntry({ id, text }: Label, colour: string, colours: readonly string[]) {
  return { id, text, colour, bold: colour === hue.son && hasAccent(colours) };
}

function scaleFor(settings: FigureSettings, stacks: readonly Stack[], width: number): StackPlace {
  const size = labelSize(width);
  const low = Math.min(0, ...stacks.map((stack) => stack.low));
  const high = Math.max(0, settings.limit?.value ?? 0, ...stacks.map((stack) => stack.high));
  const domain = [low, low === high ? low + 1 : high] as const;
  const { left } = layoutRows(stacks, width, 0);
  const range = fitScale(
    domain,
    [left, width],
    stacks.map(({ total, high: value }) => {
      return { value, before: 0, after: measureText(total, faceOf(true), size) + GAP + 1 };
    }),
  );
  return { x: (value) => placeOf(value, domain, range), left, width, size, gap: GAP, barHeight: BAR };
}
