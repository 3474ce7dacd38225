import { execFile } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { compressedCopies } from '../../src/packaging/compressed-copies.ts';
import { findOrSay } from '../../tests/deploy/programs.ts';
import { type Prepare, startServer } from '../../tests/deploy/server.ts';
import { addRelease, nginx } from '../../tests/deploy/shipped.ts';

/** What wrk says of one address. */
interface Load {
  readonly requestsPerSecond: number;
  readonly p99Milliseconds: number;
  readonly requests: number;
  /** Connections refused or cut, times out, and answers other than 2xx and 3xx. */
  readonly errors: number;
}

/** Each address has its time in turns: what else the machine does then weighs on all of them alike. */
const rounds = 4;

/**
 * `npx node scripts/bench/load.ts [--site dist] [--seconds 60] [--page index.html]`: a page of a built site from nginx
 * with the shipped configuration, a bare file of the same bytes from nginx with none, and the page as browsers ask for
 * it, compressed; each under wrk with 32 connections of this machine. Prints JSON; says which program is missing.
 */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      site: { type: 'string', default: 'dist' },
      seconds: { type: 'string', default: '60' },
      page: { type: 'string', default: 'index.html' },
    },
  });
  const programs = findOrSay('load', 'nginx', 'wrk');
  if (!programs) return 1;
  const folder = await mkdtemp(path.join(tmpdir(), 'tai-'));
  try {
    await chmod(folder, 0o755);
    const root = path.join(folder, 'nien-giam');
    await mkdir(root);
    const site = await addRelease(root, 'do', path.resolve(values.site));
    const page = path.join(site, values.page);
    for (const [name, bytes] of compressedCopies(page, await readFile(page))) await writeFile(name, bytes);
    await symlink('releases/do', path.join(root, 'current'));
    const plan = { program: programs.nginx, folder, root };
    const seconds = Number(values.seconds) / rounds;
    const run = (prepare: Prepare, address: string, headers: readonly string[] = []): Promise<Load> =>
      underLoad(programs.wrk, prepare, address, seconds, headers);
    const loads: Record<'shipped' | 'compressed' | 'bare', Load[]> = {
      shipped: [],
      compressed: [],
      bare: [],
    };
    for (let round = 0; round < rounds; round += 1) {
      const prepared = nginx(plan, 'site-sub-path.conf');
      const address = `/bc/2022/${values.page}`;
      loads.shipped.push(await run(prepared, address));
      loads.bare.push(await run(bareNginx(plan.program, folder, site), `/${values.page}`));
      loads.compressed.push(await run(prepared, address, ['-H', 'Accept-Encoding: gzip']));
    }
    const [shipped, bare, compressed] = [sum(loads.shipped), sum(loads.bare), sum(loads.compressed)];
    process.stdout.write(`${JSON.stringify({ ...values, shipped, bare, compressed }, null, 1)}\n`);
    return shipped.errors + bare.errors + compressed.errors === 0 ? 0 : 1;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** nginx with nothing but a folder: what the server itself costs. */
function bareNginx(program: string, folder: string, site: string): Prepare {
  return async (port) => {
    const file = path.join(folder, 'bare.conf');
    const user = process.getuid?.() === 0 ? 'user root;' : '';
    const text = `${user} daemon off; worker_processes 2; pid ${folder}/bare.pid; error_log stderr;
events { worker_connections 512; }
http { access_log off; server { listen 127.0.0.1:${port}; root ${site}; } }
`;
    await writeFile(file, text);
    return { program, args: ['-p', folder, '-e', 'stderr', '-c', file] };
  };
}

async function underLoad(
  wrk: string,
  prepare: Prepare,
  address: string,
  seconds: number,
  headers: readonly string[],
): Promise<Load> {
  const server = await startServer(prepare);
  try {
    const args = [
      '-t',
      '1',
      '-c',
      '32',
      '-d',
      `${seconds}s`,
      '--latency',
      ...headers,
      `${server.url}${address}`,
    ];
    const { stdout } = await promisify(execFile)(wrk, args);
    return readReport(stdout);
  } finally {
    await server.close();
  }
}

/** Rounds as one: the mean rate, the worst p99, all errors. */
function sum(loads: readonly Load[]): Load {
  const total = (of: (load: Load) => number): number => loads.reduce((all, load) => all + of(load), 0);
  return {
    requestsPerSecond: total((load) => load.requestsPerSecond) / loads.length,
    p99Milliseconds: Math.max(...loads.map((load) => load.p99Milliseconds)),
    requests: total((load) => load.requests),
    errors: total((load) => load.errors),
  };
}

function readReport(text: string): Load {
  const number = (pattern: RegExp): number => Number(pattern.exec(text)?.[1] ?? Number.NaN);
  const [, latency = 'NaN', unit = 'ms'] = /99%\s+([\d.]+)(us|ms|s)/.exec(text) ?? [];
  const sockets = /Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+)/.exec(text) ?? [];
  const refused = /Non-2xx or 3xx responses: (\d+)/.exec(text)?.[1] ?? 0;
  return {
    requestsPerSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p99Milliseconds: Number(latency) * { us: 0.001, ms: 1, s: 1_000 }[unit as 'us' | 'ms' | 's'],
    requests: number(/(\d+) requests in/),
    errors: sockets.slice(1).reduce((total, each) => total + Number(each), Number(refused)),
  };
}

process.exitCode = await main();
