import { xmlText } from '../office/text.ts';

/** An element of a drawing; texts are unescaped. */
export interface SvgNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (SvgNode | string)[];
}

const TOKEN = /<(\/?)([A-Za-z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/y;
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** An element; numbers among the attributes are rounded to two decimals, undefined ones left out. */
export function svgNode(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly (SvgNode | string)[] = [],
): SvgNode {
  const kept = Object.entries(attributes).flatMap(([key, value]): [string, string][] =>
    value === undefined ? [] : [[key, typeof value === 'number' ? printNumber(value) : value]],
  );
  return { name, attributes: Object.fromEntries(kept), children };
}

/** A number of an SVG with two decimals at the most. */
export function printNumber(value: number): string {
  return String(Math.round(value * 100) / 100 || 0);
}

/**
 * Reads the SVG that our own figures print: elements, attributes in double quotes, text. Comments, declarations and
 * everything else that they never print throw.
 */
export function parseSvg(text: string): SvgNode {
  const open: { name: string; children: (SvgNode | string)[] }[] = [{ name: '', children: [] }];
  TOKEN.lastIndex = 0;
  const source = text.trim();
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(source);
    const parent = open.at(-1);
    if (!match || !parent) throw new Error(`not the SVG of a figure: ${source.slice(at, at + 80)}`);
    const [, closing, name = '', attributes = '', empty, content] = match;
    if (content !== undefined) parent.children.push(readText(content));
    else if (closing) {
      if (parent.name !== name) throw new Error(`<${parent.name}> is closed by </${name}>`);
      open.pop();
    } else {
      const node = { name, attributes: readAttributes(attributes), children: [] };
      parent.children.push(node);
      if (!empty) open.push(node);
    }
  }
  const [root] = open[0]?.children ?? [];
  if (open.length !== 1 || root === undefined || typeof root === 'string')
    throw new Error('not one whole SVG element');
  return root;
}

/** The element as text. */
export function printSvg(node: SvgNode): string {
  const attributes = Object.entries(node.attributes).map(([name, value]) => ` ${name}="${xmlText(value)}"`);
  const inner = node.children.map((child) => (typeof child === 'string' ? xmlText(child) : printSvg(child)));
  const open = `<${node.name}${attributes.join('')}`;
  return inner.length === 0 ? `${open}/>` : `${open}>${inner.join('')}</${node.name}>`;
}

function readAttributes(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, readText(value)]),
  );
}

function readText(text: string): string {
  return text.replace(/&(#x?[\da-f]+|\w+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return ENTITIES[name] ?? whole;
    const isHex = name[1] === 'x' || name[1] === 'X';
    return String.fromCodePoint(Number.parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
  });
}
