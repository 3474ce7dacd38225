import { element, elements, type XmlNode } from '../office/xml.ts';

/** What a paragraph's style says it is. */
export type ParagraphRole =
  | { readonly role: 'heading'; readonly level: number }
  | { readonly role: 'title' | 'contents' | 'text' };

/** What the styles and lists of a document say. */
export interface DocumentStyles {
  readonly roleOf: (style: string | undefined) => ParagraphRole;
  /** The list that a style puts its paragraphs into; undefined for none. */
  readonly listOf: (style: string | undefined) => XmlNode | undefined;
  /** Whether a level of a list is numbered; undefined when it has neither number nor bullet. */
  readonly isOrdered: (list: string, level: string) => boolean | undefined;
}

/** A chain of styles is no longer than this, so that a circle of them ends. */
const longestChain = 20;

/**
 * Reads word/styles.xml and word/numbering.xml. Names of built-in styles are English in the file in every language of
 * Word («heading 1» where Vietnamese Word shows «Đầu đề 1»); other styles are what they are based on.
 */
export function readStyles(styles: XmlNode | undefined, numbering: XmlNode | undefined): DocumentStyles {
  const byId = new Map(elements(styles, 'style').map((style) => [style.attributes.styleId ?? '', style]));
  const chain = (id: string | undefined): XmlNode[] => {
    const found: XmlNode[] = [];
    let style = byId.get(id ?? '');
    while (style && found.length < longestChain) {
      found.push(style);
      style = byId.get(element(style, 'basedOn')?.attributes.val ?? '');
    }
    return found;
  };
  const first = <Found>(id: string | undefined, find: (style: XmlNode) => Found | undefined) =>
    chain(id)
      .map(find)
      .find((found) => found !== undefined);
  return {
    roleOf: (id) => first(id, roleOfStyle) ?? { role: 'text' },
    listOf: (id) => first(id, (style) => element(element(style, 'pPr'), 'numPr')),
    isOrdered: readLists(numbering),
  };
}

function roleOfStyle(style: XmlNode): ParagraphRole | undefined {
  const name = (element(style, 'name')?.attributes.val ?? '').toLowerCase();
  const [, level] = /^heading ([1-9])$/.exec(name) ?? [];
  if (level !== undefined) return { role: 'heading', level: Number(level) };
  if (name === 'title') return { role: 'title' };
  if (/^toc (?:heading|[1-9])$/.test(name)) return { role: 'contents' };
  return outlineRole(element(style, 'pPr'));
}

/** The level that a paragraph's own properties give it in the outline; level 9 there is text. */
export function outlineRole(properties: XmlNode | undefined): ParagraphRole | undefined {
  const level = Number(element(properties, 'outlineLvl')?.attributes.val ?? '9');
  return level < 9 ? { role: 'heading', level: level + 1 } : undefined;
}

function readLists(numbering: XmlNode | undefined): DocumentStyles['isOrdered'] {
  const kinds = new Map(
    elements(numbering, 'abstractNum').map((list) => [
      list.attributes.abstractNumId ?? '',
      new Map(
        elements(list, 'lvl').map((level) => [
          level.attributes.ilvl ?? '0',
          element(level, 'numFmt')?.attributes.val ?? 'none',
        ]),
      ),
    ]),
  );
  const lists = new Map(
    elements(numbering, 'num').map((list) => [
      list.attributes.numId ?? '',
      kinds.get(element(list, 'abstractNumId')?.attributes.val ?? ''),
    ]),
  );
  return (list, level) => {
    const kind = lists.get(list)?.get(level);
    return kind === undefined || kind === 'none' ? undefined : kind !== 'bullet';
  };
}
