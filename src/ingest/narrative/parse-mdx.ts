import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Collector } from '../../problems/collector.ts';
import { unwantedCharacter } from '../../problems/messages.ts';
import { badMdx } from '../../problems/messages-narrative.ts';
import { dropUnwanted, findUnwanted } from '../characters.ts';

// Only the syntax of MDX is used, never its evaluation: what a publisher hands in is data, and must not be able to run
// code on the machine that builds.
const parser = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml'])
  .use(remarkGfm)
  .use(remarkMdx)
  .freeze();

/**
 * The Markdown syntax tree of an MDX text, with positions; undefined after reporting `bad-mdx` when it cannot be parsed.
 * `firstLine` is the line of the file at which the text begins (1 for a whole file).
 */
export function parseMdx(text: string, file: string, collector: Collector, firstLine = 1): Root | undefined {
  try {
    const tree = parser.parse(text);
    dropReferredControls(tree, { file, firstLine }, collector);
    return tree;
  } catch (thrown) {
    if (!(thrown instanceof VFileMessage)) throw thrown;
    const line = (thrown.line ?? 1) + firstLine - 1;
    collector.report({ file, line, column: String(thrown.column ?? '') }, badMdx(thrown.reason));
    return undefined;
  }
}

/** Takes out what only a character reference (`&#12;`) can bring into a text; Markdown lets a few of them through. */
function dropReferredControls(
  node: Nodes,
  at: { readonly file: string; readonly firstLine: number },
  collector: Collector,
): void {
  if ('value' in node && typeof node.value === 'string') {
    for (const { name, turns } of findUnwanted(node.value)) {
      const { line = 1, column = 1 } = node.position?.start ?? {};
      const place = { file: at.file, line: line + at.firstLine - 1, column: String(column) };
      collector.report(place, unwantedCharacter(name, turns));
    }
    node.value = dropUnwanted(node.value);
  }
  if ('children' in node) for (const child of node.children) dropReferredControls(child, at, collector);
}
