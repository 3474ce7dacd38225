import { inflateSync } from 'node:zlib';

/** An 8-bit RGBA picture without interlacing. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Pixels per metre; undefined when the file does not say. */
  readonly density: number | undefined;
  /** Share of a rectangle that is not white, 0 to 1; of the whole when left out. */
  ink(left?: number, top?: number, right?: number, bottom?: number): number;
}

/** Reads a PNG as resvg writes it. */
export function readPng(bytes: Uint8Array): Pixels {
  const file = Buffer.from(bytes);
  const chunks = new Map<string, Buffer[]>();
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at);
    const name = file.toString('latin1', at + 4, at + 8);
    chunks.set(name, [...(chunks.get(name) ?? []), file.subarray(at + 8, at + 8 + length)]);
    at += 12 + length;
  }
  const header = chunks.get('IHDR')?.[0];
  if (header?.[8] !== 8 || header[9] !== 6) throw new Error('not an RGBA picture of 8 bits');
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  const rows = unfilter(inflateSync(Buffer.concat(chunks.get('IDAT') ?? [])), width * 4, height);
  return {
    width,
    height,
    density: chunks.get('pHYs')?.[0]?.readUInt32BE(0),
    ink(left = 0, top = 0, right = width, bottom = height) {
      let inked = 0;
      for (let y = top; y < bottom; y++)
        for (let x = left; x < right; x++) {
          const at = (y * width + x) * 4;
          if ((rows[at] ?? 0) + (rows[at + 1] ?? 0) + (rows[at + 2] ?? 0) < 3 * 250) inked++;
        }
      return inked / ((right - left) * (bottom - top));
    },
  };
}

/** The bytes of the rows; PNG (third edition), chapter 9. */
function unfilter(data: Buffer, stride: number, height: number): Buffer {
  const out = Buffer.alloc(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)] ?? 0;
    for (let x = 0; x < stride; x++) {
      const raw = data[y * (stride + 1) + 1 + x] ?? 0;
      const left = x >= 4 ? (out[y * stride + x - 4] ?? 0) : 0;
      const up = y > 0 ? (out[(y - 1) * stride + x] ?? 0) : 0;
      const corner = x >= 4 && y > 0 ? (out[(y - 1) * stride + x - 4] ?? 0) : 0;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      out[y * stride + x] = raw + guess;
    }
  }
  return out;
}

function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [Math.abs(up - corner), Math.abs(left - corner), Math.abs(left + up - 2 * corner)];
  if (a <= b && a <= c) return left;
  return b <= c ? up : corner;
}
