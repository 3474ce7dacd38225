import { slugify } from '../language/slug.ts';
import type { Finding } from '../model/audit.ts';

/** Folder of the embeds that never change; later builds carry it on. */
export const FROZEN = 'dong-bang';

/**
 * Where every page and file of the output stands, relative to its root. Pages are files ending in .html, never folders,
 * so that a link opens from disk too.
 */
export const paths = {
  home: 'index.html',
  about: 'gioi-thieu.html',
  search: 'tim-kiem.html',
  lost: '404.html',
  /** Which release this is: edition, hash, date, and what changed. */
  release: 'ban-phat-hanh.html',
  catalog: 'catalog.json',
  /** Sums of every other file, as `sha256sum` checks them. */
  manifest: 'MANIFEST.sha256',
  indicators: 'chi-tieu/index.html',
  indicator: (family: string) => `chi-tieu/${family}.html`,
  places: 'dia-phuong/index.html',
  /** A code means a place of its own list only, so the list stands in the address. */
  place: (list: string, { code, name }: { readonly code: string; readonly name: string }) =>
    `dia-phuong/${list}/${slugify(`${code} ${name}`)}.html`,
  cover: (edition: string) => `${edition}/index.html`,
  section: (edition: string, slug: string) =>
    slug === 'index' ? `${edition}/index.html` : `${edition}/${slug}.html`,
  /** The index of notes; long ones go on on further pages, counted from 1. */
  notes: (edition: string, page = 1) => `${edition}/chu-thich${page === 1 ? '' : `-${page}`}.html`,
  /** What the search over every page loads: everything but the notes, and the notes. */
  searchIndex: (edition: string) => `${edition}/tim.js`,
  searchNotes: (edition: string) => `${edition}/tim-chu-thich.js`,
  note: (edition: string, number: number) => `${paths.notes(edition, notePage(number))}#ct-${number}`,
  /** A file of the index of an edition whose notes do not fit one page. */
  noteData: (edition: string, name: string) => `${edition}/chu-thich/${name}.js`,
  /** Notes that the edition shares with the one before, side by side; its own folder, so that no section takes its name. */
  noteYears: (edition: string, before: string) => `${edition}/chu-thich/${before}.html`,
  documents: (edition: string) => `${edition}/van-ban.html`,
  /** `key` is the document's number, or its first name when it has none. */
  document: (edition: string, key: string) => `${edition}/van-ban/${slugify(key)}.html`,
  maps: (edition: string) => `${edition}/ban-do.html`,
  /** Pick a list or an indicator and see it on the map, the tiles or as a ranking. */
  explorer: (edition: string) => `${edition}/tra-cuu-ban-do.html`,
  /** `list` is left out for the edition's own. */
  explorerData: (edition: string, list = '') =>
    `${edition}/tra-cuu-ban-do${list === '' ? '' : `-${list}`}.js`,
  /** A drawing of a list of places that the explorer colours. */
  explorerGround: (edition: string, list: string, view: string) => `${edition}/nen-ban-do-${list}-${view}.js`,
  explorerEmbed: (edition: string) => `${edition}/nhung/tra-cuu-ban-do.html`,
  mapLayer: (edition: string, id: string) => `${edition}/ban-do/${id}.csv`,
  figures: (edition: string) => `${edition}/hinh.html`,
  audit: (edition: string) => `${edition}/doi-chieu.html`,
  downloads: (edition: string) => `${edition}/tai-ve.html`,
  /** The whole edition on one page, made to be printed, and its running heads. */
  book: (edition: string) => `${edition}/ban-in.html`,
  bookStyle: (edition: string) => `${edition}/ban-in.css`,
  /** The same as a PDF, where the build was asked for it. */
  pdf: (edition: string) => `${edition}/bao-cao-${edition}.pdf`,
  money: (edition: string) => `${edition}/bang-kinh-phi.html`,
  lists: (edition: string) => `${edition}/bang-dia-phuong.html`,
  table: (edition: string, name: string) => `${edition}/du-lieu/${name}.csv`,
  tableXlsx: (edition: string, name: string) => `${edition}/du-lieu/${name}.xlsx`,
  /** The description of an edition's tables for programs, by the Data Package standard. */
  dataPackage: (edition: string) => `${edition}/du-lieu/datapackage.json`,
  /** The same in the terms of schema.org. */
  dataset: (edition: string) => `${edition}/du-lieu/schema-org.json`,
  /** Every table of an edition with its descriptions. */
  dataZip: (edition: string) => `${edition}/du-lieu/${edition}-du-lieu.zip`,
  figurePage: (edition: string, id: string) => `${edition}/hinh/${id}.html`,
  figureFile: (edition: string, id: string, kind: FigureFileKind) =>
    `${edition}/hinh/${figureFileName(id, kind)}`,
  /** The states of a figure with choices, as a script that is loaded with the first choice. */
  figureStates: (edition: string, id: string) => `${edition}/hinh/${id}.js`,
  embed: (edition: string, id: string) => `${edition}/nhung/${id}.html`,
  /** The script of the search over every page; loaded when it is first opened. */
  searchScript: 'tim.js',
  /** The script that pages which embed a figure load; its name never changes. */
  embedScript: 'nhung.js',
  /** An embed as it is in this release, for ever; `content` is the hash of its bytes. */
  frozenEmbed: (content: string, edition: string, id: string) => `${FROZEN}/${content}/${edition}/${id}.html`,
  /** What frozen embeds load to learn whether their figure has changed; its name never changes. */
  currentEmbeds: 'nhung-hien-hanh.js',
  oembed: (edition: string, id: string, form: 'json' | 'xml') => `${edition}/nhung/${id}.${form}`,
  deck: (edition: string) => `${edition}/hinh/tat-ca-hinh.pptx`,
} as const;

/** Stands for the hash in the address of a frozen embed until its page is made, which the hash is taken of. */
export const UNKNOWN_CONTENT = '_';

/** Notes on one page of an index; an edition with more is searched with files that are loaded piece by piece. */
export const notesPerPage = 250;

/** The page of the index that a note stands on. */
export function notePage(number: number): number {
  return Math.max(1, Math.ceil(number / notesPerPage));
}

/** The files that every figure has, in the order in which they are offered. */
export const figureFileKinds = ['png', 'png-a4', 'svg', 'pptx', 'docx', 'xlsx', 'csv'] as const;
export type FigureFileKind = (typeof figureFileKinds)[number];

/** The name of one of a figure's files; a PNG for paper bears its form in the name. */
export function figureFileName(id: string, kind: FigureFileKind): string {
  return kind === 'png-a4' ? `${id}-a4.png` : `${id}.${kind}`;
}

/** Names of an edition's pages that are not sections; a section's file may not take one of them. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'index',
  'chu-thich',
  'van-ban',
  'ban-do',
  'tra-cuu-ban-do',
  'hinh',
  'doi-chieu',
  'tai-ve',
  'ban-in',
  'bang-kinh-phi',
  'bang-dia-phuong',
]);

/** Anchor of a cited document in the register. */
export function documentAnchor(number: string): string {
  return `vb-${slugify(number)}`;
}

/** Anchor of a note among those that two editions share, by its number in the later one. */
export function notePairAnchor(number: number): string {
  return `ct-${number}`;
}

/** Anchor of a quantity on the page that shows its row. */
export function quantityAnchor(key: string): string {
  return `so-${slugify(key)}`;
}

/** Anchor of a sum that a text makes, on the audit page; `a + b` and `a - b` are two. */
export function sumAnchor(key: string): string {
  return `tinh-${slugify(key.replaceAll(' + ', ' cong ').replaceAll(' - ', ' tru '))}`;
}

/** Anchor of a table on the page of downloads. */
export function tableAnchor(name: string): string {
  return `bang-${slugify(name)}`;
}

/** Anchor of the row of a check on the audit page. */
export function findingAnchor({ rule, key, subject }: Pick<Finding, 'rule' | 'key' | 'subject'>): string {
  return `dc-${rule}-${slugify(`${key} ${rule === 'group' || rule === 'states' ? subject : ''}`)}`;
}

/** Anchor of a reference to a note in a section. */
export function referenceAnchor(number: number, occurrence: number): string {
  return occurrence === 1 ? `r-${number}` : `r-${number}-${occurrence}`;
}

/**
 * Stands in every address inside the pages where the root of the output is meant; a step after the build puts the
 * relative way there, since Astro itself has no relative base.
 */
export const ROOT = '/_goc_/';

/** The address of a file of the output, as components write it. */
export function address(path: string): string {
  return `${ROOT}${path}`;
}
