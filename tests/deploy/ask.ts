import { type IncomingHttpHeaders, type RequestOptions, request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  /** As it came over the wire, still compressed. */
  readonly body: Buffer;
}

/** What to ask; `target` goes into the request line as it is, since `fetch` would tidy a path such as /../x first. */
export interface Question {
  readonly target: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Sends one request on a connection of its own to a server of this machine; a self-made certificate will do. */
export function ask(server: string, { target, method = 'GET', headers = {} }: Question): Promise<Answer> {
  const { protocol, hostname, port } = new URL(server);
  const options: RequestOptions = {
    hostname,
    port,
    method,
    path: target,
    headers: { ...headers },
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const request =
      protocol === 'https:'
        ? requestSecure({ ...options, rejectUnauthorized: false })
        : requestPlain(options);
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.end();
  });
}
