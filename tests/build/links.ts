import path from 'node:path';
import { attribute, type Output, pageFiles } from './output.ts';

/** An address as it stands in a file of the output. */
export interface Link {
  readonly file: string;
  readonly link: string;
}

const attributes = [
  'href',
  'src',
  'xlink:href',
  'action',
  'poster',
  'data',
  'data-search-index',
  'data-search-script',
  'data-src',
  'data-script',
  'cite',
];

/** Every address in the output that is ours: of pages, style sheets, scripts and pictures. */
export function allLinks(output: Output): readonly Link[] {
  const own = output.files;
  return [
    ...own.filter((file) => /\.(html|svg)$/.test(file)).flatMap((file) => markupLinks(output, file)),
    ...own.filter((file) => file.endsWith('.css')).flatMap((file) => styleLinks(output, file)),
    ...own.filter((file) => file.endsWith('.js')).flatMap((file) => scriptLinks(output, file)),
  ];
}

function markupLinks(output: Output, file: string): Link[] {
  const elements = [...output.readPage(file).querySelectorAll('*')];
  const plain = elements.flatMap((element) =>
    attributes.flatMap((name) => (element.hasAttribute(name) ? [attribute(element, name)] : [])),
  );
  const sets = elements.flatMap((element) =>
    attribute(element, 'srcset')
      .split(',')
      .map((each) => each.trim().split(/\s+/)[0] ?? '')
      .filter((each) => each !== ''),
  );
  const drawn = elements.flatMap((element) =>
    [...element.attributes].flatMap(({ value }) =>
      [...value.matchAll(/url\(["']?([^"')]+)["']?\)/g)].map(([, link = '']) => link),
    ),
  );
  return [...plain, ...sets, ...drawn].map((link) => ({ file, link }));
}

function styleLinks(output: Output, file: string): Link[] {
  const text = output.readText(file);
  const found = [...text.matchAll(/url\(\s*(["']?)(.*?)\1\s*\)/g)].map(([, , link = '']) => link);
  const imported = [...text.matchAll(/@import\s*["']([^"']+)["']/g)].map(([, link = '']) => link);
  return [...found, ...imported].map((link) => ({ file, link }));
}

function scriptLinks(output: Output, file: string): Link[] {
  const text = output.readText(file);
  const imported = text.matchAll(/\b(?:import|from|fetch|importScripts)\s*\(?\s*["'`]([^"'`]+)["'`]/g);
  // The index of the search and the explorer's layers are data: their addresses are strings that name a file.
  const indexed = /^(?:\(self\.nienGiamIndex\|\|=|\(self\.mapExplorerLists\?\?=)/.test(text)
    ? text.matchAll(/"([^"\s]+\.(?:html|js|csv|png|svg)(?:[?#][^"]*)?)"/g)
    : [];
  return [...imported, ...indexed].map(([, link = '']) => ({ file, link }));
}

/** The file of the output that a link leads to, and its anchor; undefined when it leads out of the folder. */
export function resolveLink({
  file,
  link,
}: Link): { readonly target: string; readonly anchor: string } | undefined {
  const [way = '', anchor = ''] = link.split('#');
  const [plain = ''] = way.split('?');
  if (plain === '') return { target: file, anchor: decodeURIComponent(anchor) };
  const target = path.posix.join(path.posix.dirname(file), decodeURIComponent(plain));
  return target.startsWith('..') ? undefined : { target, anchor: decodeURIComponent(anchor) };
}

/** Ids of every page, by its file. */
export function anchorsByPage(output: Output): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = (file: string): Set<string> =>
    new Set([...output.readPage(file).querySelectorAll('[id]')].map((element) => element.id));
  return new Map(
    [...pageFiles(output), ...output.files.filter((each) => each.endsWith('.svg'))].map((file) => [
      file,
      ids(file),
    ]),
  );
}
