import { element, elements, type XmlNode } from '../office/xml.ts';
import type { Inline, LeftOutKind } from './document.ts';

/** Elements that hold runs and say nothing that the narrative keeps. */
const transparent = new Set([
  'smartTag',
  'customXml',
  'sdt',
  'sdtContent',
  'fldSimple',
  'moveTo',
  'dir',
  'bdo',
  'ruby',
  'rubyBase',
]);

/** Reads the runs of paragraphs, numbers the notes in the order of their references, and remembers what is left out. */
export class InlineReader {
  readonly leftOut = new Map<LeftOutKind, string[]>();
  /** Ids of notes with their part (`footnotes/3`) in the order of their first references. */
  readonly notes: string[] = [];
  readonly #numbers = new Map<string, number>();

  /** The pieces of a paragraph or of whatever holds runs. */
  read(node: XmlNode): Inline[] {
    return elements(node).flatMap((child) => this.#readChild(child));
  }

  #leave(kind: LeftOutKind, name = ''): [] {
    const names = this.leftOut.get(kind) ?? [];
    names.push(name.trim());
    this.leftOut.set(kind, names);
    return [];
  }

  #readChild(node: XmlNode): Inline[] {
    if (node.name === 'r') return this.#readRun(node);
    if (transparent.has(node.name)) return this.read(node);
    switch (node.name) {
      case 'ins':
        this.#leave('insertion');
        return this.read(node);
      case 'del':
      case 'moveFrom':
        return this.#leave('deletion');
      case 'hyperlink':
        if (node.attributes.id !== undefined) this.#leave('link', textOf(node));
        return this.read(node);
      case 'oMath':
      case 'oMathPara':
        this.#leave('equation', textOf(node));
        return [{ kind: 'text', text: textOf(node), bold: false, italic: false }];
      default:
        return [];
    }
  }

  #readRun(run: XmlNode): Inline[] {
    const properties = element(run, 'rPr');
    if (isOn(properties, 'vanish')) return this.#leave('hidden-text', textOf(run));
    const style = { bold: isOn(properties, 'b'), italic: isOn(properties, 'i') };
    const text = (content: string): Inline[] => [{ kind: 'text', text: content, ...style }];
    return elements(run).flatMap((child): Inline[] => {
      switch (child.name) {
        case 't':
          return text(textOf(child));
        case 'tab':
        case 'ptab':
          return text(' ');
        case 'noBreakHyphen':
          return text('-');
        case 'br':
        case 'cr':
          return child.attributes.type === undefined || child.attributes.type === 'textWrapping'
            ? [{ kind: 'break' }]
            : text(' ');
        case 'footnoteReference':
        case 'endnoteReference':
          return [this.#note(`${child.name.slice(0, -'Reference'.length)}s/${child.attributes.id ?? ''}`)];
        case 'sym':
          return this.#leave('symbol', child.attributes.font);
        case 'drawing':
        case 'pict':
        case 'object':
        case 'AlternateContent':
          return this.#leaveDrawing(child);
        default:
          return [];
      }
    });
  }

  #note(id: string): Inline {
    const number = this.#numbers.get(id) ?? this.notes.push(id);
    this.#numbers.set(id, number);
    return { kind: 'note', number };
  }

  /** A drawing with its text box, or a picture; Word writes newer drawings twice, and the second is for old versions. */
  #leaveDrawing(node: XmlNode): [] {
    const choice = node.name === 'AlternateContent' ? (element(node, 'Choice') ?? node) : node;
    const box = findDeep(choice, 'txbxContent');
    if (box) return this.#leave('text-box', textOf(box));
    const named = findDeep(choice, 'docPr') ?? findDeep(choice, 'shape');
    const { descr, title, alt, name, id } = named?.attributes ?? {};
    return this.#leave('picture', descr || title || alt || name || id);
  }
}

/** Whether a property is set: `<w:b/>`, and not `<w:b w:val="0"/>`. */
function isOn(properties: XmlNode | undefined, name: string): boolean {
  const property = element(properties, name);
  return property !== undefined && !/^(?:0|false|off|none)$/.test(property.attributes.val ?? '');
}

function findDeep(node: XmlNode, name: string): XmlNode | undefined {
  for (const child of elements(node)) {
    const found = child.name === name ? child : findDeep(child, name);
    if (found) return found;
  }
  return undefined;
}

/** All letters in a node. */
function textOf(node: XmlNode): string {
  return node.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('');
}
