import type { TextFace } from '../text-width.ts';
import { family, ink, weight } from '../theme.ts';
import { type Fill, hatchAngles } from './fills.ts';
import type { PlaceReading } from './reading.ts';

/** One line of text at its place on a map, in px. */
export interface MapText {
  readonly x: number;
  /** The line that the letters stand on. */
  readonly y: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly face: TextFace;
  readonly fill: string;
  /** Colour of a halo around the letters; none when left out. */
  readonly halo?: string | undefined;
  /** Code of the place whose name it is, where it stands on that place's colour. */
  readonly code?: string | undefined;
}

/** Something filled: a rectangle, a dot or a shape. */
export interface MapShape {
  readonly fill: Fill;
  readonly outline: string | undefined;
  readonly outlineWidth?: number | undefined;
  readonly form:
    | { readonly kind: 'path'; readonly d: string }
    | {
        readonly kind: 'rect';
        readonly x: number;
        readonly y: number;
        readonly width: number;
        readonly height: number;
      }
    | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly radius: number };
}

/** A place with all that is drawn of it in one spot. */
export interface MapMark {
  readonly place: PlaceReading;
  readonly shapes: readonly MapShape[];
  readonly texts: readonly MapText[];
}

/** Makes SVG elements; values that are undefined leave their attribute out. */
export type Pen = (
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (Node | string)[]
) => SVGElement;

/** A pen for one document. */
export function makePen(document: Document): Pen {
  return (name, attributes, ...children) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name) as SVGElement;
    for (const [attribute, value] of Object.entries(attributes))
      if (value !== undefined) element.setAttribute(attribute, String(value));
    element.append(...children);
    return element;
  };
}

/** One id for each hatch of the drawing, unique by the frame's prefix. */
export function hatchId(idPrefix: string, hatch: number): string {
  return `${idPrefix}-hatch-${hatch}`;
}

/** The patterns that the fills ask for; undefined when they ask for none. */
export function drawHatches(
  pen: Pen,
  fills: readonly Fill[],
  idPrefix: string,
  line: string,
): SVGElement | undefined {
  const hatches = [...new Set(fills.flatMap(({ hatch }) => hatch ?? []))].sort((a, b) => a - b);
  if (hatches.length === 0) return undefined;
  return pen(
    'defs',
    {},
    ...hatches.map((hatch) =>
      pen(
        'pattern',
        {
          id: hatchId(idPrefix, hatch),
          width: 5,
          height: 5,
          patternUnits: 'userSpaceOnUse',
          patternTransform: `rotate(${hatchAngles[hatch % hatchAngles.length] ?? 0})`,
        },
        pen('rect', { width: 5, height: 5, fill: ink.paper }),
        pen('path', { d: 'M0 0V5', stroke: line, 'stroke-width': 1.6 }),
      ),
    ),
  );
}

/** The element of a shape. */
export function drawShape(
  pen: Pen,
  { fill, form, outline, outlineWidth }: MapShape,
  idPrefix: string,
): SVGElement {
  const look = {
    fill: fill.hatch === undefined ? fill.colour : `url(#${hatchId(idPrefix, fill.hatch)})`,
    stroke: outline,
    'stroke-width': outline === undefined ? undefined : (outlineWidth ?? 1),
  };
  if (form.kind === 'path') return pen('path', { d: form.d, ...look, 'stroke-linejoin': 'round' });
  if (form.kind === 'dot') return pen('circle', { cx: form.x, cy: form.y, r: form.radius, ...look });
  return pen('rect', { x: form.x, y: form.y, width: form.width, height: form.height, ...look });
}

/** What texts of a layer take from it unless they differ. */
export type TextStyle = Pick<MapText, 'anchor' | 'size' | 'face'>;

/** The attributes of a layer whose texts are set in the style. */
export function styleAttributes({
  anchor,
  size,
  face,
}: TextStyle): Readonly<Record<string, string | number>> {
  return {
    'text-anchor': anchor,
    'font-family': face.startsWith('condensed') ? family.condensed : family.sans,
    'font-size': size,
    'font-weight': face.endsWith('bold') ? weight.bold : weight.regular,
  };
}

/** The element of a line of text, with the attributes in which it differs from its layer's style. */
export function drawText(pen: Pen, text: MapText, style: TextStyle, isGround = false): SVGElement {
  const inherited = styleAttributes(style);
  const own = Object.entries(styleAttributes(text)).filter(([name, value]) => inherited[name] !== value);
  return pen(
    'text',
    {
      x: text.x,
      y: text.y,
      'data-name': isGround ? text.code : undefined,
      ...Object.fromEntries(own),
      fill: text.fill,
      ...(text.halo === undefined ? {} : haloAttributes(text.halo)),
    },
    text.text,
  );
}

function haloAttributes(colour: string): Readonly<Record<string, string | number>> {
  return { stroke: colour, 'stroke-width': 3, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
}

/** A place's shapes and texts in one group that says which quantity it shows, or on a ground which place it is. */
export function drawMark(
  pen: Pen,
  { place, shapes, texts }: MapMark,
  style: TextStyle,
  { idPrefix, isGround }: { readonly idPrefix: string; readonly isGround: boolean },
): SVGElement {
  const says = isGround
    ? { class: 'place', 'data-place': place.code }
    : { class: 'place', 'data-key': place.key, 'data-reading': place.reading };
  return pen(
    'g',
    says,
    ...shapes.map((shape) => drawShape(pen, shape, idPrefix)),
    ...texts.map((text) => drawText(pen, text, style, isGround)),
  );
}
