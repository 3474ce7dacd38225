import { type SvgNode, svgNode } from './svg-tree.ts';
import { chooseTypeface, outlineText } from './typeface.ts';

/** Attributes of text that descendants take over. */
const INHERITED = ['font-family', 'font-size', 'font-weight', 'text-anchor'] as const;
type Inherited = Readonly<Record<(typeof INHERITED)[number], string>>;

/** Meant for pages: readings for pointers, hooks for styles. */
const DROPPED = /^(?:data-.*|class|tabindex)$/;
const TEXT_ONLY = new Set<string>([...INHERITED, 'x', 'y', 'dy', 'paint-order', 'transform']);
const STROKES = /^stroke/;

/**
 * The drawing with every text as a path, so that it looks the same where none of the fonts is installed. A halo
 * (`paint-order: stroke`) becomes a path of its own under the letters, because not every program knows that property.
 */
export function outlineTexts(root: SvgNode): SvgNode {
  const initial = {
    'font-family': 'sans-serif',
    'font-size': '16',
    'font-weight': '400',
    'text-anchor': 'start',
  };
  return outline(root, initial, {});
}

/** `strokes` are the stroke attributes that the element takes over, for halos that a group gives to its texts. */
function outline(node: SvgNode, parent: Inherited, strokes: Readonly<Record<string, string>>): SvgNode {
  const kept = Object.fromEntries(Object.entries(node.attributes).filter(([name]) => !DROPPED.test(name)));
  const style = { ...parent };
  for (const name of INHERITED) style[name] = kept[name] ?? style[name];
  const stroke = { ...strokes };
  for (const [name, value] of Object.entries(kept)) if (STROKES.test(name)) stroke[name] = value;
  if (node.name === 'text') return outlineOne(node, kept, style, stroke);
  const attributes = Object.fromEntries(
    Object.entries(kept).filter(
      ([name]) => !INHERITED.some((each) => each === name) && name !== 'paint-order',
    ),
  );
  const children = node.children.map((child) =>
    typeof child === 'string' ? child : outline(child, style, stroke),
  );
  return { name: node.name, attributes, children };
}

function outlineOne(
  node: SvgNode,
  attributes: Readonly<Record<string, string>>,
  style: Inherited,
  stroke: Readonly<Record<string, string>>,
): SvgNode {
  if (node.children.some((child) => typeof child !== 'string'))
    throw new Error('texts of figures have no parts');
  const size = Number.parseFloat(style['font-size']);
  const content = node.children.join('').replace(/[\t\n\r]/g, ' ');
  const line = outlineText(content, chooseTypeface(style['font-family'], style['font-weight']));
  const scale = size / line.unitsPerEm;
  const shift = { start: 0, middle: 0.5, end: 1 }[style['text-anchor']] ?? 0;
  const { x: start, y: base, dy, transform: moved } = attributes;
  const x = length(start, size) - line.advance * scale * shift;
  const y = length(base, size) + length(dy, size);
  const place = `translate(${round(x)},${round(y)}) scale(${Math.round(scale * 1e6) / 1e6})`;
  const transform = [moved, place].filter((each) => each !== undefined).join(' ');
  const rest = Object.fromEntries(
    Object.entries(attributes).filter(([name]) => !TEXT_ONLY.has(name) && !STROKES.test(name)),
  );
  const letters = svgNode('path', { ...rest, transform, d: line.d, stroke: 'none' });
  const { stroke: colour = 'none', 'stroke-width': width = '1' } = stroke;
  if (colour === 'none' || Number(width) === 0) return letters;
  const halo = svgNode('path', {
    transform,
    d: line.d,
    fill: 'none',
    stroke: colour,
    // In the units of the letters, which the transform brings back to px.
    'stroke-width': String(Math.round(Number(width) / scale)),
    'stroke-linejoin': 'round',
  });
  return svgNode('g', {}, [halo, letters]);
}

/** A length in px; «0.32em» counts in sizes of the text. */
function length(value: string | undefined, size: number): number {
  const number = Number.parseFloat(value ?? '0');
  return value?.endsWith('em') ? number * size : number;
}

function round(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}
