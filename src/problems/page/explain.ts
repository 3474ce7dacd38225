import type { Element, ElementContent } from 'hast';
import { toHast } from 'mdast-util-to-hast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/**
 * A page of docs/problems/ as elements: its headings two levels deeper, to stand inside another page, and links to other
 * files as plain text, because the page that they stand in is sent alone. HTML in the text is left out.
 */
export function renderExplanation(markdown: string): ElementContent[] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const root = toHast(tree);
  if (root.type !== 'root') return [];
  return root.children.flatMap((node) => (node.type === 'element' ? [adapt(node)] : []));
}

function adapt(element: Element): Element {
  const level = /^h([1-4])$/.exec(element.tagName)?.[1];
  const isLink = element.tagName === 'a';
  const tagName = isLink ? 'span' : level ? `h${Number(level) + 2}` : element.tagName;
  const children = element.children.map((child) => (child.type === 'element' ? adapt(child) : child));
  return { ...element, tagName, properties: isLink ? {} : element.properties, children };
}
