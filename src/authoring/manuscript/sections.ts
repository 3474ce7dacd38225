import { type Block, type Inline, plainContent } from './document.ts';

/** A part of a document that becomes a file. */
export interface ManuscriptSection {
  /** As its heading gives it: `I.2`; undefined when the heading's text has none, and for the introduction. */
  readonly number: string | undefined;
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** A document in its sections. */
export interface ManuscriptParts {
  /** What stands before the first section; its title is the document's, or ''. */
  readonly introduction: ManuscriptSection;
  readonly sections: readonly ManuscriptSection[];
  /** Level of the headings that begin sections; undefined when there are no headings. */
  readonly top: number | undefined;
  /** Titles that had a footnote, which a title cannot have. */
  readonly notedTitles: readonly string[];
}

/**
 * The number at the beginning of a heading: `I.2 …`, `2.1. …`, `IV. …`, `A) …`, «Phần II …». Without a point in or after it,
 * or a word before it, it may be the first word of the title («VI PHẠM», «5 năm thực hiện»).
 */
const NUMBER =
  /^(?:(?:Phần|PHẦN|Mục|MỤC|Chương|CHƯƠNG)\s+([IVXLC]+|\d{1,3})[.):]?|((?:[IVXLC]+|\d{1,3}|[A-Z])(?:\.\d{1,3})+)[.):]?|([IVXLC]+|\d{1,3}|[A-Z])[.):])\s+(\S.*)$/su;

/** Cuts a document at its topmost headings. */
export function splitSections(blocks: readonly Block[]): ManuscriptParts {
  const levels = blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : []));
  const top = levels.length === 0 ? undefined : levels.reduce((least, level) => Math.min(least, level));
  const introduction = { number: undefined, title: '', blocks: [] as Block[] };
  const sections: { number: string | undefined; title: string; blocks: Block[] }[] = [];
  const notedTitles: string[] = [];
  let pending: readonly Inline[] = [];
  const settle = () => {
    const last = sections.at(-1);
    if (last && pending.length > 0) last.blocks.push({ kind: 'paragraph', content: pending });
    pending = [];
  };
  for (const block of blocks) {
    const current = sections.at(-1) ?? introduction;
    if (block.kind === 'heading' && block.level === top) {
      settle();
      const text = plainContent(block.content);
      const [, named, long, short, title = text] = NUMBER.exec(text) ?? [];
      const number = named ?? long ?? short;
      pending = block.content.filter(({ kind }) => kind === 'note');
      if (pending.length > 0) notedTitles.push(title);
      sections.push({ number, title, blocks: [] });
    } else if (block.kind === 'title' && sections.length === 0)
      introduction.title = [introduction.title, plainContent(block.content)].filter(Boolean).join(' ');
    else if (block.kind === 'paragraph' || block.kind === 'title') {
      current.blocks.push({ kind: 'paragraph', content: [...block.content, ...pending] });
      pending = [];
    } else current.blocks.push(block);
  }
  settle();
  return { introduction, sections, top, notedTitles };
}

/** Numbers of the notes that blocks refer to, in order, each once. */
export function notesIn(blocks: readonly Block[]): readonly number[] {
  const numbers = new Set<number>();
  const take = (content: readonly Inline[]) => {
    for (const piece of content) if (piece.kind === 'note') numbers.add(piece.number);
  };
  for (const block of blocks) {
    if (block.kind === 'table') for (const row of block.rows) for (const cell of row) take(cell);
    else take(block.content);
  }
  return [...numbers];
}
