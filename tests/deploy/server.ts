import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ask } from './ask.ts';

/** A web server that a test has started with the configuration that is shipped. */
export interface RunningServer {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string;
  close(): Promise<void>;
}

/** The command that starts a server in the foreground on a port, its configuration written. */
export type Prepare = (
  port: number,
) => Promise<{ program: string; args: readonly string[]; scheme?: string }>;

/**
 * Starts a server on a free port of 127.0.0.1 and waits until it answers; rejects with what it printed when it ends
 * before. These servers cannot be told to take any free port, so one is looked for, and another one if it is taken
 * meanwhile.
 */
export async function startServer(prepare: Prepare, triesLeft = 3): Promise<RunningServer> {
  const port = await findFreePort();
  const { program, args, scheme = 'http' } = await prepare(port);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  const url = `${scheme}://127.0.0.1:${port}`;
  try {
    await waitUntilAnswering(url, child);
  } catch {
    await stop(child);
    if (/in use/i.test(printed) && triesLeft > 0) return startServer(prepare, triesLeft - 1);
    throw new Error(`${program} did not start: ${printed}`);
  }
  return { url, close: () => stop(child) };
}

async function findFreePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function waitUntilAnswering(url: string, child: ChildProcess): Promise<void> {
  const until = performance.now() + 20_000;
  while (performance.now() < until) {
    if (child.exitCode !== null) throw new Error('ended');
    const answered = await ask(url, { target: '/' }).catch(() => undefined);
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('no answer');
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
