import type { Element, ElementContent, Root } from 'hast';
import type { Rich } from '../model/publication.ts';
import { type Printer, resolveRich } from './render.ts';

const blocks = new Set(['p', 'li', 'h2', 'h3', 'h4', 'td', 'th', 'blockquote', 'ul', 'ol', 'table', 'tr']);

/** A text as a reader would say it, without marks: for search, records and attributes. Notes' marks are left out. */
export function plainText(rich: Rich, printer: Printer): string {
  return textOf(resolveRich(rich, silent(printer)).children)
    .replace(/\s+/g, ' ')
    .trim();
}

/** Where a text prints a number of the tables: `of` as its reference names it. */
export interface PrintedValue {
  readonly of: string;
  readonly start: number;
  readonly end: number;
}

/** The same as `plainText`, with the positions of the numbers that it takes from the tables. */
export function plainTextWithValues(
  rich: Rich,
  printer: Printer,
): { readonly text: string; readonly values: readonly PrintedValue[] } {
  const references: string[] = [];
  const marked = plainText(rich, {
    ...printer,
    value: (of, show) => {
      references.push(of);
      const mark = (value: string): ElementContent => ({ type: 'text', value });
      return [mark('\uE000'), ...printer.value(of, show), mark('\uE001')];
    },
  });
  let text = '';
  const starts: number[] = [];
  const values: PrintedValue[] = [];
  for (const piece of marked.split(/([\uE000\uE001])/)) {
    if (piece === '\uE000') starts.push(text.length);
    else if (piece === '\uE001') {
      const of = references[values.length] ?? '';
      values.push({ of, start: starts[values.length] ?? 0, end: text.length });
    } else text += piece;
  }
  return { text, values };
}

/**
 * The sentence that a note hangs on: of the block around a reference, the sentence in which (or right after which)
 * the mark stands.
 */
export function sentenceOf(
  block: ElementContent,
  number: number,
  occurrence: number,
  printer: Printer,
): string {
  const mark = `\uE000${number}.${occurrence}\uE001`;
  const marking: Printer = {
    ...printer,
    note: (each, at) => [{ type: 'text', value: `\uE000${each}.${at}\uE001` }],
  };
  const text = textOf(resolveRich({ type: 'root', children: [block] }, marking).children).replace(
    /[^\S\u00a0]+/g,
    ' ',
  );
  const at = text.indexOf(mark);
  const sentences = splitSentences(text);
  let end = 0;
  for (const sentence of sentences) {
    end += sentence.length;
    if (at < end) return withoutMarks(sentence);
  }
  return withoutMarks(text);
}

/** The sentence of a plain text in which a position stands. */
export function sentenceAt(text: string, position: number): string {
  let end = 0;
  for (const sentence of splitSentences(text)) {
    end += sentence.length;
    if (position < end) return sentence.trim();
  }
  return text;
}

/** Pieces of the text that end in a full stop (with the note marks after it) and a blank; joined they are the text. */
function splitSentences(text: string): string[] {
  return text.match(/.+?(?:[.!?…;]["»”]?(?:\uE000[^\uE001]*\uE001)*(?=\s)|$)\s*/gsu) ?? [text];
}

/** A sentence of a text, and the id of the heading that it stands under; '' before the first. */
export interface Sentence {
  readonly text: string;
  readonly heading: string;
}

/** The sentences of a text in reading order, without marks of notes; a heading and a cell of a table are one each. */
export function sentencesIn(rich: Rich, printer: Printer): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let heading = '';
  const walk = (nodes: readonly Root['children'][number][]): void => {
    let inline: Root['children'] = [];
    const flush = (): void => {
      for (const piece of splitSentences(textOf(inline))) {
        const text = piece.replace(/[^\S\u00a0]+/g, ' ').trim();
        if (text !== '') sentences.push({ text, heading });
      }
      inline = [];
    };
    for (const node of nodes) {
      if (node.type === 'element' && isBlock(node)) {
        flush();
        if (/^h[2-4]$/.test(node.tagName)) heading = String(node.properties.id ?? '');
        walk(node.children);
      } else inline.push(node);
    }
    flush();
  };
  walk(resolveRich(rich, silent(printer)).children);
  return sentences;
}

function isBlock({ tagName }: Element): boolean {
  return blocks.has(tagName) || ['thead', 'tbody', 'div', 'section'].includes(tagName);
}

function withoutMarks(text: string): string {
  return text.replace(/\s*\uE000[^\uE001]*\uE001/g, '').trim();
}

function silent(printer: Printer): Printer {
  return { ...printer, note: () => [] };
}

function textOf(nodes: readonly Root['children'][number][]): string {
  return nodes.map(textOfNode).join('');
}

function textOfNode(node: Root['children'][number]): string {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return '';
  const inner = textOf((node as Element).children);
  return blocks.has(node.tagName) || node.tagName === 'br' ? `${inner} ` : inner;
}
