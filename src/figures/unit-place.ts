import type { FigureData } from './figure.ts';
import { measureText } from './text-width.ts';
import { isNarrow, type } from './theme.ts';

const NO_BREAK_SPACE = '\u00A0';

/**
 * Whether the unit stands behind the first number; a long unit, or any unit behind numbers that are long themselves,
 * would leave too little room for the bars and gets a line above the plot instead.
 */
export function isUnitInline({ unit, data }: Pick<FigureData, 'unit' | 'data'>, width: number): boolean {
  const longest = Math.max(
    0,
    ...data.map(({ text }) => measureText(withUnit(text, unit), 'sans-bold', type.label)),
  );
  const alone = measureText(unit, 'sans-bold', type.label);
  return isNarrow(width) ? alone <= 104 && longest <= 150 : alone <= 170 && longest <= 270;
}

/** A number with its unit behind it: «88%», «54 địa phương». */
export function withUnit(text: string, unit: string): string {
  if (unit === '') return text;
  return unit === '%' ? `${text}%` : `${text}${NO_BREAK_SPACE}${unit.replaceAll(' ', NO_BREAK_SPACE)}`;
}
