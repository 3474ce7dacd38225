import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Collector } from '../../problems/collector.ts';
import { badMdx } from '../../problems/messages-narrative.ts';

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
    return parser.parse(text);
  } catch (thrown) {
    if (!(thrown instanceof VFileMessage)) throw thrown;
    const line = (thrown.line ?? 1) + firstLine - 1;
    collector.report({ file, line, column: String(thrown.column ?? '') }, badMdx(thrown.reason));
    return undefined;
  }
}
