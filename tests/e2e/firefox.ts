/** Drives the machine's own Firefox ESR by WebDriver BiDi (https://w3c.github.io/webdriver-bidi/), which it speaks itself. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** One tab of a running Firefox. */
export interface Firefox {
  /** What has gone wrong so far: errors and warnings in the console, scripts that threw, broken rules of the policy. */
  readonly troubles: string[];
  /** Goes to an address and waits until everything of it is loaded. */
  open(address: string): Promise<void>;
  /** The value of an expression in the page, once its promise is kept; texts, numbers and truths only. */
  evaluate(expression: string): Promise<string | number | boolean | null>;
  /** Waits until an expression in the page is true; rejects after ten seconds. */
  until(expression: string): Promise<void>;
  /** Presses keys, one after the other; keys without a sign by their numbers in WebDriver, such as `\uE007` for Enter. */
  press(keys: string): Promise<void>;
  /** The window as a PNG. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** The version that is installed, undefined when none is. */
export function findFirefox(): string | undefined {
  try {
    return execFileSync('firefox-esr', ['--version'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return undefined;
  }
}

/** Nothing is asked of any other host: whatever is not this machine goes to a proxy that is not there. */
const preferences: Readonly<Record<string, string | number | boolean>> = {
  'network.proxy.type': 1,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.safebrowsing.update.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
};

/** Starts Firefox with a profile of its own, which is gone after `close`. */
export async function launchFirefox(viewport: { width: number; height: number }): Promise<Firefox> {
  const profile = mkdtempSync(path.join(tmpdir(), 'firefox-'));
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`,
  );
  writeFileSync(path.join(profile, 'user.js'), `${lines.join('\n')}\n`);
  const options = [
    '--headless',
    '--no-remote',
    '--profile',
    profile,
    '--remote-debugging-port',
    '0',
    'about:blank',
  ];
  const program = spawn('firefox-esr', options, { stdio: ['ignore', 'ignore', 'pipe'] });
  const stop = async (): Promise<void> => {
    if (program.exitCode === null) {
      const ended = new Promise((resolve) => program.once('exit', resolve));
      program.kill('SIGKILL');
      await ended;
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const line = await Line.open(`${await readAddress(program)}/session`);
    return await openTab(line, viewport, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Where the browser listens, from the line that it prints when it does. */
function readAddress(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    program.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const found = /listening on (ws:\/\/\S+)/.exec(text)?.[1];
      if (found) resolve(found);
    });
    program.once('error', reject);
    program.once('exit', () => reject(new Error(`Firefox ended before it listened:\n${text}`)));
  });
}

type Json = { readonly [key: string]: unknown };

/** Commands and their answers over one socket, and what the browser tells unasked. */
class Line {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, { resolve(result: Json): void; reject(error: Error): void }>();
  #last = 0;
  onEvent: (method: string, parameters: Json) => void = () => {};

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.addEventListener('message', ({ data }) => this.#take(JSON.parse(String(data)) as Json));
    socket.addEventListener('close', () => {
      for (const { reject } of this.#waiting.values()) reject(new Error('Firefox hung up'));
    });
  }

  static open(address: string): Promise<Line> {
    const socket = new WebSocket(address);
    return new Promise((resolve, reject) => {
      socket.addEventListener('open', () => resolve(new Line(socket)));
      socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${address}`)));
    });
  }

  send(method: string, params: Json): Promise<Json> {
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  #take(message: Json): void {
    if (message.type === 'event') {
      this.onEvent(String(message.method), message.params as Json);
      return;
    }
    const waiting = this.#waiting.get(Number(message.id));
    this.#waiting.delete(Number(message.id));
    if (message.type === 'success') waiting?.resolve(message.result as Json);
    else waiting?.reject(new Error(`${message.error}: ${message.message}`));
  }
}

async function openTab(
  line: Line,
  viewport: { width: number; height: number },
  close: () => Promise<void>,
): Promise<Firefox> {
  await line.send('session.new', { capabilities: {} });
  const { contexts } = (await line.send('browsingContext.getTree', {})) as {
    contexts: { context: string }[];
  };
  const context = contexts[0]?.context ?? '';
  const troubles: string[] = [];
  line.onEvent = (_, { level, text }) => {
    if (level === 'error' || level === 'warn') troubles.push(`${level}: ${text}`);
  };
  await line.send('session.subscribe', { events: ['log.entryAdded'] });
  // What the policy refuses is told to the page, not to the console that BiDi reads.
  const watch = `() => document.addEventListener('securitypolicyviolation', (event) =>
    console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))`;
  await line.send('script.addPreloadScript', { functionDeclaration: watch });
  await line.send('browsingContext.setViewport', { context, viewport });
  const evaluate = async (expression: string): Promise<string | number | boolean | null> => {
    const answer = await line.send('script.evaluate', {
      expression,
      target: { context },
      awaitPromise: true,
    });
    if (answer.type !== 'success') throw new Error(JSON.stringify(answer.exceptionDetails));
    return (answer.result as { value?: string | number | boolean }).value ?? null;
  };
  return {
    troubles,
    evaluate,
    open: async (url) => {
      await line.send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    until: async (expression) => {
      const met = await evaluate(`(async () => {
        for (let step = 0; step < 200 && !(${expression}); step += 1) await new Promise((done) => setTimeout(done, 50));
        return Boolean(${expression});
      })()`);
      if (met !== true) throw new Error(`not met in ten seconds: ${expression}`);
    },
    press: async (keys) => {
      const actions = [...keys].flatMap((value) => [
        { type: 'keyDown', value },
        { type: 'keyUp', value },
      ]);
      await line.send('input.performActions', { context, actions: [{ type: 'key', id: 'keys', actions }] });
    },
    picture: async () => {
      const { data } = await line.send('browsingContext.captureScreenshot', { context });
      return Buffer.from(String(data), 'base64');
    },
    close,
  };
}
