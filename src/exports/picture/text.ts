import { family, ink } from '../../figures/theme.ts';
import { type SvgNode, svgNode } from './svg-tree.ts';
import type { Typeface } from './typeface.ts';

/** How a block of text in a picture is set; sizes in px. */
export interface TextStyle {
  readonly typeface: Typeface;
  readonly size: number;
  /** Distance between baselines. */
  readonly leading: number;
  readonly fill: string;
}

/** Families as other programs know them, for the form of a picture that still has text. */
const fonts: Readonly<Record<Typeface, { readonly family: string; readonly weight: number }>> = {
  sans: { family: family.sans, weight: 400 },
  'sans-medium': { family: family.sans, weight: 500 },
  'sans-bold': { family: family.sans, weight: 600 },
  condensed: { family: family.condensed, weight: 400 },
  'condensed-bold': { family: family.condensed, weight: 600 },
  'serif-bold': { family: 'Source Serif 4, Cambria, Times New Roman, serif', weight: 600 },
};

/** Lines of text, one below the other from `top` on; `x` is their start, middle or end as `anchor` says. */
export function textLines(
  lines: readonly string[],
  style: TextStyle,
  x: number,
  top: number,
  anchor: 'start' | 'middle' | 'end' = 'start',
): readonly SvgNode[] {
  const { family: fontFamily, weight } = fonts[style.typeface];
  return lines.map((line, index) =>
    svgNode(
      'text',
      {
        x,
        // Figures stand 0.36 of the size above and below the middle of their line in all three families.
        y: top + style.leading * (index + 0.5) + style.size * 0.36,
        'font-family': fontFamily,
        'font-size': style.size,
        'font-weight': weight,
        'text-anchor': anchor,
        fill: style.fill,
      },
      [line],
    ),
  );
}

/** A horizontal rule as a rectangle, which every program puts at the same place. */
export function ruleAt(x: number, top: number, width: number, thickness: number, fill: string): SvgNode {
  return svgNode('rect', { x, y: top, width, height: thickness, fill });
}

/** The whole picture: ground, name and description for readers who do not see it, then what is on it. */
export function pictureRoot(
  picture: { readonly id: string; readonly title: string; readonly alt: string; readonly language: string },
  width: number,
  height: number,
  children: readonly SvgNode[],
): SvgNode {
  const [title, description] = [`${picture.id}-title`, `${picture.id}-desc`];
  return svgNode(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-labelledby': `${title} ${description}`,
      lang: picture.language,
    },
    [
      svgNode('title', { id: title }, [picture.title]),
      svgNode('desc', { id: description }, [picture.alt]),
      svgNode('rect', { width, height, fill: ink.paper }),
      ...children,
    ],
  );
}
