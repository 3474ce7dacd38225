import { crc32 } from 'node:zlib';

/** Signature and IHDR, which is always the first chunk: 8 + 4 + 4 + 13 + 4 bytes. */
const headerLength = 33;
const inchesPerMetre = 1 / 0.0254;

/** A PNG without a density, with one: the chunk `pHYs` of PNG (third edition), 11.3.4.3, pixels a metre both ways. */
export function setDensity(png: Uint8Array, dotsPerInch: number): Uint8Array {
  const chunk = Buffer.alloc(21);
  chunk.writeUInt32BE(9, 0);
  chunk.write('pHYs', 4, 'latin1');
  const perMetre = Math.round(dotsPerInch * inchesPerMetre);
  chunk.writeUInt32BE(perMetre, 8);
  chunk.writeUInt32BE(perMetre, 12);
  chunk.writeUInt8(1, 16);
  chunk.writeUInt32BE(crc32(chunk.subarray(4, 17)), 17);
  return new Uint8Array(Buffer.concat([png.subarray(0, headerLength), chunk, png.subarray(headerLength)]));
}
