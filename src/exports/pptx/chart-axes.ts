import { ink } from '../../figures/theme.ts';
import { literal } from '../office/number-format.ts';
import { officeColour, xmlText } from '../office/text.ts';
import type { ChartSpec } from './chart-spec.ts';

/** The face of everything in Office: on every Windows, with all Vietnamese letters. */
export const FACE = 'Arial';

export const CATEGORY_AXIS = 111111111;
export const VALUE_AXIS = 222222222;

/** A solid fill. */
export function fill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${officeColour(colour)}"/></a:solidFill>`;
}

/** A line; the width in points. */
export function stroke(colour: string, width: number, dash = 'solid'): string {
  return `<a:ln w="${Math.round(width * 12700)}" cap="flat">${fill(colour)}<a:prstDash val="${dash}"/><a:round/></a:ln>`;
}

/** The look of the texts of one part of a chart. */
export function textLook(
  { fontSize, language }: Pick<ChartSpec, 'fontSize' | 'language'>,
  { colour = ink.text as string, bold = false, wraps = true } = {},
): string {
  return (
    `<c:txPr><a:bodyPr${wraps ? '' : ' wrap="none" anchor="ctr"'}/>` +
    '<a:lstStyle/><a:p><a:pPr>' +
    `<a:defRPr sz="${Math.round(fontSize * 100)}" b="${bold ? 1 : 0}">${fill(colour)}` +
    `<a:latin typeface="${FACE}"/><a:cs typeface="${FACE}"/></a:defRPr></a:pPr>` +
    `<a:endParaRPr lang="${xmlText(language)}"/></a:p></c:txPr>`
  );
}

/** Both axes; the value axis has words only where there is a limit: every point carries its own number. */
export function axesXml(spec: ChartSpec): string {
  return categoryAxis(spec) + valueAxis(spec);
}

function categoryAxis(spec: ChartSpec): string {
  const isLine = spec.kind === 'line';
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>` +
    `<c:scaling><c:orientation val="${isLine ? 'minMax' : 'maxMin'}"/></c:scaling>` +
    `<c:delete val="0"/><c:axPos val="${isLine ? 'b' : 'l'}"/>` +
    '<c:numFmt formatCode="General" sourceLinked="0"/>' +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>' +
    `<c:tickLblPos val="${spec.hasNames ? 'low' : 'none'}"/>` +
    `<c:spPr>${stroke(ink.tick, 1)}</c:spPr>${textLook({ ...spec, fontSize: spec.nameSize })}<c:crossAx val="${VALUE_AXIS}"/>` +
    '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="60"/>' +
    '<c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/></c:catAx>'
  );
}

function valueAxis(spec: ChartSpec): string {
  const { limit, min, max } = spec;
  const isLine = spec.kind === 'line';
  const ends =
    (max === undefined ? '' : `<c:max val="${max}"/>`) + (min === undefined ? '' : `<c:min val="${min}"/>`);
  const grid = limit
    ? `<c:majorGridlines><c:spPr>${stroke(ink.tick, 1, 'sysDot')}</c:spPr></c:majorGridlines>`
    : '';
  const small = { ...spec, fontSize: Math.min(spec.fontSize, 11) };
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${ends}</c:scaling>` +
    `<c:delete val="${limit ? 0 : 1}"/><c:axPos val="${isLine ? 'l' : 't'}"/>${grid}` +
    `<c:numFmt formatCode="${xmlText(axisFormat(limit))}" sourceLinked="0"/>` +
    '<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textLook(small, { colour: ink.third })}` +
    `<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="autoZero"/><c:crossBetween val="between"/>` +
    `${limit ? `<c:majorUnit val="${limit.value}"/>` : ''}</c:valAx>`
  );
}

/** Zero as it is, the limit in its words. */
function axisFormat(limit: ChartSpec['limit']): string {
  return limit ? `[=${limit.value}]${literal(limit.label.slice(0, 60))};[$-42A]#,##0` : 'General';
}
