import type { OfficePackage } from '../office/open-office.ts';
import { DamagedPart, element, elements, parseTree, type XmlNode } from '../office/xml.ts';
import { type Block, type Inline, type Manuscript, plainContent } from './document.ts';
import { InlineReader } from './inline-reader.ts';
import { type DocumentStyles, outlineRole, readStyles } from './styles.ts';

/** Reads a Word document: its blocks in order, and its notes numbered as they are first referred to. */
export async function readManuscript(office: OfficePackage): Promise<Manuscript> {
  const related = [...(await office.related(office.main)).values()];
  const readPart = async (type: string): Promise<XmlNode | undefined> => {
    const part = related.find((each) => each.type === type)?.target;
    const bytes = part === undefined ? undefined : await office.read(part);
    return bytes && parseTree(bytes);
  };
  const bytes = await office.read(office.main);
  const body = bytes && element(parseTree(bytes), 'body');
  if (!body) throw new DamagedPart('no body');
  const styles = readStyles(await readPart('styles'), await readPart('numbering'));
  const inlines = new InlineReader();
  const blocks = new BlockReader(styles, inlines).read(body);
  const parts = new Map([
    ['footnotes', notesById(await readPart('footnotes'), 'footnote')],
    ['endnotes', notesById(await readPart('endnotes'), 'endnote')],
  ]);
  const notes: Inline[][] = [];
  // A note may refer to a further note, so there may be more of them at the end than at the start.
  for (let index = 0; index < inlines.notes.length; index += 1) {
    const [part = '', id = ''] = inlines.notes[index]?.split('/') ?? [];
    const note = parts.get(part)?.get(id);
    notes.push(note ? joinParagraphs(paragraphsIn(note), inlines) : []);
  }
  return { blocks, notes, leftOut: inlines.leftOut };
}

function notesById(part: XmlNode | undefined, name: string): ReadonlyMap<string, XmlNode> {
  return new Map(elements(part, name).map((note) => [note.attributes.id ?? '', note]));
}

/** The paragraphs in a note or a cell, those of tables in it too. */
function paragraphsIn(node: XmlNode): XmlNode[] {
  return elements(node).flatMap((child) => (child.name === 'p' ? [child] : paragraphsIn(child)));
}

const space: Inline = { kind: 'text', text: ' ', bold: false, italic: false };

/** Several paragraphs as one line of text: notes and cells hold no more. */
function joinParagraphs(paragraphs: readonly XmlNode[], inlines: InlineReader): Inline[] {
  return paragraphs.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [space]),
    ...inlines.read(paragraph),
  ]);
}

class BlockReader {
  readonly #styles: DocumentStyles;
  readonly #inlines: InlineReader;

  constructor(styles: DocumentStyles, inlines: InlineReader) {
    this.#styles = styles;
    this.#inlines = inlines;
  }

  read(node: XmlNode): Block[] {
    return elements(node).flatMap((child): Block[] => {
      if (child.name === 'p') return this.#readParagraph(child);
      if (child.name === 'tbl') return [{ kind: 'table', rows: this.#readRows(child) }];
      // Content controls and tracked insertions hold blocks; everything else says nothing.
      return /^(?:sdt|sdtContent|customXml|ins|moveTo)$/.test(child.name) ? this.read(child) : [];
    });
  }

  #readParagraph(paragraph: XmlNode): Block[] {
    const properties = element(paragraph, 'pPr');
    const style = element(properties, 'pStyle')?.attributes.val;
    const found = outlineRole(properties) ?? this.#styles.roleOf(style);
    if (found.role === 'contents') return [];
    const content = this.#inlines.read(paragraph);
    if (plainContent(content) === '' && !content.some(({ kind }) => kind === 'note')) return [];
    if (found.role === 'heading') return [{ kind: 'heading', level: found.level, content }];
    if (found.role === 'title') return [{ kind: 'title', content }];
    const list = element(properties, 'numPr') ?? this.#styles.listOf(style);
    const depth = element(list, 'ilvl')?.attributes.val ?? '0';
    const isOrdered = this.#styles.isOrdered(element(list, 'numId')?.attributes.val ?? '', depth);
    if (isOrdered === undefined) return [{ kind: 'paragraph', content }];
    return [{ kind: 'item', isOrdered, depth: /^\d$/.test(depth) ? Number(depth) : 0, content }];
  }

  #readRows(table: XmlNode): Inline[][][] {
    return elements(table)
      .flatMap((child) => (child.name === 'sdt' ? elements(element(child, 'sdtContent')) : [child]))
      .filter(({ name }) => name === 'tr')
      .map((row) =>
        elements(row, 'tc').flatMap((cell) => {
          const properties = element(cell, 'tcPr');
          const merge = element(properties, 'vMerge');
          const span = Number(element(properties, 'gridSpan')?.attributes.val ?? '1');
          // A cell that goes on from the row above is empty; one over several columns fills the first of them.
          const isContinued = merge !== undefined && merge.attributes.val !== 'restart';
          const content = isContinued ? [] : joinParagraphs(paragraphsIn(cell), this.#inlines);
          return [content, ...Array.from({ length: Math.min(span, 64) - 1 }, (): Inline[] => [])];
        }),
      );
  }
}
