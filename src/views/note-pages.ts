import { words } from '../language/words.ts';
import { type IndexedNote, type NoteIndexView, noteIndexView } from './note-index.ts';
import type { PageInfo } from './page.ts';
import { notePage, notesPerPage, paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/** One page of an edition's index of notes. */
export interface NotePageView {
  readonly page: PageInfo;
  readonly index: NoteIndexView;
  readonly notes: readonly IndexedNote[];
  /** Every page of the index with the notes that it has; empty when there is but one. */
  readonly pages: readonly { readonly path: string; readonly text: string; readonly current: boolean }[];
  /** The file from which scripts load what a search needs; '' when all notes stand on this page. */
  readonly directory: string;
}

/** Numbers of the pages of an edition's index, from 1. */
export function notePages({ edition }: EditionSite): readonly number[] {
  return Array.from({ length: notePage(edition.notes.length) }, (_, index) => index + 1);
}

/** True when the notes do not fit one page. */
export function isSplit({ edition }: EditionSite): boolean {
  return edition.notes.length > notesPerPage;
}

export function notePageTitle(page: number): string {
  return page === 1 ? words.note.title : words.note.page(page);
}

export function notePageView(site: Site, edition: EditionSite, page: number): NotePageView {
  const index = noteIndexView(site, edition);
  const { id } = edition.edition;
  const from = (page - 1) * notesPerPage;
  const range = (each: number): string =>
    `${(each - 1) * notesPerPage + 1}–${Math.min(each * notesPerPage, index.notes.length)}`;
  return {
    page: { ...index.page, path: paths.notes(id, page), title: notePageTitle(page) },
    index,
    notes: index.notes.slice(from, from + notesPerPage),
    pages: isSplit(edition)
      ? notePages(edition).map((each) => ({
          path: paths.notes(id, each),
          text: range(each),
          current: each === page,
        }))
      : [],
    directory: isSplit(edition) ? paths.noteData(id, 'muc-luc') : '',
  };
}
