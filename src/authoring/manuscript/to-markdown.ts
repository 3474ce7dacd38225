import type { BlockContent, ListItem, PhrasingContent, RootContent, TableRow } from 'mdast';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import { unified } from 'unified';
import { dropUnwanted } from '../../ingest/characters.ts';
import type { Block, Inline } from './document.ts';

// The printers that belong to the parsers of src/ingest/narrative: what they escape is what those would read as marks.
const data: object = unified().use(remarkGfm).use(remarkMdx).freeze().data();
const extensions = 'toMarkdownExtensions' in data ? (data.toMarkdownExtensions as Options[]) : [];

const options: Options = {
  bullet: '-',
  listItemIndent: 'one',
  extensions: [
    ...extensions,
    {
      // MDX takes a line that begins with these words for a program.
      unsafe: [
        { atBreak: true, character: 'i', after: 'mport\\b' },
        { atBreak: true, character: 'e', after: 'xport\\b' },
      ],
    },
  ],
};

/** Blocks of a section as Markdown; `top` is the level of the headings that sections begin with. */
export function blocksToMarkdown(blocks: readonly Block[], top: number): string {
  return print(groupLists(blocks).map((block) => (isList(block) ? makeList(block) : makeBlock(block, top))));
}

/** A footnote with its text, as it stands at the end of a file. */
export function noteToMarkdown(number: number, content: readonly Inline[]): string {
  const children = makePhrasing(content.map((piece) => (piece.kind === 'break' ? space : piece)));
  const label = String(number);
  return print([
    { type: 'footnoteDefinition', identifier: label, label, children: [{ type: 'paragraph', children }] },
  ]);
}

function print(children: RootContent[]): string {
  return toMarkdown({ type: 'root', children }, options).trimEnd();
}

const space: Inline = { kind: 'text', text: ' ', bold: false, italic: false };

type Item = Extract<Block, { kind: 'item' }>;
type Single = Exclude<Block, Item>;

function isList(block: Single | readonly Item[]): block is readonly Item[] {
  return Array.isArray(block);
}

/** Puts items that follow each other together. */
function groupLists(blocks: readonly Block[]): (Single | Item[])[] {
  const groups: (Single | Item[])[] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (block.kind !== 'item') groups.push(block);
    else if (last && isList(last)) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

function makeBlock(block: Single, top: number): BlockContent {
  switch (block.kind) {
    case 'heading': {
      // Bold is what headings are, and the title of a page is level 1.
      const plain = block.content.map((piece) => (piece.kind === 'text' ? { ...piece, bold: false } : piece));
      const depth = Math.min(4, Math.max(2, 1 + block.level - top)) as 2 | 3 | 4;
      return { type: 'heading', depth, children: makePhrasing(plain.filter(({ kind }) => kind !== 'break')) };
    }
    case 'table':
      return { type: 'table', children: makeRows(block.rows) };
    default:
      return { type: 'paragraph', children: makePhrasing(block.content) };
  }
}

function makeRows(rows: readonly (readonly (readonly Inline[])[])[]): TableRow[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => ({
    type: 'tableRow',
    children: Array.from({ length: width }, (_, index) => ({
      type: 'tableCell',
      children: makePhrasing((row[index] ?? []).map((piece) => (piece.kind === 'break' ? space : piece))),
    })),
  }));
}

/** Items of the depth of the first one as a list, deeper ones in lists under the items before them. */
function makeList(items: readonly Item[]): BlockContent {
  const depth = Math.min(...items.map((item) => item.depth));
  const children: ListItem[] = [];
  for (let index = 0; index < items.length; ) {
    const item = items[index];
    const isOwn = item?.depth === depth;
    const from = isOwn ? index + 1 : index;
    let to = from;
    while (to < items.length && (items[to]?.depth ?? 0) > depth) to += 1;
    const own: BlockContent[] = isOwn
      ? [{ type: 'paragraph', children: makePhrasing(item?.content ?? []) }]
      : [];
    const deeper = to > from ? [makeList(items.slice(from, to))] : [];
    children.push({ type: 'listItem', spread: false, children: [...own, ...deeper] });
    index = to;
  }
  return { type: 'list', ordered: items[0]?.isOrdered ?? false, spread: false, children };
}

/**
 * Pieces of text as Markdown marks them: neighbours of one style joined, spaces outside of the marks, one space where
 * there are several (a hard space stays one), NFC.
 */
function makePhrasing(content: readonly Inline[]): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  for (const piece of tidy(content)) {
    if (piece.kind === 'break') nodes.push({ type: 'break' });
    else if (piece.kind === 'note')
      nodes.push({
        type: 'footnoteReference',
        identifier: String(piece.number),
        label: String(piece.number),
      });
    else nodes.push(...styled(piece));
  }
  return nodes;
}

type Text = Extract<Inline, { kind: 'text' }>;

function styled({ text, bold, italic }: Text): PhrasingContent[] {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  const letters = (value: string): PhrasingContent[] => (value === '' ? [] : [{ type: 'text', value }]);
  // Spaces alone, or a point, are in no style that anybody sees.
  if (!(bold || italic) || !/[\p{L}\p{N}]/u.test(inner)) return letters(text);
  const slanted: PhrasingContent = italic
    ? { type: 'emphasis', children: letters(inner) }
    : { type: 'text', value: inner };
  return [...letters(before), bold ? { type: 'strong', children: [slanted] } : slanted, ...letters(after)];
}

function tidy(content: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const piece of content) {
    const last = joined.at(-1);
    if (
      piece.kind === 'text' &&
      last?.kind === 'text' &&
      last.bold === piece.bold &&
      last.italic === piece.italic
    )
      joined[joined.length - 1] = { ...last, text: last.text + piece.text };
    else joined.push(piece);
  }
  const clean = joined.map((piece) =>
    piece.kind === 'text'
      ? {
          ...piece,
          text: dropUnwanted(piece.text)
            .normalize('NFC')
            .replace(/[\u200B-\u200D\u2060\u00AD]/g, '')
            .replace(/[ \t\n]+/g, ' '),
        }
      : piece,
  );
  return trimEnds(clean.filter((piece) => piece.kind !== 'text' || piece.text !== ''));
}

/** No break and no space at the beginning or the end of a block, and no space before a note. */
function trimEnds(pieces: readonly Inline[]): Inline[] {
  let trimmed = [...pieces];
  const isBlank = (piece: Inline | undefined) =>
    piece?.kind === 'break' || (piece?.kind === 'text' && piece.text.trim() === '');
  while (isBlank(trimmed[0])) trimmed = trimmed.slice(1);
  while (isBlank(trimmed.at(-1))) trimmed = trimmed.slice(0, -1);
  return trimmed.map((piece, index) => {
    if (piece.kind !== 'text') return piece;
    const next = trimmed[index + 1];
    const start = index === 0 ? piece.text.trimStart() : piece.text;
    return { ...piece, text: next === undefined || next.kind === 'note' ? start.trimEnd() : start };
  });
}
