import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/** One import of a source file: what it names, as written, and the file it leads to when that is one of ours. */
export interface Import {
  readonly specifier: string;
  /** Relative to the project, with forward slashes; undefined for a package. */
  readonly target: string | undefined;
}

/** Every import, re-export and dynamic import of a TypeScript or Astro file, types too. */
export function readImports(project: string, file: string): readonly Import[] {
  return specifiersOf(readFileSync(path.join(project, file), 'utf8'), file).map((specifier) => ({
    specifier,
    target: specifier.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''))
      : undefined,
  }));
}

function specifiersOf(text: string, file: string): readonly string[] {
  if (file.endsWith('.css'))
    return [...text.matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)].map(([, name = '']) => name);
  const { importedFiles } = ts.preProcessFile(file.endsWith('.astro') ? scriptOf(text) : text, true, true);
  const named = importedFiles.map(({ fileName }) => fileName);
  const scripts = file.endsWith('.astro') ? [...text.matchAll(/<script\s[^>]*src="([^"]+)"/g)] : [];
  return [...named, ...scripts.map(([, name = '']) => name)];
}

/** The part of an Astro file between its two lines of dashes. */
function scriptOf(text: string): string {
  return /^---\n(.*?)\n---/s.exec(text)?.[1] ?? '';
}

/** A way along imports that leads back to its start, or undefined when there is none. */
export function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] | undefined => {
    const at = way.indexOf(file);
    if (at >= 0) return [...way.slice(at), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const cycle = visit(next, [...way, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return undefined;
}
