import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { SKIP, visit } from 'unist-util-visit';
import type { Rich, ValueForm } from '../model/publication.ts';

/**
 * How our own elements are printed; each answer replaces the element.
 * Given by the views, which know where links lead.
 */
export interface Printer {
  value(of: string, show: ValueForm): ElementContent[];
  note(number: number, occurrence: number): ElementContent[];
  document(number: string): ElementContent[];
  places(list: string, show: 'names' | 'values'): ElementContent[];
  /** The address of a link as written: `02-ha-tang.mdx#de-muc` or `#de-muc`. */
  link(href: string): string;
  /** A heading under another level and id; left as it is when absent. */
  heading?(heading: Element): void;
}

/** A piece of a page's body: HTML, or a figure to be printed by a component. */
export type Block = { readonly html: string } | { readonly figure: string };

/** A copy of a text with our own elements replaced by standard ones; figures stay. */
export function resolveRich(rich: Rich, printer: Printer): Root {
  const copy = structuredClone(rich);
  visit(copy, 'element', (node, index, parent) => {
    if (node.tagName === 'a') node.properties = { href: printer.link(String(node.properties.href)) };
    if (/^h[1-6]$/.test(node.tagName)) printer.heading?.(node);
    if (!parent || index === undefined || !node.tagName.startsWith('ng-') || node.tagName === 'ng-figure')
      return undefined;
    const printed = printElement(node, printer);
    parent.children.splice(index, 1, ...printed);
    return [SKIP, index + printed.length];
  });
  return copy;
}

function printElement(node: Element, printer: Printer): ElementContent[] {
  const property = (name: string): string => String(node.properties[name] ?? '');
  switch (node.tagName) {
    case 'ng-value':
      return printer.value(property('of'), property('show') as ValueForm);
    case 'ng-note':
      return printer.note(Number(property('number')), Number(property('occurrence')));
    case 'ng-document':
      return printer.document(property('number'));
    case 'ng-places':
      return printer.places(property('list'), property('show') === 'values' ? 'values' : 'names');
    default:
      throw new Error(`no printer for <${node.tagName}>`);
  }
}

/** The HTML of a whole text, with figures left out. */
export function renderHtml(rich: Rich, printer: Printer): string {
  return html(resolveRich(rich, printer).children.filter((node) => !isFigure(node)));
}

/** The HTML of a text whose paragraphs become spans, for places where only phrasing is allowed (margin notes, titles). */
export function renderInline(rich: Rich, printer: Printer): string {
  return html(inlineNodes(rich, printer));
}

/** The same as syntax tree, to be put inside another text. */
export function inlineNodes(rich: Rich, printer: Printer): ElementContent[] {
  const nodes = resolveRich(rich, printer).children.filter(
    (node): node is ElementContent => node.type !== 'doctype',
  );
  const paragraphs = nodes.filter((node) => node.type === 'element' && node.tagName === 'p');
  if (paragraphs.length === 1 && nodes.length === 1 && paragraphs[0]?.type === 'element')
    return paragraphs[0].children;
  return nodes.map((node) =>
    node.type === 'element' && node.tagName === 'p'
      ? { type: 'element', tagName: 'span', properties: { className: ['para'] }, children: node.children }
      : node,
  );
}

/** A page's body as blocks, split where figures stand. */
export function renderBlocks(rich: Rich, printer: Printer): readonly Block[] {
  const blocks: Block[] = [];
  let pending: Root['children'] = [];
  const flush = (): void => {
    if (pending.length > 0) blocks.push({ html: html(pending) });
    pending = [];
  };
  for (const node of resolveRich(rich, printer).children) {
    if (isFigure(node)) {
      flush();
      blocks.push({ figure: String(node.properties.id) });
    } else {
      pending.push(node);
    }
  }
  flush();
  return blocks;
}

function isFigure(node: Root['children'][number]): node is Element {
  return node.type === 'element' && node.tagName === 'ng-figure';
}

function html(nodes: Root['children']): string {
  return toHtml({ type: 'root', children: nodes }, { allowDangerousHtml: false });
}
