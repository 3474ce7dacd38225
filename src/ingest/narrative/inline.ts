import type { Rich } from '../../model/publication.ts';
import { Collector } from '../../problems/collector.ts';
import { parseMdx } from './parse-mdx.ts';
import { toRich } from './to-rich.ts';

const parsed = new Map<string, Rich>();

/** A short text with `<Value>` in it (a figure's title) as a tree; reading has checked it before. */
export function parseInline(text: string): Rich {
  let rich = parsed.get(text);
  if (!rich) {
    const collector = new Collector();
    const tree = parseMdx(text, '', collector);
    rich = tree ? toRich(tree, { file: '', firstLine: 1 }, collector).body : { type: 'root', children: [] };
    parsed.set(text, rich);
  }
  return rich;
}
