import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Collector } from '../problems/collector.ts';
import { badEncoding, missingFile } from '../problems/messages.ts';

/**
 * The bytes of a file of the publication, or undefined when it is not there.
 * A missing file is a problem only when it is `required`; any other failure (no right to read) is thrown.
 */
export async function readBytes(
  folder: string,
  file: string,
  required: boolean,
  collector: Collector,
): Promise<Uint8Array | undefined> {
  try {
    return await readFile(join(folder, file));
  } catch (error) {
    if (!isNotFound(error)) throw error;
    if (required) collector.report({ file }, missingFile(file));
    return undefined;
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}

/**
 * UTF-8 bytes as text with `\n` line ends and without a byte order mark, so that lines count as in an editor.
 * Bytes that are not UTF-8 are reported at the first line that has them, and give undefined.
 */
export function parseText(bytes: Uint8Array, file: string, collector: Collector): string | undefined {
  const text = decode(bytes);
  if (text !== undefined) return text.replace(/\r\n?/g, '\n');
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const found = utf16 ? 'UTF-16' : 'bảng mã khác (không phải UTF-8)';
  collector.report(
    { file, line: utf16 ? 1 : firstBadLine(bytes) },
    badEncoding(found, file.endsWith('.csv')),
  );
  return undefined;
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The line of the first byte that is not UTF-8; a line end is never part of a longer character. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    const slice = bytes.subarray(start, end === -1 ? bytes.length : end);
    if (decode(slice) === undefined || end === -1) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}
