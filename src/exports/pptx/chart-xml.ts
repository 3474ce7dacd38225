import { ink } from '../../figures/theme.ts';
import { xmlText } from '../office/text.ts';
import { chartWorkbook, columnName, type WorkbookRow } from '../office/workbook.ts';
import { axesXml, CATEGORY_AXIS, FACE, fill, stroke, textLook, VALUE_AXIS } from './chart-axes.ts';
import type { Area, ChartLabel, ChartPoint, ChartSeries, ChartSpec } from './chart-spec.ts';

/** The numbers of a chart as Office edits them: categories down, series across, gaps empty. */
export function workbookOf({ categories, series, corner }: ChartSpec): Uint8Array {
  const header: WorkbookRow = [corner, ...series.map(({ name }) => name)];
  const rows = categories.map((name, index): WorkbookRow => {
    return [name, ...series.map(({ points }) => points[index]?.value)];
  });
  return chartWorkbook([header, ...rows]);
}

/** A chart part (ECMA-376 part 1, 21.2) whose relationship rId1 is the workbook of its numbers. */
export function chartXml(spec: ChartSpec): string {
  const title = spec.title === '' ? '' : titleXml(spec);
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"' +
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"' +
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
    `<c:date1904 val="0"/><c:lang val="${xmlText(spec.language)}"/><c:roundedCorners val="0"/>` +
    `<c:chart>${title}<c:autoTitleDeleted val="${title === '' ? 1 : 0}"/>` +
    `<c:plotArea>${layoutXml(spec.plot, 'inner')}${groupXml(spec)}${axesXml(spec)}` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:plotArea>' +
    `${legendXml(spec)}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    '<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>' +
    `${textLook(spec)}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
  );
}

function layoutXml({ x, y, w, h }: Area, target?: 'inner'): string {
  const places = { x, y, w, h };
  return (
    `<c:layout><c:manualLayout>${target ? '<c:layoutTarget val="inner"/>' : ''}` +
    '<c:xMode val="edge"/><c:yMode val="edge"/>' +
    Object.entries(places)
      .map(([name, share]) => `<c:${name} val="${round(share)}"/>`)
      .join('') +
    '</c:manualLayout></c:layout>'
  );
}

function round(share: number): number {
  return Math.round(share * 10000) / 10000;
}

function titleXml({ title, titleSize, language }: ChartSpec): string {
  return (
    '<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l"/>' +
    `<a:r><a:rPr lang="${xmlText(language)}" sz="${Math.round(titleSize * 100)}" b="1">${fill(ink.text)}` +
    `<a:latin typeface="${FACE}"/></a:rPr><a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/>' +
    '</c:manualLayout></c:layout><c:overlay val="0"/></c:title>'
  );
}

function legendXml(spec: ChartSpec): string {
  if (!spec.legend) return '';
  return `<c:legend><c:legendPos val="t"/>${layoutXml(spec.legend)}<c:overlay val="0"/>${textLook({ ...spec, fontSize: spec.nameSize })}</c:legend>`;
}

function groupXml(spec: ChartSpec): string {
  const series = spec.series.map((one, index) => seriesXml(spec, one, index)).join('');
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  if (spec.kind === 'line')
    return (
      `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}` +
      `<c:marker val="1"/>${axes}</c:lineChart>`
    );
  const isStacked = spec.kind === 'stacked';
  return (
    `<c:barChart><c:barDir val="bar"/><c:grouping val="${isStacked ? 'stacked' : 'clustered'}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${Math.round(spec.gap)}"/>` +
    `<c:overlap val="${isStacked ? 100 : 0}"/>${axes}</c:barChart>`
  );
}

function seriesXml(spec: ChartSpec, series: ChartSeries, index: number): string {
  const column = columnName(index + 1);
  const last = spec.categories.length + 1;
  const isLine = spec.kind === 'line';
  const categories = spec.categories.map((text, at) => pointXml(at, xmlText(text))).join('');
  const values = series.points.map((point, at) => (point ? pointXml(at, String(point.value)) : '')).join('');
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/>` +
    `${pointXml(0, xmlText(series.name))}</c:strCache></c:strRef></c:tx>` +
    `${isLine ? lineLook(series) : barLook(series)}${labelsXml(spec, series)}` +
    `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${last}</c:f><c:strCache>` +
    `<c:ptCount val="${spec.categories.length}"/>${categories}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${last}</c:f><c:numCache>` +
    `<c:formatCode>General</c:formatCode><c:ptCount val="${spec.categories.length}"/>${values}` +
    `</c:numCache></c:numRef></c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`
  );
}

function pointXml(index: number, value: string): string {
  return `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;
}

function lineLook({ colour, isStrong, marker }: ChartSeries): string {
  return (
    `<c:spPr>${stroke(colour, isStrong ? 3 : 1.75)}</c:spPr>` +
    `<c:marker><c:symbol val="${marker}"/><c:size val="${isStrong ? 9 : 7}"/>` +
    `<c:spPr>${fill(colour)}${stroke(ink.paper, 1)}</c:spPr></c:marker>`
  );
}

function barLook({ colour, points }: ChartSeries): string {
  const others = points.map((point, index) => {
    if (!point || point.colour === colour) return '';
    return (
      `<c:dPt><c:idx val="${index}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>` +
      `<c:spPr>${fill(point.colour)}</c:spPr></c:dPt>`
    );
  });
  return `<c:spPr>${fill(colour)}</c:spPr><c:invertIfNegative val="0"/>${others.join('')}`;
}

/** The commonest label is said once for the series; points with another one, or none, say so. */
function labelsXml(spec: ChartSpec, { points }: ChartSeries): string {
  const usual = commonest(points);
  if (!usual) return '';
  const others = points.map((point, index) => {
    if (!point || (point.label && !isMoved(point.label) && isSame(point.label, usual))) return '';
    const body = point.label ? labelXml(spec, point.label) : '<c:delete val="1"/>';
    return `<c:dLbl><c:idx val="${index}"/>${body}</c:dLbl>`;
  });
  return `<c:dLbls>${others.join('')}${labelXml(spec, { ...usual, dx: 0, dy: 0 })}</c:dLbls>`;
}

function commonest(points: readonly (ChartPoint | undefined)[]): ChartLabel | undefined {
  const labels = points.flatMap((point) => point?.label ?? []);
  const count = (label: ChartLabel) => labels.filter((other) => isSame(other, label)).length;
  return labels.reduce<ChartLabel | undefined>(
    (best, label) => (best && count(best) >= count(label) ? best : label),
    undefined,
  );
}

function isSame(a: ChartLabel, b: ChartLabel): boolean {
  return a.format === b.format && a.colour === b.colour && a.bold === b.bold && a.place === b.place;
}

function isMoved({ dx = 0, dy = 0 }: ChartLabel): boolean {
  return round(dx) !== 0 || round(dy) !== 0;
}

function labelXml(spec: ChartSpec, label: ChartLabel): string {
  const { format, colour, bold, place, dx = 0, dy = 0 } = label;
  const move = `<c:layout><c:manualLayout><c:x val="${round(dx)}"/><c:y val="${round(dy)}"/></c:manualLayout></c:layout>`;
  return (
    `${isMoved(label) ? move : ''}<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>` +
    `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textLook(spec, { colour, bold, wraps: false })}` +
    `<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    '<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>'
  );
}
