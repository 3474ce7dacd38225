import { spawn } from 'node:child_process';
import path from 'node:path';
import { type BuildRun, nodeCommand, plainEnvironment, project } from './run-build.ts';

/** Runs a command of the project (`scripts/<name>.ts`) as a publisher does, in a process of its own. */
export function runScript(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<BuildRun> {
  return run(nodeCommand(), [path.join(project, 'scripts', `${name}.ts`), ...args], { env });
}

/** Runs any program without a shell; both of its streams in one text. */
export function run(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<BuildRun> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: options.cwd ?? project,
      env: { ...plainEnvironment(), ...options.env },
    });
    let text = '';
    const take = (chunk: Buffer): void => {
      text += chunk.toString('utf8');
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, text }));
  });
}
