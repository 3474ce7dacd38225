import path from 'node:path';
import { build } from 'esbuild';

/** The script that pages of others load to give embedded figures their height: classic, small, under one name for ever. */
export async function makeEmbedScript(project: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [path.join(project, 'src/client/embed-parent.ts')],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'chrome109',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  const [output] = outputFiles;
  if (!output) throw new Error('esbuild made no script for embedding pages');
  return output.contents;
}
