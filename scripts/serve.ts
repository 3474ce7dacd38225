/** Serves a built publication with the headers of production; as a program: `serve.ts [--port N] [--folder dist]`. */
import { realpathSync, type Stats } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { gzip } from 'node:zlib';
import sirv from 'sirv';
import { headersFor, isCompressible } from './headers.ts';

const messages = {
  serving: (folder: string, url: string) => `Đang phục vụ ${folder}/ tại ${url} — nhấn Ctrl+C để dừng.`,
  noFolder: (folder: string) =>
    `Không có thư mục ${folder}. Hãy chạy «npm run build» để dựng trang trước, rồi chạy lại lệnh này.`,
  portTaken: (port: number) =>
    `Cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác bằng «--port».`,
  badPort: (port: string) => `Cổng «${port}» không hợp lệ: cần một số nguyên từ 0 đến 65535.`,
  usage: 'Tham số không đúng. Cách dùng: node scripts/serve.ts [--port 4321] [--folder dist]',
  notFound: 'Không tìm thấy trang này.',
  badMethod: 'Máy chủ này chỉ nhận GET và HEAD.',
};

/** A reason not to serve that the person at the keyboard can remove; its message is for them, in Vietnamese. */
export class ServeError extends Error {}

/** What to serve and where; port 0 takes a free one, and `log` is told each answered request. */
export type ServeOptions = { folder: string; port: number; host?: string; log?: (line: string) => void };

/** Serves the folder until `close` is called; rejects with a ServeError if it or the port cannot be had. */
export async function serve(options: ServeOptions): Promise<{ url: string; close(): Promise<void> }> {
  const { folder, port, host = '127.0.0.1', log } = options;
  const stats = await stat(folder).catch(() => undefined);
  if (!stats?.isDirectory()) throw new ServeError(messages.noFolder(folder));

  const answer = createAnswer(path.resolve(folder));
  const server = createServer((request, response) => {
    if (log) response.on('finish', () => log(`${response.statusCode} ${request.method} ${request.url}`));
    answer(request, response).catch((error: unknown) => {
      log?.(`500 ${request.url}: ${String(error)}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await listen(server, port, host);
  const address = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    const closed = promisify(server.close.bind(server))();
    server.closeAllConnections();
    await closed;
  };
  return { url: `http://${host.includes(':') ? `[${host}]` : host}:${address.port}`, close };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'EADDRINUSE' ? new ServeError(messages.portTaken(port)) : error);
    });
    server.listen(port, host, resolve);
  });
}

type Found = { file: string; absolute: string; stats: Stats };

function createAnswer(folder: string): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  // `dev` looks at the disk for each request, so that a new build is served without a restart.
  const send = sirv(folder, { dev: true, etag: true, extensions: [] });
  const compress = createCompressor();

  return async (request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD');
      return sendText(response, 405, messages.badMethod);
    }
    const [pathname = '', query] = (request.url ?? '').split(/(?=\?)/, 2);
    const found = await findFile(folder, pathname);
    if (found === undefined) return sendNotFound(folder, request, response);
    if (found === 'folder') {
      // Links are relative: without the slash they would start from the folder above.
      response.writeHead(301, {
        ...headersFor('index.html'),
        Location: `${pathname}/${query ?? ''}`,
      });
      response.end();
      return;
    }

    for (const [name, value] of Object.entries(headersFor(found.file))) response.setHeader(name, value);
    if (isCompressible(found.file)) response.setHeader('Vary', 'Accept-Encoding');
    if (isCompressible(found.file) && acceptsGzip(request) && request.headers.range === undefined) {
      return sendCompressed(request, response, found, await compress(found));
    }
    request.url = `/${encodeURI(found.file)}`;
    send(request, response, () => sendText(response, 404, messages.notFound));
  };
}

/** The file that an address names, 'folder' if the address lacks a slash at its end, or undefined. */
async function findFile(folder: string, pathname: string): Promise<Found | 'folder' | undefined> {
  let decoded: string;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
  const segments = decoded.slice(1).split('/');
  if (segments.at(-1) === '') segments[segments.length - 1] = 'index.html';
  // A build makes no hidden file; .. leads out; a backslash parts folders on Windows; // would start another
  // host's address in a redirect.
  const isForbidden = segments.some((segment) => segment === '' || segment.startsWith('.'));
  if (!decoded.startsWith('/') || isForbidden || /[\0\\]/.test(decoded)) return undefined;
  const file = segments.join('/');
  const absolute = path.join(folder, file);
  const stats = await stat(absolute).catch(() => undefined);
  if (stats?.isDirectory()) return 'folder';
  return stats?.isFile() ? { file, absolute, stats } : undefined;
}

function acceptsGzip(request: IncomingMessage): boolean {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(accepted);
}

/** Compresses each release of a file once. */
function createCompressor(): (found: Found) => Promise<Buffer> {
  const kept = new Map<string, { tag: string; bytes: Promise<Buffer> }>();
  return ({ absolute, stats }) => {
    const tag = getTag(stats);
    const known = kept.get(absolute);
    if (known?.tag === tag) return known.bytes;
    const bytes = readFile(absolute).then((content) => promisify(gzip)(content));
    kept.set(absolute, { tag, bytes });
    return bytes;
  };
}

function getTag(stats: Stats): string {
  return `W/"${stats.size}-${stats.mtime.getTime()}"`;
}

function sendCompressed(
  request: IncomingMessage,
  response: ServerResponse,
  found: Found,
  bytes: Buffer,
): void {
  const tag = getTag(found.stats);
  response.setHeader('ETag', tag);
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  response.setHeader('Last-Modified', found.stats.mtime.toUTCString());
  response.setHeader('Content-Encoding', 'gzip');
  response.setHeader('Content-Length', bytes.length);
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

async function sendNotFound(
  folder: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const page = await readFile(path.join(folder, '404.html')).catch(() => undefined);
  if (page === undefined) return sendText(response, 404, messages.notFound);
  response.writeHead(404, { ...headersFor('404.html'), 'Content-Length': page.length });
  response.end(request.method === 'HEAD' ? undefined : page);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, headersFor('thong-bao.txt'));
  response.end(`${text}\n`);
}

function parseArguments(): { folder: string; port: number } {
  const options = {
    port: { type: 'string', default: '4321' },
    folder: { type: 'string', default: 'dist' },
  } as const;
  let values: { port: string; folder: string };
  try {
    values = parseArgs({ options }).values;
  } catch {
    throw new ServeError(messages.usage);
  }
  const port = Number(values.port);
  if (!/^\d{1,5}$/.test(values.port) || port > 65535) throw new ServeError(messages.badPort(values.port));
  return { folder: values.folder.replace(/(?<=.)\/+$/, ''), port };
}

async function main(): Promise<void> {
  try {
    const { folder, port } = parseArguments();
    const { url } = await serve({ folder, port });
    console.log(messages.serving(folder, url));
  } catch (error) {
    if (!(error instanceof ServeError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) await main();
