import { link, type Markish, rect } from '@observablehq/plot';
import type { Frame } from './figure.ts';
import { type Box, type PlacedText, textMarks } from './placed-text.ts';
import { plotOnPaper } from './plot-paper.ts';

/** A filled rectangle. */
export interface SheetRect extends Box {
  readonly fill: string;
  /** Key of the quantity that it stands for. */
  readonly key?: string | undefined;
  /** Says to which series it belongs when it has no key; see series-tag.ts. */
  readonly tag?: string | undefined;
}

/** A straight line. */
export interface SheetRule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly colour: string;
  /** Dash pattern; solid when left out. */
  readonly dash?: string | undefined;
}

/** A shape of several parts that stands for one quantity. */
export interface SheetPath {
  readonly d: string;
  readonly fill: string;
  /** Colour of a hairline around each part; none when left out. */
  readonly outline?: string | undefined;
  readonly key?: string | undefined;
}

/** A drawing laid out to the last pixel: what the state of a kind made of bars and squares comes to. */
export interface Sheet {
  readonly height: number;
  readonly rules: readonly SheetRule[];
  readonly rects: readonly SheetRect[];
  readonly paths: readonly SheetPath[];
  readonly texts: readonly PlacedText[];
}

/** Draws a sheet: rules first, shapes over them, texts on top. */
export function drawSheet(sheet: Sheet, frame: Frame): SVGSVGElement {
  return plotOnPaper(frame, {
    height: sheet.height,
    x: { type: 'identity' },
    y: { type: 'identity' },
    color: { type: 'identity' },
    marks: [
      ...ruleMarks(sheet.rules),
      rect(sheet.rects, {
        x1: 'left',
        x2: 'right',
        y1: 'top',
        y2: 'bottom',
        fill: 'fill',
        ariaLabel: ({ key, tag }: SheetRect) => key ?? tag,
      }),
      pathMark(sheet.paths),
      ...textMarks(sheet.texts),
    ],
  });
}

/** One mark for all rules that look alike. */
function ruleMarks(rules: readonly SheetRule[]): Markish[] {
  const looks = new Map(rules.map((rule) => [lookOf(rule), rule]));
  return [...looks].map(([look, { colour, dash }]) =>
    link(
      rules.filter((rule) => lookOf(rule) === look),
      {
        x1: 'x1',
        y1: 'y1',
        x2: 'x2',
        y2: 'y2',
        stroke: colour,
        strokeWidth: 1,
        ...(dash === undefined ? {} : { strokeDasharray: dash }),
      },
    ),
  );
}

function lookOf({ colour, dash }: SheetRule): string {
  return `${colour} ${dash ?? ''}`;
}

function pathMark(paths: readonly SheetPath[]): Markish {
  return (_index, _scales, _values, _dimensions, context) => {
    const group = context.document.createElementNS('http://www.w3.org/2000/svg', 'g');
    for (const { d, fill, outline, key } of paths) {
      const path = context.document.createElementNS('http://www.w3.org/2000/svg', 'path');
      path.setAttribute('d', d);
      path.setAttribute('fill', fill);
      if (outline !== undefined) path.setAttribute('stroke', outline);
      if (key !== undefined) path.setAttribute('aria-label', key);
      group.append(path);
    }
    return group;
  };
}
