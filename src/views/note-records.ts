import { visit } from 'unist-util-visit';
import { findMentions, type PrintedIndicator } from '../mentions/find-mentions.ts';
import type { Mention, MentionKind } from '../mentions/mention.ts';
import { groupBy } from '../model/group.ts';
import type { Note } from '../model/publication.ts';
import type { Quantity } from '../model/quantity.ts';
import { resolveReference } from '../model/reference.ts';
import { plainTextWithValues } from '../notes/plain.ts';
import { figuresByNote } from './note-figures.ts';
import { type NoteRow, noteRows } from './notes.ts';
import { once } from './once.ts';
import { paths } from './paths.ts';
import { plainPrinter } from './printer.ts';
import { recogniserOf } from './recogniser.ts';
import type { EditionSite, Site } from './site.ts';
import type { Link } from './where.ts';

/** A footnote with everything that is known of it. */
export interface NoteRecord extends NoteRow {
  /** Id of its edition. */
  readonly edition: string;
  /** Where it stands in the index. */
  readonly path: string;
  /** What its plain text mentions, in order; positions are those of `plain`. */
  readonly mentions: readonly Mention[];
  /** Ids of the indicators whose numbers it prints, or that the tables place in it, in the order of the tables. */
  readonly indicators: readonly string[];
  /** Ids of levels that it names or that its indicators belong to, in the publication's order. */
  readonly levels: readonly string[];
  /** True when it prints numbers of the tables, in lists of places too. */
  readonly hasValues: boolean;
  /** Pages of its indicators, each family once. */
  readonly families: readonly Link[];
  /** Figures that draw its numbers. */
  readonly figures: readonly Link[];
}

/** Every footnote of an edition in order; made once. */
export function noteRecords(site: Site, edition: EditionSite): readonly NoteRecord[] {
  return once(edition, 'noteRecords', () => makeRecords(site, edition));
}

function makeRecords(site: Site, edition: EditionSite): readonly NoteRecord[] {
  const byNote = groupBy(edition.edition.quantities.values(), (quantity) => String(quantity.note ?? ''));
  const rows = noteRows(edition);
  return edition.edition.notes.map((note, index) => {
    const row = rows[index];
    if (!row) throw new Error(`note ${note.number} has no row`);
    return noteRecord(site, edition, note, row, byNote.get(String(note.number)) ?? []);
  });
}

/** Values of one kind that a note mentions, each once, in the order of its text. */
export function mentioned({ mentions }: Pick<NoteRecord, 'mentions'>, kind: MentionKind): readonly string[] {
  return [...new Set(mentions.filter((each) => each.kind === kind).map(({ value }) => value))];
}

/**
 * Notes that mention a place, by the edition, the newest first; editions whose notes do not are left out. A code means
 * something only within its list of places, so editions with another list are not looked at.
 */
export function notesMentioning(
  site: Site,
  placeList: string,
  code: string,
): readonly { readonly edition: EditionSite; readonly notes: readonly NoteRecord[] }[] {
  return site.editions
    .filter(({ places }) => places.id === placeList)
    .map((edition) => ({
      edition,
      notes: noteRecords(site, edition).filter((note) => mentioned(note, 'place').includes(code)),
    }))
    .filter(({ notes }) => notes.length > 0);
}

function noteRecord(
  site: Site,
  edition: EditionSite,
  note: Note,
  row: NoteRow,
  own: readonly Quantity[],
): NoteRecord {
  const { text, values } = plainTextWithValues(note.text, plainPrinter(edition));
  const printed: PrintedIndicator[] = values.flatMap(({ of, start, end }) =>
    indicatorsOf(edition, of).map((indicator) => ({ indicator, start, end })),
  );
  const mentions = findMentions(text, recogniserOf(site, edition), printed);
  const ids = new Set([
    ...printed.map(({ indicator }) => indicator),
    ...own.flatMap(({ dimensions }) => dimensions.indicator ?? []),
  ]);
  const indicators = [...edition.edition.indicators.values()].filter(({ id }) => ids.has(id));
  const levels = new Set([
    ...indicators.map(({ level }) => level),
    ...mentions.filter(({ kind }) => kind === 'level').map(({ value }) => value),
  ]);
  return {
    ...row,
    edition: edition.edition.id,
    path: paths.note(edition.edition.id, note.number),
    mentions,
    indicators: indicators.map(({ id }) => id),
    levels: site.publication.settings.levels.map(({ id }) => id).filter((id) => levels.has(id)),
    hasValues: values.length > 0 || listsValues(note),
    families: edition.edition.families
      .filter((family) => family.indicators.some(({ id }) => ids.has(id)))
      .map(({ id, name }) => ({ text: name, path: paths.indicator(id) })),
    figures: figuresByNote(site, edition).get(note.number) ?? [],
  };
}

/** The indicators of a number as a text refers to it; of a sum those of each part. */
function indicatorsOf({ edition }: EditionSite, of: string): string[] {
  const resolved = resolveReference(of, edition.quantities, edition.settings.year);
  if ('unknown' in resolved) throw new Error(`unknown value ${of} was not refused on reading`);
  const { quantity } = resolved;
  const parts = (quantity.derivation?.inputs ?? []).map((key) => edition.quantities.get(key));
  return [...new Set([quantity, ...parts].flatMap((each) => each?.dimensions.indicator ?? []))];
}

function listsValues({ text }: Note): boolean {
  let found = false;
  visit(text, 'element', ({ tagName, properties }) => {
    if (tagName === 'ng-places' && properties.show === 'values') found = true;
  });
  return found;
}
