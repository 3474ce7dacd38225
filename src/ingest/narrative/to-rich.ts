import type { Element, Nodes as HastNodes, Root as HastRoot } from 'hast';
import type {
  FootnoteDefinition,
  FootnoteReference,
  Link,
  Heading as MdastHeading,
  Nodes,
  PhrasingContent,
  Root,
} from 'mdast';
import { findAndReplace, type RegExpMatchObject } from 'mdast-util-find-and-replace';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { type Handlers, type State, toHast } from 'mdast-util-to-hast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';
import { slugify } from '../../language/slug.ts';
import type { Heading } from '../../model/publication.ts';
import type { Collector } from '../../problems/collector.ts';
import { codeInNarrative, imageInNarrative } from '../../problems/messages-narrative.ts';
import { readElement } from './elements.ts';

/** A footnote's text as it stands in its file, not yet numbered or checked against the references. */
export interface Definition {
  readonly label: string;
  readonly line: number;
  readonly text: HastRoot;
  /** False when it holds anything else than paragraphs. */
  readonly onlyParagraphs: boolean;
}

export interface RichFile {
  readonly body: HastRoot;
  readonly headings: readonly Heading[];
  readonly definitions: readonly Definition[];
}

/** Where a syntax tree stands: its file, and the line of the file at which it begins. */
export interface Origin {
  readonly file: string;
  readonly firstLine: number;
}

/** Separates a narrative's tree into body and footnotes and turns both into hast with our own elements. */
export function toRich(tree: Root, origin: Origin, collector: Collector): RichFile {
  unlinkAddresses(tree);
  refuseForeign(tree, origin, collector);
  // A reference whose definition stands in another file is plain text to the parser.
  findAndReplace(tree, [
    /\[\^([^\]\s]+)\]/g,
    (_match: string, label: string, found: RegExpMatchObject): FootnoteReference => {
      const position = positionIn(found);
      return { type: 'footnoteReference', identifier: label, label, ...(position ? { position } : {}) };
    },
  ]);
  const definitions = tree.children.filter(
    (node): node is FootnoteDefinition => node.type === 'footnoteDefinition',
  );
  const body: Root = { type: 'root', children: tree.children.filter((node) => !isAside(node)) };
  const headings = numberHeadings(body);
  const convert = (node: Root): HastRoot => cleaned(toHast(node, { handlers: handlers(origin, collector) }));
  return {
    body: convert(body),
    headings,
    definitions: definitions.map((definition) => ({
      label: definition.label ?? definition.identifier,
      line: (definition.position?.start.line ?? 1) + origin.firstLine - 1,
      text: convert({ type: 'root', children: definition.children }),
      onlyParagraphs: definition.children.every((child) => child.type === 'paragraph'),
    })),
  };
}

/** Where a match stands: its text's position, moved down by the line breaks before it. */
function positionIn({ index, input, stack }: RegExpMatchObject): Position | undefined {
  const start = stack.at(-1)?.position?.start;
  if (!start) return undefined;
  const before = input.slice(0, index).split('\n');
  const line = start.line + before.length - 1;
  const column = (before.length > 1 ? 1 : start.column) + (before.at(-1)?.length ?? 0);
  return { start: { line, column }, end: { line, column } };
}

function isAside(node: Nodes): boolean {
  return ['footnoteDefinition', 'yaml', 'mdxjsEsm', 'mdxFlowExpression'].includes(node.type);
}

/** Code would run on the machine that builds; pictures have no way into the output. */
function refuseForeign(tree: Root, origin: Origin, collector: Collector): void {
  visit(tree, ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression'], (node) => {
    const found = 'value' in node ? String(node.value).slice(0, 60) : '';
    collector.report(placeOf(node as Nodes, origin), codeInNarrative(found));
  });
  visit(tree, ['image', 'imageReference'], (node) => {
    collector.report(placeOf(node as Nodes, origin), imageInNarrative('url' in node ? String(node.url) : ''));
  });
}

function placeOf(node: Nodes, origin: Origin): { file: string; line: number; column: string } {
  const start = node.position?.start;
  return {
    file: origin.file,
    line: (start?.line ?? 1) + origin.firstLine - 1,
    column: start ? String(start.column) : '',
  };
}

/** Gives each heading an id and takes a leading number («2.1 Mạng…») out of its text. */
function numberHeadings(body: Root): Heading[] {
  const headings: Heading[] = [];
  const taken = new Set<string>();
  visit(body, 'heading', (node: MdastHeading) => {
    const first = node.children[0];
    const match = first?.type === 'text' ? /^(\d+(?:\.\d+)*)\.?\s+/.exec(first.value) : null;
    const number = match?.[1] ?? '';
    if (match && first?.type === 'text') first.value = first.value.slice(match[0].length);
    const text = textOf(node);
    const slug = slugify(text) || 'muc';
    let id = slug;
    for (let copy = 2; taken.has(id); copy += 1) id = `${slug}-${copy}`;
    taken.add(id);
    headings.push({ id, number, text });
    node.data = { hProperties: { id } };
    if (number !== '') node.children.unshift(numberMark(number), { type: 'text', value: ' ' });
  });
  return headings;
}

/** The number of a heading as an element of its own, so that it can hang beside the text. */
function numberMark(number: string): PhrasingContent {
  const data = { hName: 'span', hProperties: { className: ['no'] } };
  return { type: 'emphasis', data, children: [{ type: 'text', value: number }] };
}

/** Line and column as attributes, for checks that come later; printing takes them off again. */
function marksOf(node: Nodes, origin: Origin): { line: string; column: string } {
  const { line, column } = placeOf(node, origin);
  return { line: String(line), column };
}

/** An address that was only written out («www.abc.vn») stays text: the readers' network leads to no other host. */
function unlinkAddresses(tree: Root): void {
  visit(tree, 'link', (node, index, parent) => {
    const written = textOf(node);
    const isBare = [written, `http://${written}`, `mailto:${written}`].includes(node.url);
    if (isBare && parent && index !== undefined) parent.children[index] = { type: 'text', value: written };
  });
}

function handlers(origin: Origin, collector: Collector): Handlers {
  const ownElement = (_state: State, node: MdxJsxFlowElement | MdxJsxTextElement): Element | undefined =>
    readElement(node, placeOf(node, origin), collector);
  return {
    mdxJsxFlowElement: ownElement,
    mdxJsxTextElement: ownElement,
    link: (state: State, node: Link): Element => ({
      type: 'element',
      tagName: 'a',
      properties: { href: node.url, ...marksOf(node, origin) },
      children: state.all(node),
    }),
    mdxTextExpression: () => undefined,
    mdxFlowExpression: () => undefined,
    mdxjsEsm: () => undefined,
    footnoteReference: (_state: State, node: FootnoteReference): Element => ({
      type: 'element',
      tagName: 'ng-note',
      properties: { number: node.label ?? node.identifier, line: String(placeOf(node, origin).line) },
      children: [],
    }),
  };
}

/** Drops what printing does not need: positions, and the line breaks that the converter puts between blocks. */
function cleaned(tree: HastNodes): HastRoot {
  const root: HastRoot = tree.type === 'root' ? tree : { type: 'root', children: [tree] };
  visit(root, (node) => {
    delete node.position;
    if (!('children' in node)) return;
    for (let index = node.children.length - 1; index >= 0; index -= 1) {
      const child = node.children[index];
      if (child?.type === 'text' && child.value === '\n') node.children.splice(index, 1);
    }
  });
  return root;
}
