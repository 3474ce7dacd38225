import sax from 'sax';

/** Attributes by their name without prefix (`r:id` as `id`). */
export type Attributes = Readonly<Record<string, string>>;

/** What happens while a part is read; names are without their prefix, which each program chooses for itself. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  text(text: string): void;
  close(name: string): void;
}

/** An element of a part that is small enough to be held as a whole. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly (XmlNode | string)[];
}

/** A part that cannot be unpacked, is no well-formed XML, or is nested deeper than any document. */
export class DamagedPart extends Error {}

/** A part, or a whole file, that unpacks to more than is read of one. */
export class TooLarge extends Error {}

/** No document nests its elements so deep; code that walks a tree must not run out of stack. */
const deepest = 400;

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/**
 * Reads the bytes of a part, UTF-8 or UTF-16 by its mark. Throws `DamagedPart`; entities that a part defines itself are not
 * known to the parser and are refused, so none can grow.
 */
export function parseXml(bytes: Uint8Array, events: XmlEvents): void {
  const parser = sax.parser(true, { position: false });
  let depth = 0;
  parser.onerror = (error) => {
    throw new DamagedPart(error.message);
  };
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > deepest) throw new DamagedPart('nested too deep');
    const plain: Record<string, string> = {};
    for (const [key, value] of Object.entries(attributes)) {
      if (!key.startsWith('xmlns')) plain[localName(key)] = String(value);
    }
    events.open(localName(name), plain);
  };
  parser.ontext = (text) => events.text(text);
  parser.oncdata = (text) => events.text(text);
  parser.onclosetag = (name) => {
    depth -= 1;
    events.close(localName(name));
  };
  parser.write(decode(bytes)).close();
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new DamagedPart('neither UTF-8 nor UTF-16');
  }
}

/** The root element of a part with everything in it. Throws `DamagedPart`. */
export function parseTree(bytes: Uint8Array): XmlNode {
  const root: { name: string; attributes: Attributes; children: (XmlNode | string)[] } = {
    name: '',
    attributes: {},
    children: [],
  };
  const open = [root];
  parseXml(bytes, {
    open(name, attributes) {
      const node = { name, attributes, children: [] };
      open.at(-1)?.children.push(node);
      open.push(node);
    },
    text(text) {
      open.at(-1)?.children.push(text);
    },
    close() {
      open.pop();
    },
  });
  const top = root.children.find((child): child is XmlNode => typeof child !== 'string');
  if (!top) throw new DamagedPart('empty');
  return top;
}

/** The elements right under a node, all of them or those of one name. */
export function elements(node: XmlNode | undefined, name?: string): readonly XmlNode[] {
  return (node?.children ?? []).filter(
    (child): child is XmlNode => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The first element of a name right under a node. */
export function element(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return elements(node, name)[0];
}
