import { type Box, pathBox } from './path-box.ts';
import { printNumber, type SvgNode, svgNode } from './svg-tree.ts';

/** A pattern of parallel stripes: what the figures draw for «not reported». */
interface Hatch {
  readonly ground: string;
  readonly colour: string;
  /** Distance between stripes and their width, in px. */
  readonly step: number;
  readonly stripe: number;
  /** Direction of the stripes from the vertical, in radians. */
  readonly angle: number;
}

/**
 * The drawing with its hatches as stripes cut to their shapes, because LibreOffice leaves patterns out: places without
 * a report would look like plain paper. Patterns of another kind stay as they are.
 */
export function drawHatches(root: SvgNode): SvgNode {
  const hatches = new Map<string, Hatch>();
  collect(root, hatches);
  if (hatches.size === 0) return root;
  let count = 0;
  const replace = (node: SvgNode): SvgNode | undefined => {
    const { id: own = '', fill = '' } = node.attributes;
    if (node.name === 'pattern' && hatches.has(own)) return undefined;
    const id = /^url\(#(.+)\)$/.exec(fill)?.[1] ?? '';
    const hatch = hatches.get(id);
    const box = hatch && boxOf(node);
    if (hatch && box) return stripes(node, hatch, box, `${id}-${++count}`);
    const children = node.children.flatMap((child) =>
      typeof child === 'string' ? child : (replace(child) ?? []),
    );
    return node.name === 'defs' && children.length === 0 ? undefined : { ...node, children };
  };
  return replace(root) ?? root;
}

function collect(node: SvgNode, hatches: Map<string, Hatch>): void {
  const { id = '' } = node.attributes;
  const hatch = node.name === 'pattern' ? readHatch(node) : undefined;
  if (hatch) hatches.set(id, hatch);
  for (const child of node.children) if (typeof child !== 'string') collect(child, hatches);
}

/** A square tile with a ground and a line along its left edge, of which the tile shows the right half. */
function readHatch({ attributes, children }: SvgNode): Hatch | undefined {
  const [ground, line] = children;
  if (typeof ground !== 'object' || typeof line !== 'object') return undefined;
  const { width, height, patternTransform = 'rotate(0)' } = attributes;
  const { d = '', stroke: colour, 'stroke-width': strokeWidth = '1' } = line.attributes;
  const angle = /^rotate\((-?[\d.]+)\)$/.exec(patternTransform)?.[1];
  const isStripe = ground.name === 'rect' && line.name === 'path' && /^M0[ ,]0V/.test(d);
  if (!isStripe || angle === undefined || colour === undefined || width !== height) return undefined;
  const { fill = 'none' } = ground.attributes;
  return {
    ground: fill,
    colour,
    step: Number(width),
    stripe: Number(strokeWidth) / 2,
    angle: (Number(angle) * Math.PI) / 180,
  };
}

/** The shape's ground, the stripes inside of it, its outline. */
function stripes(shape: SvgNode, hatch: Hatch, box: Box, id: string): SvgNode {
  const form = Object.fromEntries(
    Object.entries(shape.attributes).filter(([name]) => !/^(?:fill|stroke)/.test(name)),
  );
  const stroke = Object.fromEntries(
    Object.entries(shape.attributes).filter(([name]) => name.startsWith('stroke')),
  );
  return svgNode('g', {}, [
    svgNode('clipPath', { id }, [svgNode(shape.name, form)]),
    svgNode(shape.name, { ...form, fill: hatch.ground, stroke: 'none' }),
    svgNode('g', { 'clip-path': `url(#${id})` }, [
      svgNode('path', {
        d: stripePath(hatch, box),
        fill: 'none',
        stroke: hatch.colour,
        'stroke-width': hatch.stripe,
      }),
    ]),
    svgNode(shape.name, { ...form, ...stroke, fill: 'none' }),
  ]);
}

/** Lines across the box where the pattern's tiles would have them. */
function stripePath({ step, stripe, angle }: Hatch, box: Box): string {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const corners = [box.left, box.right].flatMap((x) => [box.top, box.bottom].map((y) => ({ x, y })));
  const across = corners.map(({ x, y }) => x * cos + y * sin);
  const along = corners.map(({ x, y }) => y * cos - x * sin);
  const [from, to] = [Math.min(...along), Math.max(...along)];
  const lines: string[] = [];
  const last = Math.max(...across);
  for (let tile = Math.floor(Math.min(...across) / step); tile * step <= last; tile++) {
    const at = tile * step + stripe / 2;
    const point = (length: number): string =>
      `${printNumber(at * cos - length * sin)},${printNumber(at * sin + length * cos)}`;
    lines.push(`M${point(from)}L${point(to)}`);
  }
  return lines.join('');
}

/** Bounds of a rectangle or a path of straight lines; undefined for other shapes. */
function boxOf({ name, attributes }: SvgNode): Box | undefined {
  const { x = '0', y = '0', width = '0', height = '0', d = '' } = attributes;
  if (name === 'path') return pathBox(d);
  if (name !== 'rect') return undefined;
  const [left, top] = [Number(x), Number(y)];
  return { left, right: left + Number(width), top, bottom: top + Number(height) };
}
