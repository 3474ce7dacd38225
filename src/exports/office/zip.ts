import { strToU8, type Zippable, zipSync } from 'fflate';

/** Office reads this part first, so it stands first. */
const FIRST = '[Content_Types].xml';

/** The earliest day that a zip file can hold, at noon of whatever time zone: fflate writes local time. */
export const firstDay = new Date(1980, 0, 1, 12);

/** The parts of an Office file by path as its bytes; the same parts give the same bytes, in whatever order they come. */
export function zipParts(parts: ReadonlyMap<string, Uint8Array | string>): Uint8Array {
  const names = [...parts.keys()].sort((a, b) => {
    if ((a === FIRST) !== (b === FIRST)) return a === FIRST ? -1 : 1;
    return a < b ? -1 : 1;
  });
  const files: Zippable = {};
  for (const name of names) {
    const part = parts.get(name) ?? '';
    files[name] = [typeof part === 'string' ? strToU8(part) : part, { mtime: firstDay, level: 9 }];
  }
  return zipSync(files);
}
