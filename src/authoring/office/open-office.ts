import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { openZip, type ZipFile } from '../../packaging/zip-reader.ts';
import type { Collector } from '../../problems/collector.ts';
import {
  damagedFile,
  encryptedFile,
  fileTooLarge,
  notOfficeFile,
  type OfficeKind,
  oldOfficeFile,
  unreadableFile,
} from '../../problems/messages.ts';
import type { Statement } from '../../problems/problem.ts';
import { DamagedPart, elements, parseTree, TooLarge } from './xml.ts';

/** Bytes of a file as handed in, of one of its parts unpacked, and of all parts that are read. */
const limits = { file: 200 * 2 ** 20, part: 256 * 2 ** 20, whole: 512 * 2 ** 20 };

/** What the zip of an Office file holds, part by part. */
export interface OfficePackage {
  /** The part that everything else hangs on: `xl/workbook.xml`. */
  readonly main: string;
  /** The bytes of a part; undefined when there is none. */
  readonly read: (part: string) => Promise<Uint8Array | undefined>;
  /** What a part refers to, by relationship id: the last word of the type (`worksheet`) and the part's name. */
  readonly related: (part: string) => Promise<ReadonlyMap<string, Related>>;
}

interface Related {
  readonly type: string;
  /** A part's name, or an address when it is outside of the file. */
  readonly target: string;
  readonly isOutside: boolean;
}

/** Beginning of the files of Office up to 2003, and of every Office file that a password protects. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];

/** Content types of the main parts that are read; macros stay in parts that nobody opens. */
const mainTypes: Readonly<Record<OfficeKind, RegExp>> = {
  workbook:
    /spreadsheetml\.(?:sheet|template)\.main\+xml$|ms-excel\.(?:sheet|template)\.macroEnabled\.main\+xml$/,
  document:
    /wordprocessingml\.(?:document|template)\.main\+xml$|ms-word\.(?:document|template)\.macroEnabled(?:Template)?\.main\+xml$/,
};

/**
 * Opens an Office file (.xlsx, .xlsm, .docx, .docm) and hands it to `work`. What cannot be read is a problem that names
 * the fix, and gives undefined: files of Office up to 2003, protected ones, other formats, damaged and oversized ones.
 */
export async function withOffice<Result>(
  file: string,
  kind: OfficeKind,
  collector: Collector,
  work: (office: OfficePackage) => Promise<Result>,
): Promise<Result | undefined> {
  const place = { file: path.basename(file) };
  const refuse = (statement: Statement): undefined => {
    collector.report(place, statement);
    return undefined;
  };
  const refusal = await findRefusal(file, kind).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error) return unreadableFile(place.file, String(error.code));
    throw error;
  });
  if (refusal) return refuse(refusal);
  let zip: ZipFile | undefined;
  try {
    zip = await openZip(file);
    const office = await openParts(zip, kind);
    return office ? await work(office) : refuse(notOfficeFile(kind));
  } catch (error) {
    if (error instanceof TooLarge) return refuse(fileTooLarge(limits.part));
    if (zip && !(error instanceof DamagedPart)) throw error;
    return refuse(damagedFile(kind));
  } finally {
    await zip?.close();
  }
}

/** Why a file is no zip that is worth opening, by its size and its first bytes. */
async function findRefusal(file: string, kind: OfficeKind): Promise<Statement | undefined> {
  const { size } = await stat(file);
  if (size > limits.file) return fileTooLarge(limits.file);
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(8), 0, 8, 0);
    const begins = (bytes: readonly number[]) =>
      bytesRead >= bytes.length && bytes.every((byte, index) => buffer[index] === byte);
    if (begins(ZIP)) return undefined;
    if (!begins(OLE)) return notOfficeFile(kind);
    const whole = await handle.readFile();
    // A protected file holds a stream of this name; its directory writes names in UTF-16.
    return whole.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? encryptedFile() : oldOfficeFile(kind);
  } finally {
    await handle.close();
  }
}

/** The parts of a zip; undefined when its main part is of another kind. */
async function openParts(zip: ZipFile, kind: OfficeKind): Promise<OfficePackage | undefined> {
  let total = 0;
  const read = async (part: string) => {
    const size = zip.sizeOf(part);
    total += size;
    if (size > limits.part || total > limits.whole) throw new TooLarge();
    return zip.read(part).catch((error: unknown) => {
      throw new DamagedPart(String(error));
    });
  };
  const types = await read('[Content_Types].xml');
  if (!types) return undefined;
  const main = elements(parseTree(types), 'Override').find(({ attributes }) =>
    mainTypes[kind].test(attributes.ContentType ?? ''),
  )?.attributes.PartName;
  if (main === undefined) return undefined;
  return { main: main.replace(/^\//, ''), read, related: (part) => readRelated(part, read) };
}

async function readRelated(part: string, read: OfficePackage['read']): Promise<ReadonlyMap<string, Related>> {
  const folder = path.posix.dirname(part);
  const bytes = await read(path.posix.join(folder, '_rels', `${path.posix.basename(part)}.rels`));
  const related = new Map<string, Related>();
  for (const { attributes } of bytes ? elements(parseTree(bytes), 'Relationship') : []) {
    const { Id = '', Type = '', Target = '', TargetMode } = attributes;
    const isOutside = TargetMode === 'External';
    const inside = Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target);
    related.set(Id, {
      type: Type.slice(Type.lastIndexOf('/') + 1),
      target: isOutside ? Target : inside,
      isOutside,
    });
  }
  return related;
}
