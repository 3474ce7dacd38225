import type { Datum, FigureData, Frame } from './figure.ts';
import { isAbsent } from './reading.ts';
import { readTag } from './series-tag.ts';
import { family, ink, type } from './theme.ts';

/** What the finishing of one drawing needs to know. */
export interface Finishing {
  readonly frame: Pick<Frame, 'width' | 'idPrefix'>;
  readonly data: Pick<FigureData, 'data'>;
  /** The series of a mark, where series can be hidden; '' where they cannot. */
  readonly seriesOf?: ((datum: Datum) => string) | undefined;
  /** Text alternative of the drawing. */
  readonly alt: string;
}

/** Attributes that hold lengths, positions or path commands; all others are printed as they are. */
const GEOMETRY = new Set(
  `x y x1 y1 x2 y2 cx cy r rx ry d dx dy points width height transform viewBox patternTransform gradientTransform
  font-size stroke-width stroke-dashoffset offset refX refY`.split(/\s+/),
);
const DROPPED = new Set(['style', 'aria-hidden', 'aria-label', 'aria-description', 'xmlns', 'xmlns:xlink']);
const NUMBER = /-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/**
 * The drawing as a string that may stand in a page or alone in a file, the same bytes for the same drawing:
 * no inline style, ids under the frame's prefix, two decimals, and on each mark whose `ariaLabel` channel was a datum's
 * key `data-key` and `data-reading` (a hole in the tables has a reading only), with `data-series` where series can be hidden; a tag becomes `data-series` or `data-legend`. A mark may set further `data-` attributes itself; they are kept.
 * Throws when Plot warned, which only a fault of ours can cause.
 */
export function finish(svg: SVGSVGElement, finishing: Finishing): string {
  if (hasWarning(svg)) throw new Error(`Plot warned while it drew ${finishing.frame.idPrefix}`);
  const height = Number(svg.getAttribute('height'));
  const { width, idPrefix } = finishing.frame;
  const root: [string, string][] = [
    ['xmlns', 'http://www.w3.org/2000/svg'],
    ['class', svg.getAttribute('class') ?? 'plot'],
    ['viewBox', svg.getAttribute('viewBox') ?? `0 0 ${width} ${height}`],
    ['width', svg.getAttribute('width') ?? String(width)],
    ['height', String(height)],
    ['role', 'img'],
    ['aria-label', finishing.alt],
    ['font-family', family.sans],
    ['font-size', String(type.axis)],
    ['fill', ink.text],
    ['text-anchor', svg.getAttribute('text-anchor') ?? 'middle'],
  ];
  const context: Context = {
    readings: new Map(finishing.data.data.map((datum) => [datum.key, datum.reading])),
    series: new Map(
      finishing.data.data.flatMap((datum) => {
        const id = finishing.seriesOf?.(datum) ?? '';
        return id === '' ? [] : [[datum.key, id] as const];
      }),
    ),
    absent: new Set(finishing.data.data.filter(isAbsent).map(({ key }) => key)),
    ids: renameIds(svg, idPrefix),
  };
  return `<svg${root.map(([name, value]) => print(name, value)).join('')}>${children(svg, context)}</svg>\n`;
}

/** Plot puts its warning sign straight into the root; texts of marks stand in groups. */
function hasWarning(svg: SVGSVGElement): boolean {
  return [...svg.children].some(
    ({ localName, textContent }) => localName === 'text' && textContent?.includes('\u26a0'),
  );
}

interface Context {
  readonly readings: ReadonlyMap<string, string>;
  /** Ids of series by the keys of their marks. */
  readonly series: ReadonlyMap<string, string>;
  /** Keys that no quantity of the publication has. */
  readonly absent: ReadonlySet<string>;
  /** New ids by the ones that Plot's counters gave. */
  readonly ids: ReadonlyMap<string, string>;
}

function renameIds(svg: Element, prefix: string): ReadonlyMap<string, string> {
  const ids = [...svg.querySelectorAll('[id]')].map((element) => element.id);
  return new Map([...new Set(ids)].map((id, index) => [id, `${prefix}-${index + 1}`]));
}

function children(parent: Element, context: Context): string {
  let printed = '';
  for (const node of parent.childNodes) {
    if (node.nodeType === 3) printed += quote(node.textContent ?? '');
    else if (isElement(node)) printed += element(node, context);
  }
  return printed;
}

function element(node: Element, context: Context): string {
  // SVG names are case-sensitive (clipPath), and linkedom keeps localName as it was created.
  const name = node.localName;
  if (name === 'style' || name === 'script') return '';
  const attributes = [...node.attributes]
    .filter((attribute) => !DROPPED.has(attribute.name))
    .map((attribute): [string, string] => [attribute.name, follow(attribute.value, attribute.name, context)])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const key = node.getAttribute('aria-label') ?? '';
  const reading = context.readings.get(key);
  if (reading !== undefined) {
    if (!context.absent.has(key)) attributes.push(['data-key', key]);
    attributes.push(['data-reading', reading]);
  }
  const series = context.series.get(key);
  const tag = series === undefined ? readTag(key) : (['data-series', series] as const);
  if (tag) attributes.push([...tag]);
  const inner = children(node, context);
  if (name === 'g' && inner === '') return '';
  const open = `<${name}${attributes.map(([each, value]) => print(each, value)).join('')}`;
  return inner === '' ? `${open}/>` : `${open}>${inner}</${name}>`;
}

/** The attribute's value with Plot's ids replaced wherever it is or points to one. */
function follow(value: string, name: string, { ids }: Context): string {
  if (name === 'id') return ids.get(value) ?? value;
  if (name === 'href' || name === 'xlink:href')
    return value.replace(/^#(.+)$/, (_, id) => `#${ids.get(id) ?? id}`);
  return value.replace(/url\((["']?)#([^)"']+)\1\)/g, (_, __, id) => `url(#${ids.get(id) ?? id})`);
}

function print(name: string, value: string): string {
  return ` ${name}="${quote(GEOMETRY.has(name) ? round(value) : value)}"`;
}

function round(text: string): string {
  return text.replace(NUMBER, (number, offset: number) => {
    const rounded = String(Math.round(Number(number) * 100) / 100 || 0);
    // In «10-0.001» the sign also parts two numbers; it must not vanish with it.
    return !rounded.startsWith('-') && number.startsWith('-') && /[\d.]/.test(text[offset - 1] ?? '')
      ? ` ${rounded}`
      : rounded;
  });
}

function quote(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
