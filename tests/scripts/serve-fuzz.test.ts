import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';

const secret = 'NGOAI-THU-MUC';
const site: Readonly<Record<string, string>> = {
  'index.html': `<!doctype html><title>Niên giám</title>${'<p>Một dòng</p>'.repeat(200)}`,
  '404.html': '<!doctype html><title>Không có trang này</title>',
  '2022/index.html': '<!doctype html><title>2022</title>',
  '2022/nhung/hinh.html': '<!doctype html><title>Hình</title>',
  'bang.csv': 'tỉnh,giá trị\n'.repeat(50),
  'hinh.png': Array.from({ length: 300 }, (_, index) => String.fromCharCode(32 + (index % 90))).join(''),
};
const folder = mkdtempSync(path.join(tmpdir(), 'phuc-vu-'));
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  for (const [name, content] of Object.entries(site)) write(`site/${name}`, content);
  // A hidden file, one beside the folder, and one in a folder whose name begins like it.
  for (const name of ['site/.an', 'site/2022/.git/config', 'ngoai.html', 'site-2/index.html'])
    write(name, secret);
  server = await serve({ folder: path.join(folder, 'site'), port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function write(name: string, content: string): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

interface Answer {
  readonly status: number;
  readonly head: string;
  readonly body: Buffer;
}

/** What the server answers to bytes as they are: clients would tidy paths, methods and headers first. */
function ask(request: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('close', () => {
      const answer = Buffer.concat(chunks);
      const end = answer.indexOf('\r\n\r\n');
      const head = answer.toString('latin1', 0, end);
      resolve({ status: Number(head.split(' ')[1]), head, body: answer.subarray(end + 4) });
    });
    socket.write(request, 'latin1');
  });
}

const oneOf = (...texts: string[]): fc.Arbitrary<string> => fc.constantFrom(...texts);
/** Any signs that may stand in the first line of a request, and percent escapes of any byte. */
const anything = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0x21, max: 0xff }).map((code) => String.fromCharCode(code)),
      fc.integer({ min: 0, max: 255 }).map((byte) => `%${byte.toString(16).padStart(2, '0')}`),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));
const segment = fc.oneof(
  { weight: 8, arbitrary: oneOf('2022', 'nhung', 'index.html', 'hinh.html', 'bang.csv', 'hinh.png', '') },
  {
    weight: 4,
    arbitrary: oneOf('..', '.', '%2e%2e', '%2E.', '..%2f..', '%252e%252e', '..%5c', '..\\', '%c0%ae%c0%ae'),
  },
  {
    weight: 3,
    arbitrary: oneOf(
      'ngoai.html',
      'site-2',
      '.an',
      '%2ean',
      '.git',
      'config',
      '%00',
      'index.html%00.png',
      '%',
    ),
  },
  { weight: 2, arbitrary: anything },
);
const target = fc
  .tuple(
    oneOf(...Array<string>(12).fill('/'), '', '//', '/%2f', 'http://x/', '\\', '/./'),
    fc.oneof(
      { weight: 2, arbitrary: fc.array(segment, { maxLength: 5 }) },
      { weight: 1, arbitrary: oneOf(...Object.keys(site)).map((file) => [file]) },
    ),
    oneOf('', '', '/', '?', '?q=../..', '#x', ';x=1', '?\\'),
  )
  .map(([start, segments, end]) => start + segments.join('/') + end);
const method = fc.oneof(
  { weight: 6, arbitrary: oneOf('GET', 'HEAD') },
  { weight: 1, arbitrary: oneOf('POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'GE T', '') },
);
const number = fc.oneof(
  fc.integer({ min: -5, max: 5000 }).map(String),
  oneOf('', '99999999999999999999', 'a', '0x5'),
);
const range = fc.oneof(
  oneOf('', 'bytes', 'bytes=', 'bytes=-', 'bytes=0-0,2-3', 'lines=1-2', 'bytes=-0'),
  fc.tuple(number, number).map(([from, to]) => `bytes=${from}-${to}`),
);
const headers = fc.record(
  {
    Range: range,
    'Accept-Encoding': oneOf('gzip', 'br', 'gzip;q=0', '*', 'identity', ''),
    'If-None-Match': oneOf('*', 'W/"1-1"', '"x"', ''),
    'If-Modified-Since': oneOf('Thu, 01 Jan 1970 00:00:00 GMT', 'x'),
    'Content-Length': oneOf(...Array<string>(20).fill('0'), '5', '-1'),
  },
  { requiredKeys: [] },
);

/** Requests for any of these are answered, whatever they say. */
const statuses = [200, 206, 301, 304, 400, 404, 405, 416];

/** Why an answer is wrong; undefined when it is not. */
function faultOf({ status, head, body }: Answer): string | undefined {
  if (!statuses.includes(status)) return `status ${status}`;
  const isPacked = /^content-encoding: gzip/im.test(head);
  const plain = isPacked && body.length > 0 ? gunzipSync(body) : body;
  if (plain.includes(secret)) return 'bytes from outside';
  const location = /^location: (.*)$/im.exec(head)?.[1];
  if (location !== undefined && !/^\/(?![/\\])/.test(location)) return `leads to ${location}`;
  const files = Object.values(site).map((text) => Buffer.from(text));
  if (status === 200 && plain.length > 0 && !files.some((file) => file.equals(plain)))
    return 'no file of the site';
  // Several ranges may come in parts; this server answers one, as a piece of a file.
  if (status === 206 && plain.length > 0 && !files.some((file) => file.includes(plain)))
    return 'no piece of a file';
  return undefined;
}

describe('the preview server', () => {
  test('answers any path, method and header without a fault of its own and without a byte from outside', async () => {
    await fc.assert(
      fc.asyncProperty(method, target, headers, async (verb, address, given) => {
        const lines = Object.entries(given).map(([name, value]) => `${name}: ${value}\r\n`);
        const answer = await ask(
          `${verb} ${address} HTTP/1.1\r\nHost: x\r\n${lines.join('')}Connection: close\r\n\r\n`,
        );
        expect(faultOf(answer)).toBeUndefined();
      }),
      { numRuns: 1500, seed: 5 },
    );
  });

  test('still answers afterwards, and a fault of the check itself would be seen', async () => {
    const answer = await ask(
      'GET /bang.csv HTTP/1.1\r\nHost: x\r\nRange: bytes=0-9\r\nConnection: close\r\n\r\n',
    );
    expect(answer.status).toBe(206);
    expect(answer.body.length).toBe(10);
    expect(faultOf({ ...answer, body: Buffer.from(secret) })).toBe('bytes from outside');
    expect(faultOf({ ...answer, status: 500 })).toBe('status 500');
    expect(faultOf({ ...answer, body: Buffer.from('khác') })).toBe('no piece of a file');
  });
});
