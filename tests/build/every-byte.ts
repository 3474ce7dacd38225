import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { listFiles } from './output.ts';

/** A file of an output, or what was packed in one: `a.zip > b.xlsx > xl/styles.xml`. */
export interface Leaf {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Every file of a folder with everything that is packed in it, however deep: zips (Office files too), gzip, PNG texts. */
export function everyLeaf(folder: string): readonly Leaf[] {
  return listFiles(folder).flatMap((name) =>
    unpack({ name, bytes: new Uint8Array(readFileSync(path.join(folder, name))) }),
  );
}

function unpack(leaf: Leaf): readonly Leaf[] {
  const inner = (name: string, bytes: Uint8Array): readonly Leaf[] =>
    unpack({ name: `${leaf.name} > ${name}`, bytes });
  const { bytes } = leaf;
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return [leaf, ...Object.entries(unzipSync(bytes)).flatMap(([name, part]) => inner(name, part))];
  if (startsWith(bytes, [0x1f, 0x8b])) return [leaf, ...inner('gzip', gunzipSync(bytes))];
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47])) return [leaf, ...pngTexts(leaf)];
  return [leaf];
}

/** Compressed texts of a picture; those that are not compressed are in its bytes. */
function pngTexts({ name, bytes }: Leaf): readonly Leaf[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts: Leaf[] = [];
  for (let at = 8; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    const kind = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    if (kind === 'zTXt')
      texts.push({ name: `${name} > zTXt`, bytes: inflateSync(data.subarray(data.indexOf(0) + 2)) });
  }
  return texts;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** Names of the leaves that hold a text of ASCII letters and digits, in any case, in their name or bytes, as UTF-8 or UTF-16. */
export function leavesWith(leaves: readonly Leaf[], text: string): readonly string[] {
  const wanted = text.toLowerCase();
  const wide = [...wanted].join('\0');
  return leaves
    .filter(({ name, bytes }) => {
      const content = Buffer.from(bytes).toString('latin1').toLowerCase();
      return name.toLowerCase().includes(wanted) || content.includes(wanted) || content.includes(wide);
    })
    .map(({ name }) => name);
}
