import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Answer } from './ask.ts';

/** The body of an answer as the file was before the server compressed it. */
export function unpack({ headers, body }: Answer): Buffer {
  const encoding = headers['content-encoding'];
  if (encoding === 'gzip') return gunzipSync(body);
  return encoding === 'br' ? brotliDecompressSync(body) : body;
}
