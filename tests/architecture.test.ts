import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { findCycle, readImports } from './imports.ts';

const project = path.resolve(import.meta.dirname, '..');

/** The floor plan: a folder imports from itself and from those before it. */
const floors = [
  'language',
  'problems',
  'schema',
  'model',
  'ingest',
  'geography',
  'figures',
  'notes',
  'search',
  'mentions',
  'exports',
  'styles',
  'views',
  'client',
  'components',
  'layouts',
  'pages',
  'integrations',
  'packaging',
  'authoring',
];

/** Folders that may use less than the plan gives: scripts for the browser, and what runs around the build. */
const narrower: Readonly<Record<string, readonly string[]>> = {
  client: ['language', 'search', 'client'],
  styles: ['styles'],
};

const longest = 250;

function filesUnder(folder: string, ending: RegExp): string[] {
  return readdirSync(path.join(project, folder), { recursive: true, encoding: 'utf8' })
    .map((name) => `${folder}/${name.split(path.sep).join('/')}`)
    .filter((name) => ending.test(name))
    .sort();
}

const read = (file: string): string => readFileSync(path.join(project, file), 'utf8');
const sources = filesUnder('src', /\.(ts|astro|css)$/);
const code = [...filesUnder('src', /\.(ts|astro)$/), ...filesUnder('scripts', /\.ts$/)];
const imports = sources.flatMap((file) => readImports(project, file).map((each) => ({ file, ...each })));
const folderOf = (file: string): string => file.split('/')[1] ?? '';

function mayImport(from: string, to: string): boolean {
  const allowed = narrower[from];
  if (allowed) return allowed.includes(to);
  return floors.indexOf(to) >= 0 && floors.indexOf(to) <= floors.indexOf(from);
}

describe('the floor plan of src/', () => {
  test('every folder has its place in the plan', () => {
    const folders = new Set(sources.map(folderOf));
    expect([...folders].filter((folder) => !floors.includes(folder))).toEqual([]);
  });

  test('a folder imports only from itself and from those before it', () => {
    const upward = imports
      .filter(
        ({ file, target }) => target?.startsWith('src/') && !mayImport(folderOf(file), folderOf(target)),
      )
      .map(({ file, target }) => `${file} → ${target}`);
    expect(upward).toEqual([]);
  });

  test('nothing in src/ imports from outside of it but packages', () => {
    const outside = imports.filter(({ target }) => target !== undefined && !target.startsWith('src/'));
    expect(outside.map(({ file, target }) => `${file} → ${target}`)).toEqual([]);
  });

  test.each([
    ['@observablehq/plot', 'figures'],
    ['csv-parse', 'ingest'],
  ])('%s is used only in src/%s', (name, folder) => {
    const users = imports.filter(({ specifier }) => specifier === name || specifier.startsWith(`${name}/`));
    expect(users.filter(({ file }) => folderOf(file) !== folder).map(({ file }) => file)).toEqual([]);
    expect(users).not.toEqual([]);
  });

  test('no import leads back to where it started', () => {
    const graph = new Map(
      sources.map((file) => [file, readImports(project, file).flatMap(({ target }) => target ?? [])]),
    );
    expect(findCycle(graph)).toBeUndefined();
  });
});

describe('the code', () => {
  test(`no file of src/ or scripts/ is longer than ${longest} lines`, () => {
    const long = code.map((file) => [file, read(file).trimEnd().split('\n').length] as const);
    expect(long.filter(([, lines]) => lines > longest)).toEqual([]);
  });

  test('nothing has the type any', () => {
    const found = code.filter((file) => file.endsWith('.ts')).flatMap((file) => anyIn(file));
    expect(found).toEqual([]);
  });

  test('no check of types or style is switched off', () => {
    const off = /@ts-(?:ignore|expect-error|nocheck)|biome-ignore|eslint-disable/;
    expect(code.filter((file) => off.test(read(file)))).toEqual([]);
  });
});

function anyIn(file: string): string[] {
  const source = ts.createSourceFile(file, read(file), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (node.kind === ts.SyntaxKind.AnyKeyword)
      found.push(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
