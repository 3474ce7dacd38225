import { toHtml } from 'hast-util-to-html';
import { words } from '../language/words.ts';
import type { Note } from '../model/publication.ts';
import { plainText, sentenceOf } from '../notes/plain.ts';
import { renderInline } from '../notes/render.ts';
import type { PageInfo } from './page.ts';
import { paths, referenceAnchor } from './paths.ts';
import { disagreements, linkedPrinter, plainPrinter } from './printer.ts';
import { type EditionSite, getSection } from './site.ts';
import { verdictClass } from './value.ts';
import type { Link } from './where.ts';

/** One line of the note index. */
export interface NoteRow {
  readonly number: number;
  readonly html: string;
  readonly plain: string;
  /** The sentence that it hangs on, at its first reference. */
  readonly sentence: string;
  readonly section: Link;
  /** Id of the section for the facet. */
  readonly sectionSlug: string;
  /** Every place that refers to it. */
  readonly references: readonly Link[];
  /** Badges of what disagrees, as HTML. */
  readonly badgesHtml: string;
  /** `khop`, `lech` or `khong`: the worst of its numbers. */
  readonly verdict: 'khop' | 'lech' | 'khong';
}

export interface Facet {
  readonly name: string;
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly count: number }[];
}

/** The index of all footnotes of an edition. */
export interface NotesView {
  readonly page: PageInfo;
  readonly notes: readonly NoteRow[];
  readonly facets: readonly Facet[];
}

export function notesView(edition: EditionSite): NotesView {
  const notes = edition.edition.notes.map((note) => noteRow(edition, note));
  const { id } = edition.edition;
  return {
    page: {
      path: paths.notes(id),
      kind: 'notes',
      title: words.note.title,
      edition: id,
      description: words.note.hint,
    },
    notes,
    facets: [
      {
        name: 'muc',
        title: words.note.section,
        options: countBy(
          notes,
          (note) => note.sectionSlug,
          (note) => note.section.text,
        ),
      },
      {
        name: 'doi-chieu',
        title: words.note.check,
        options: countBy(
          notes,
          (note) => note.verdict,
          (note) => verdictLabel(note.verdict),
        ),
      },
    ],
  };
}

function noteRow(edition: EditionSite, note: Note): NoteRow {
  const plain = plainPrinter(edition);
  const [first] = note.references;
  const references = note.references.map((reference) => ({
    text: sectionLabel(edition, reference.section),
    path: `${paths.section(edition.edition.id, reference.section)}#${referenceAnchor(note.number, reference.occurrence)}`,
  }));
  return {
    number: note.number,
    html: renderInline(note.text, linkedPrinter(edition, 'link')),
    plain: plainText(note.text, plain),
    sentence: first ? sentenceOf(first.block, note.number, first.occurrence, plain) : '',
    section: {
      text: sectionLabel(edition, note.section),
      path: paths.section(edition.edition.id, note.section),
    },
    sectionSlug: note.section,
    references,
    badgesHtml: toHtml({ type: 'root', children: disagreements(edition, note.number) }).trim(),
    verdict: worstVerdict(edition, note.number),
  };
}

/** «I.2 Hạ tầng kỹ thuật»; the title alone for the introduction. */
export function sectionLabel({ edition }: EditionSite, slug: string): string {
  const { number, title, short_title: shortTitle = title } = getSection(edition, slug).settings;
  return number === undefined ? shortTitle : `${number} ${shortTitle}`;
}

function worstVerdict(edition: EditionSite, number: number): NoteRow['verdict'] {
  const verdicts = (edition.findingsByNote.get(number) ?? []).map(verdictClass);
  if (verdicts.includes('lech')) return 'lech';
  return verdicts.includes('khop') ? 'khop' : 'khong';
}

function verdictLabel(verdict: NoteRow['verdict']): string {
  if (verdict === 'khop') return words.verdict.agrees;
  return verdict === 'lech' ? words.verdict.disagrees : words.verdict['not-checkable'];
}

function countBy<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  labelOf: (row: Row) => string,
): Facet['options'] {
  const options = new Map<string, { value: string; label: string; count: number }>();
  for (const row of rows) {
    const value = idOf(row);
    const option = options.get(value);
    if (option) option.count += 1;
    else options.set(value, { value, label: labelOf(row), count: 1 });
  }
  return [...options.values()];
}
