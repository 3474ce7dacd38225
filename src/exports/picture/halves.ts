import type { FigureKindName } from '../../schema/figure.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import { type Drawing, drawAt } from './drawing.ts';
import { pathBox } from './path-box.ts';
import { type SvgNode, svgNode } from './svg-tree.ts';

/** Kinds whose rows stand one below the other and can go on in a second column. */
const rowKinds: readonly FigureKindName[] = ['bar', 'grouped-bar', 'stacked-bar', 'dumbbell', 'table'];
const widths = [480, 420, 360, 300] as const;

/** From and to on the paper, in px. */
type Span = readonly [number, number];

/**
 * A drawing of many rows as two columns of the same scale, in a room with `gap` between them; undefined for kinds
 * that are one whole and for drawings that cannot be parted between two rows.
 */
export function fitHalves(
  sheet: FigureSheet,
  room: { readonly width: number; readonly height: number },
  gap: number,
): { readonly columns: readonly Drawing[]; readonly scale: number } | undefined {
  if (!rowKinds.includes(sheet.settings.kind)) return undefined;
  const fits = widths.flatMap((width) => {
    const columns = halve(drawAt(sheet, width));
    if (!columns) return [];
    const tallest = Math.max(...columns.map(({ height }) => height));
    return [{ columns, scale: Math.min((room.width - gap) / 2 / width, room.height / tallest) }];
  });
  return fits.sort((a, b) => b.scale - a.scale)[0];
}

function halve(drawing: Drawing): readonly Drawing[] | undefined {
  const spans = leafSpans(drawing.node, 0, 12);
  if (!spans) return undefined;
  const cut = findCut(
    spans.filter(([top, bottom]) => bottom - top < drawing.height / 3),
    drawing.height,
  );
  if (cut === undefined) return undefined;
  return [
    { node: keep(drawing.node, [0, cut], 0, 12) ?? drawing.node, width: drawing.width, height: cut },
    {
      node: svgNode('g', { transform: `translate(0,${-cut})` }, [
        keep(drawing.node, [cut, drawing.height], 0, 12) ?? drawing.node,
      ]),
      width: drawing.width,
      height: drawing.height - cut,
    },
  ];
}

/** The middle of the gap that is nearest to half the height. */
function findCut(spans: readonly Span[], height: number): number | undefined {
  const sorted = [...spans].sort(([a], [b]) => a - b);
  const gaps: number[] = [];
  let reached = sorted[0]?.[1] ?? 0;
  for (const [top, bottom] of sorted) {
    if (top > reached + 1) gaps.push(Math.round((top + reached) / 2));
    reached = Math.max(reached, bottom);
  }
  const distance = (gap: number): number => Math.abs(gap - height / 2);
  const [best] = gaps.sort((a, b) => distance(a) - distance(b));
  return best !== undefined && distance(best) < height / 10 ? best : undefined;
}

/** Where every mark and text of the node stands; undefined when one of them cannot be told. */
function leafSpans(node: SvgNode, shift: number, size: number): readonly Span[] | undefined {
  const [moved, own] = placeOf(node, shift, size);
  if (node.name === 'defs') return [];
  if (node.name !== 'g') {
    const span = spanOf(node, own);
    return span && moved !== undefined ? [[span[0] + moved, span[1] + moved]] : undefined;
  }
  if (moved === undefined) return undefined;
  const spans: Span[] = [];
  for (const child of node.children) {
    const below = typeof child === 'string' ? [] : leafSpans(child, moved, own);
    if (!below) return undefined;
    spans.push(...below);
  }
  return spans;
}

/** How far down the node's origin is, undefined when it is more than moved; and its size of letters. */
function placeOf(
  { attributes }: SvgNode,
  shift: number,
  size: number,
): readonly [number | undefined, number] {
  const { transform = 'translate(0,0)', 'font-size': own } = attributes;
  const down = /^translate\(-?[\d.]+(?:[ ,]+(-?[\d.]+))?\)$/.exec(transform);
  return [down ? shift + Number(down[1] ?? 0) : undefined, own === undefined ? size : Number(own)];
}

function spanOf({ name, attributes }: SvgNode, size: number): Span | undefined {
  const { y = '0', height = '0', cy = '0', r = '0', y1 = '0', y2 = '0', d = '' } = attributes;
  const top = y.endsWith('em') ? Number.parseFloat(y) * size : Number(y);
  if (name === 'text') return [top - size, top + size * 0.3];
  if (name === 'rect') return [top, top + Number(height)];
  if (name === 'circle') return [Number(cy) - Number(r), Number(cy) + Number(r)];
  if (name === 'line') return [Math.min(Number(y1), Number(y2)), Math.max(Number(y1), Number(y2))];
  const box = name === 'path' ? pathBox(d) : undefined;
  return box && [box.top, box.bottom];
}

/** What of the node stands between two heights; vertical rules that cross them are cut there. */
function keep(node: SvgNode, [top, bottom]: Span, shift: number, size: number): SvgNode | undefined {
  const [moved = 0, own] = placeOf(node, shift, size);
  if (node.name === 'g' || node.name === 'defs') {
    const children = node.children.flatMap((child) =>
      typeof child === 'string' ? child : (keep(child, [top, bottom], moved, own) ?? []),
    );
    return { ...node, children };
  }
  const [from, to] = spanOf(node, own) ?? [0, 0];
  const [high, low] = [from + moved, to + moved];
  if (low <= top || high >= bottom) return undefined;
  if (high >= top && low <= bottom) return node;
  const { x1 = '0', x2: _x, y1: _top, y2: _bottom, d = '', ...style } = node.attributes;
  const x = node.name === 'line' ? Number(x1) : (pathBox(d)?.left ?? 0);
  const ends = [Math.max(high, top) - moved, Math.min(low, bottom) - moved];
  return svgNode('path', { ...style, fill: 'none', d: `M${x},${ends[0]}L${x},${ends[1]}` });
}
