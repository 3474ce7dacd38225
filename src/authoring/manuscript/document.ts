/** A piece of a line of text. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly kind: 'break' }
  /** A reference to a footnote, by its number in the order of references. */
  | { readonly kind: 'note'; readonly number: number };

/** A block of a Word document, as far as the narrative can hold it. */
export type Block =
  /** `level` from 1, as the styles «Heading 1» … count. */
  | { readonly kind: 'heading'; readonly level: number; readonly content: readonly Inline[] }
  | { readonly kind: 'title'; readonly content: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
  /** An item of a list; `depth` from 0. */
  | {
      readonly kind: 'item';
      readonly isOrdered: boolean;
      readonly depth: number;
      readonly content: readonly Inline[];
    }
  /** Rows of cells. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly Inline[])[])[] };

/** What a document has and the narrative cannot hold. */
export type LeftOutKind =
  | 'picture'
  | 'text-box'
  | 'equation'
  | 'symbol'
  | 'hidden-text'
  | 'deletion'
  | 'insertion'
  | 'link'
  | 'title-note';

/** A document in reading order. */
export interface Manuscript {
  readonly blocks: readonly Block[];
  /** Texts of the footnotes and endnotes: the first one is number 1. */
  readonly notes: readonly (readonly Inline[])[];
  /** What was left out or changed, by kind, with names as far as there are. */
  readonly leftOut: ReadonlyMap<LeftOutKind, readonly string[]>;
}

/** The letters of some content, without its notes. */
export function plainContent(content: readonly Inline[]): string {
  return content
    .map((piece) => (piece.kind === 'text' ? piece.text : ' '))
    .join('')
    .replace(/[ \n]+/g, ' ')
    .trim();
}
