import { indexNotes, prepare } from '../search/forms.ts';
import { commonBeginnings, type PackedDirectory, packForms, packNotes } from '../search/packed.ts';
import { indexScript } from '../search/site-index.ts';
import { facetNames } from './note-facets.ts';
import { type NoteIndexView, noteIndexView } from './note-index.ts';
import { isSplit, notePages } from './note-pages.ts';
import { address, notesPerPage, paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/** Articles of so many notes stand in one file: about 5 kB as sent. */
const articlesPerFile = 20;

/**
 * What the search of an edition with many notes loads, as scripts by path: the directory, the words of the notes and of
 * the sentences around them, the vocabulary and the facets. Empty for editions whose notes fit one page.
 */
export function noteWordFiles(site: Site, edition: EditionSite): ReadonlyMap<string, Uint8Array> {
  return isSplit(edition)
    ? filesOf(noteIndexView(site, edition), edition.edition.id)
    : new Map<string, Uint8Array>();
}

/** The same from the notes of an index alone, for measuring. */
export function filesOf(
  { notes }: Pick<NoteIndexView, 'notes'>,
  edition: string,
): ReadonlyMap<string, Uint8Array> {
  const { forms, vocabulary } = indexNotes(
    notes.map(({ number, plain, sentence }) => prepare(String(number), plain, sentence)),
  );
  const all = forms.all();
  const own = packForms(all, ({ places }) => places);
  const around = packForms(all, (form) => form.around);
  const beginnings = commonBeginnings(all);
  const pages = Math.ceil(notes.length / notesPerPage);
  const directory: PackedDirectory = {
    notes: notes.length,
    articles: articlesPerFile,
    words: own.first,
    around: around.first,
    beginnings: beginnings.map(({ folded }) => folded),
    pages: Array.from({ length: pages }, (_, index) => address(paths.notes(edition, index + 1))),
    perPage: notesPerPage,
  };
  const files: (readonly [string, unknown])[] = [
    ['muc-luc', directory],
    ...own.files.map((file, index) => [`tu-${index}`, file] as const),
    ...around.files.map((file, index) => [`quanh-${index}`, file] as const),
    ...beginnings.map(({ packed }, index) => [`dau-${index}`, packed] as const),
    ['von-tu', wordsOf(vocabulary(false))],
    ['von-tu-quanh', wordsOf([...vocabulary(true)].filter((key) => !vocabulary(false).has(key)))],
    ['loc', packFacets(notes)],
  ];
  return new Map(files.map(([name, data]) => [paths.noteData(edition, name), dataScript(data)]));
}

/** A mistyped word is never a number. */
function wordsOf(vocabulary: Iterable<string>): string {
  return [...vocabulary].filter((key) => !/\d/.test(key)).join(' ');
}

function packFacets(notes: NoteIndexView['notes']): Record<string, Record<string, string>> {
  const packed: Record<string, Record<string, string>> = {};
  for (const name of facetNames) {
    const byValue = new Map<string, number[]>();
    for (const [note, { facets }] of notes.entries()) {
      for (const value of facets[name]) {
        const list = byValue.get(value);
        if (list) list.push(note);
        else byValue.set(value, [note]);
      }
    }
    packed[name] = Object.fromEntries([...byValue].map(([value, list]) => [value, packNotes(list)]));
  }
  return packed;
}

/**
 * The notes' articles as scripts by path, cut from the finished pages, so that a result looks as it does on its page.
 * `readPage` gives the HTML of a page by its path.
 */
export async function noteArticleFiles(
  edition: EditionSite,
  readPage: (path: string) => Promise<string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  if (!isSplit(edition)) return files;
  const { id, notes } = edition.edition;
  let pending: string[] = [];
  let count = 0;
  const flush = (): void => {
    const name = `loi-${files.size}`;
    if (pending.length > 0) files.set(paths.noteData(id, name), dataScript(pending));
    pending = [];
  };
  for (const page of notePages(edition)) {
    const html = await readPage(paths.notes(id, page));
    for (const [article] of html.matchAll(/<article[^>]* data-note="[\s\S]*?<\/article>/g)) {
      pending.push(article);
      count += 1;
      if (pending.length === articlesPerFile) flush();
    }
  }
  flush();
  if (count !== notes.length) throw new Error(`${count} articles of ${notes.length} notes in ${id}`);
  return files;
}

/** A script that hands its data over. */
function dataScript(data: unknown): Uint8Array {
  return new TextEncoder().encode(indexScript(data));
}
