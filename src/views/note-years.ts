import { noteYearWords } from '../language/note-words.ts';
import { slugify } from '../language/slug.ts';
import { groupBy } from '../model/group.ts';
import type { Quantity } from '../model/quantity.ts';
import { type ComparableNote, pairNotes } from '../notes/pair-notes.ts';
import { type NoteRow, noteRows } from './notes.ts';
import type { PageInfo } from './page.ts';
import { notePairAnchor, paths } from './paths.ts';
import { type EditionSite, getSection, type Site } from './site.ts';
import type { Link } from './where.ts';

/** The same note in the year before and in this one. */
interface Pair {
  readonly before: NoteRow;
  readonly after: NoteRow;
}

/** A link to a note's neighbour: «Năm trước:» «chú thích 5, ấn bản 2024». */
export interface NoteYearLink {
  readonly label: string;
  readonly link: Link;
}

/** The notes that two editions share, side by side. */
export interface NoteYearsView {
  readonly page: PageInfo;
  readonly lead: string;
  /** Name of each edition and its index of notes, the older first. */
  readonly sides: readonly [Link, Link];
  readonly pairs: readonly {
    readonly anchor: string;
    readonly sides: readonly [NoteSide, NoteSide];
  }[];
}

interface NoteSide {
  readonly number: number;
  readonly html: string;
  readonly path: string;
  readonly section: Link;
}

const made = new WeakMap<EditionSite, readonly Pair[]>();

/** The edition before this one in the publication; undefined for the oldest. */
export function editionBefore(site: Site, edition: EditionSite): EditionSite | undefined {
  return site.editions[site.editions.indexOf(edition) + 1];
}

/** The notes that this edition shares with the one before; none for the oldest. Made once. */
function pairsOf(site: Site, edition: EditionSite): readonly Pair[] {
  const known = made.get(edition);
  if (known) return known;
  const older = editionBefore(site, edition);
  const follows = Object.entries(edition.edition.settings.note_follows);
  const numbers = older
    ? pairNotes(
        comparable(older),
        comparable(edition),
        new Map(follows.map(([after, before]) => [Number(after), before])),
      )
    : [];
  const pairs = numbers.flatMap((pair) => {
    const before = older && noteRows(older)[pair.before - 1];
    const after = noteRows(edition)[pair.after - 1];
    return before && after ? [{ before, after }] : [];
  });
  made.set(edition, pairs);
  return pairs;
}

/** True when the edition shares notes with the one before, so that there is a page of them. */
export function hasNoteYears(site: Site, edition: EditionSite): boolean {
  return pairsOf(site, edition).length > 0;
}

/** Links from each note of an edition to the same note in the years before and after, by its number. */
export function noteYearLinks(
  site: Site,
  edition: EditionSite,
): ReadonlyMap<number, readonly NoteYearLink[]> {
  const links = new Map<number, NoteYearLink[]>();
  const add = (number: number, label: string, newer: EditionSite, pair: Pair, other: number): void => {
    const id = newer === edition ? (editionBefore(site, newer)?.edition.id ?? '') : newer.edition.id;
    const path = `${pagePath(site, newer)}#${notePairAnchor(pair.after.number)}`;
    const link = { text: noteYearWords.note(other, id), path };
    links.set(number, [...(links.get(number) ?? []), { label, link }]);
  };
  for (const pair of pairsOf(site, edition))
    add(pair.after.number, noteYearWords.before, edition, pair, pair.before.number);
  const newer = site.editions[site.editions.indexOf(edition) - 1];
  if (newer)
    for (const pair of pairsOf(site, newer))
      add(pair.before.number, noteYearWords.after, newer, pair, pair.after.number);
  return links;
}

/** What the page says of itself. */
export function noteYearsPage(site: Site, edition: EditionSite): PageInfo {
  const before = editionBefore(site, edition)?.edition.id ?? '';
  const { id } = edition.edition;
  return {
    path: pagePath(site, edition),
    kind: 'note-years',
    title: noteYearWords.title(before, id),
    edition: id,
    description: noteYearWords.description,
  };
}

/** The page of the notes that an edition shares with the one before. */
export function noteYearsView(site: Site, edition: EditionSite): NoteYearsView {
  const older = editionBefore(site, edition);
  if (!older) throw new Error(`${edition.edition.id} has no edition before it`);
  const pairs = pairsOf(site, edition);
  const side = (of: EditionSite): Link => ({
    text: noteYearWords.edition(of.edition.id),
    path: paths.notes(of.edition.id),
  });
  return {
    page: noteYearsPage(site, edition),
    lead: noteYearWords.lead(
      pairs.length,
      noteRows(older).length,
      older.edition.id,
      noteRows(edition).length,
      edition.edition.id,
    ),
    sides: [side(older), side(edition)],
    pairs: pairs.map(({ before, after }) => ({
      anchor: notePairAnchor(after.number),
      sides: [noteSide(older, before), noteSide(edition, after)],
    })),
  };
}

function noteSide({ edition }: EditionSite, { number, html, section }: NoteRow): NoteSide {
  return { number, html, section, path: paths.note(edition.id, number) };
}

function pagePath(site: Site, edition: EditionSite): string {
  return paths.noteYears(edition.edition.id, editionBefore(site, edition)?.edition.id ?? '');
}

function comparable(edition: EditionSite): ComparableNote[] {
  const byNote = groupBy(edition.edition.quantities.values(), ({ note }) => String(note ?? ''));
  return noteRows(edition).map(({ number, plain, sectionSlug }) => ({
    number,
    keys: (byNote.get(String(number)) ?? []).flatMap(keyOf),
    section: slugify(getSection(edition.edition, sectionSlug).settings.title),
    text: plain,
  }));
}

/** A number without its year: what is counted and which count of it, the heading of an amount, the list of a place. */
function keyOf({ dimensions }: Quantity): string[] {
  const { indicator, measure, heading, list } = dimensions;
  if (indicator !== undefined) return [`${indicator}.${measure ?? ''}`];
  if (heading !== undefined) return [`money.${heading}`];
  return list === undefined ? [] : [`list.${list}`];
}
