import { build } from 'esbuild';

/** One classic script of a file and all that it imports; needs no module loader, so it runs from disk too. */
export async function bundleClassic(entry: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'chrome109',
    charset: 'utf8',
    write: false,
    logLevel: 'error',
  });
  const [output] = outputFiles;
  if (!output) throw new Error(`esbuild made no script of ${entry}`);
  return output.contents;
}
