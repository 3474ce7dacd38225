import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { inject } from 'vitest';
import { type Catalog, catalogSchema } from './catalog-schema.ts';
import { type PublicationName, publications } from './run-build.ts';

/** A built publication as tests look at it; everything is read once. */
export interface Output {
  readonly name: PublicationName;
  /** Folder of the publication that it was made from. */
  readonly publication: string;
  readonly folder: string;
  /** Every file, relative to the folder, with forward slashes. */
  readonly files: readonly string[];
  readonly catalog: Catalog;
  readText(file: string): string;
  /** The syntax tree of a page. */
  readPage(file: string): Document;
}

const outputs = new Map<string, Output>();

/** The build of a publication. */
export function openOutput(name: PublicationName): Output {
  let output = outputs.get(name);
  if (!output) {
    output = readOutput(name, inject('builds')[name].here);
    outputs.set(name, output);
  }
  return output;
}

function readOutput(name: PublicationName, folder: string): Output {
  const texts = new Map<string, string>();
  const pages = new Map<string, Document>();
  const readText = (file: string): string =>
    remember(texts, file, () => readFileSync(path.join(folder, file), 'utf8'));
  return {
    name,
    publication: publications[name],
    folder,
    files: listFiles(folder),
    catalog: catalogSchema.parse(JSON.parse(readText('catalog.json'))),
    readText,
    readPage: (file) => remember(pages, file, () => parseHTML(readText(file)).document),
  };
}

function remember<Value>(kept: Map<string, Value>, key: string, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const made = make();
  kept.set(key, made);
  return made;
}

/** Every file under a folder, relative to it, in code point order. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Pages of the output, by their files. */
export function pageFiles({ files }: Output): readonly string[] {
  return files.filter((file) => file.endsWith('.html'));
}

/** The attribute of an element, '' when it has none. */
export function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? '';
}
