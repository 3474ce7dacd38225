import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** Folder of the project. */
export const project = path.resolve(import.meta.dirname, '../..');

/** The publications that every test of the output looks at; they have no id, no section and no place in common. */
export const publications = {
  default: project,
  small: path.join(project, 'tests/fixtures/small'),
} as const;
export type PublicationName = keyof typeof publications;
export const publicationNames: readonly PublicationName[] = ['default', 'small'];

export interface BuildRun {
  readonly status: number | null;
  /** What it printed, both streams. */
  readonly text: string;
}

export interface BuildOrder {
  readonly publication: string;
  readonly out: string;
  readonly release?: string;
  /** Id of the audience; none when left out. */
  readonly audience?: string;
  /** An earlier output whose frozen embeds are carried on. */
  readonly previous?: string;
  /** Folder of the program, when it is not the project itself. */
  readonly program?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Ends it with SIGKILL after so long; its status is null then. */
  readonly killAfterMs?: number;
}

/** Runs `npm run build` as a publisher does, in a process of its own. */
export function runBuild({
  publication,
  out,
  release,
  audience,
  previous,
  program = project,
  env = {},
  killAfterMs,
}: BuildOrder): Promise<BuildRun> {
  const script = path.join(program, 'scripts/build.ts');
  const named = [
    ...(release === undefined ? [] : ['--release', release]),
    ...(audience === undefined ? [] : ['--audience', audience]),
  ];
  const after = previous === undefined ? [] : ['--previous', previous];
  return new Promise((resolve, reject) => {
    const child = spawn(
      nodeCommand(),
      [script, '--publication', publication, '--out', out, ...named, ...after],
      {
        cwd: program,
        env: { ...plainEnvironment(), ...env },
      },
    );
    let text = '';
    const take = (chunk: Buffer): void => {
      text += chunk.toString('utf8');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    const timer =
      killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
    child.on('close', (status) => {
      clearTimeout(timer);
      resolve({ status, text });
    });
  });
}

/** The Node that npm scripts run with: the one from the lock file where there is one, else the one that runs the tests. */
export function nodeCommand(): string {
  const locked = path.join(project, 'node_modules/.bin/node');
  return existsSync(locked) ? locked : process.execPath;
}

/** Without what the test runner sets, which a publisher does not have. */
export function plainEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(VITEST|TEST$|NODE_ENV$|NODE_OPTIONS$|VITE_)/.test(name),
    ),
  );
}
