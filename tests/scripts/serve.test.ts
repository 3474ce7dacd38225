import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServeError, serve } from '../../scripts/serve.ts';

const paragraph = '<p>Tỉ lệ hộ gia đình có kết nối Internet</p>\n';
const files: Record<string, string> = {
  'site/index.html': `<!doctype html><title>Niên giám</title>${paragraph.repeat(100)}`,
  'site/404.html': '<!doctype html><title>Không có trang này</title>',
  'site/tim-kiem.html': '<!doctype html><title>Tìm kiếm</title>',
  'site/2022/index.html': '<!doctype html><title>2022</title>',
  'site/2022/nhung/hinh.html': '<!doctype html><title>Hình nhúng</title>',
  'site/2022/ước tính, a.html': '<!doctype html><title>Ước tính</title>',
  'site/_astro/trang.B1x2.css': 'p { color: red }',
  'site/bang.csv': 'tỉnh,giá trị\n',
  'site/ban-do.topojson': '{}',
  'site/tinh.wasm': '\0',
  'site/.an': 'hidden',
  'ngoai.html': 'outside',
};

let folder: string;
let server: { url: string; close(): Promise<void> };
const lines: string[] = [];
const get = (address: string, init?: RequestInit): Promise<Response> =>
  fetch(`${server.url}/${address}`, { redirect: 'manual', ...init });

/** Sends a request line as it is: `fetch` would tidy the path first. */
function sendRaw(requestLine: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk.toString();
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
    socket.write(`${requestLine} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
  });
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'serve-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  server = await serve({ folder: path.join(folder, 'site'), port: 0, log: (line) => lines.push(line) });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

describe('serve', () => {
  it('lets embeds stand in frames of other hosts, and no other page', async () => {
    const policyOf = async (file: string): Promise<string> =>
      (await get(file)).headers.get('content-security-policy') ?? '';
    expect(await policyOf('2022/nhung/hinh.html')).toContain('frame-ancestors *');
    expect(await policyOf('2022/index.html')).toContain("frame-ancestors 'self'");
    expect(await policyOf('tim-kiem.html')).toContain("frame-ancestors 'self'");
  });

  it('sends the front page with the headers of production', async () => {
    const response = await get('');
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('Niên giám');
    const headers = Object.fromEntries(response.headers);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'no-cache',
    });
    expect(headers['permissions-policy']).toContain('geolocation=()');
    expect(lines).toContain('200 GET /');
  });

  it.each([
    ['bang.csv', 'text/csv; charset=utf-8'],
    ['ban-do.topojson', 'application/json; charset=utf-8'],
    ['_astro/trang.B1x2.css', 'text/css; charset=utf-8'],
    ['tinh.wasm', 'application/wasm'],
  ])('sends %s as %s, compressed or not', async (address, type) => {
    for (const encoding of ['gzip', 'identity']) {
      const response = await get(address, { headers: { 'accept-encoding': encoding } });
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe(type);
    }
  });

  it('lets browsers keep hashed files for good', async () => {
    const response = await get('_astro/trang.B1x2.css');
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('finds names with Vietnamese letters, spaces and commas', async () => {
    const response = await get(encodeURIComponent('2022/ước tính, a.html').replace('%2F', '/'), {
      headers: { 'accept-encoding': 'identity' },
    });
    expect(await response.text()).toContain('Ước tính');
  });
});

describe('compression', () => {
  it('is for text, when it is asked for', async () => {
    const packed = await get('', { headers: { 'accept-encoding': 'br, gzip' } });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('vary')).toBe('Accept-Encoding');
    expect(Number(packed.headers.get('content-length'))).toBeLessThan(400);
    expect(await packed.text()).toBe(files['site/index.html']);

    for (const encoding of ['identity', 'gzip;q=0, identity']) {
      const plain = await get('', { headers: { 'accept-encoding': encoding } });
      expect(plain.headers.get('content-encoding')).toBeNull();
      expect(plain.headers.get('vary')).toBe('Accept-Encoding');
      expect(await plain.text()).toBe(files['site/index.html']);
    }
    const binary = await get('tinh.wasm', { headers: { 'accept-encoding': 'gzip' } });
    expect(binary.headers.get('content-encoding')).toBeNull();
  });

  it('answers 304 to a browser that has the file', async () => {
    const first = await get('');
    const again = await get('', { headers: { 'if-none-match': first.headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('notices that a file was built anew', async () => {
    const file = path.join(folder, 'site/moi.html');
    await writeFile(file, 'một');
    expect(await (await get('moi.html')).text()).toBe('một');
    await writeFile(file, 'hai, ba');
    expect(await (await get('moi.html')).text()).toBe('hai, ba');
  });
});

describe('what is refused', () => {
  it('sends 404.html with status 404 for what does not exist', async () => {
    const response = await get('khong-co.html');
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await response.text()).toContain('Không có trang này');
  });

  it('does not guess an extension, as a plain server would not', async () => {
    expect((await get('tim-kiem')).status).toBe(404);
  });

  it('leads to the slash of a folder, from which relative links start', async () => {
    const response = await get('2022?a=1');
    expect(response.status).toBe(301);
    expect(response.headers.get('location')).toBe('/2022/?a=1');
    expect((await get('2022/')).status).toBe(200);
  });

  it('takes GET and HEAD only', async () => {
    const posted = await get('', { method: 'POST', body: 'x' });
    expect(posted.status).toBe(405);
    expect(posted.headers.get('allow')).toBe('GET, HEAD');
    const head = await get('', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(await head.text()).toBe('');
  });

  it.each([
    '/../ngoai.html',
    '/..%2fngoai.html',
    '/%2e%2e/ngoai.html',
    '/2022/..%5c..%5cngoai.html',
    '/.an',
    '/%zz',
    '//',
    'http://x/2022',
    '/%00',
  ])('does not leave the folder for %s', async (address) => {
    const answer = await sendRaw(`GET ${address}`);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toMatch(/outside|hidden/);
  });

  it('never redirects to another host', async () => {
    expect(await sendRaw('GET //2022')).toMatch(/^HTTP\/1\.1 404 /);
  });

  it('says that the folder is not there, and what to run', async () => {
    const missing = serve({ folder: path.join(folder, 'dist'), port: 0 });
    await expect(missing).rejects.toThrow(ServeError);
    await expect(missing).rejects.toThrow('npm run build');
  });

  it('says that the port is taken', async () => {
    const port = Number(new URL(server.url).port);
    await expect(serve({ folder, port })).rejects.toThrow(`Cổng ${port} đang được chương trình khác dùng.`);
  });
});
