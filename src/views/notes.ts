import { toHtml } from 'hast-util-to-html';
import type { Note } from '../model/publication.ts';
import { plainText, sentenceOf } from '../notes/plain.ts';
import { renderInline } from '../notes/render.ts';
import { type BadgeName, verdictClass } from './badge.ts';
import { paths, referenceAnchor } from './paths.ts';
import { disagreements, linkedPrinter, plainPrinter } from './printer.ts';
import { type EditionSite, getSection } from './site.ts';
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
  readonly verdict: BadgeName;
}

const cache = new WeakMap<EditionSite, readonly NoteRow[]>();

/** All footnotes of an edition, in order; made once. */
export function noteRows(edition: EditionSite): readonly NoteRow[] {
  const known = cache.get(edition);
  if (known) return known;
  const rows = edition.edition.notes.map((note) => noteRow(edition, note));
  cache.set(edition, rows);
  return rows;
}

function noteRow(edition: EditionSite, note: Note): NoteRow {
  const printer = plainPrinter(edition);
  const plain = plainText(note.text, printer);
  const [first] = note.references;
  const references = note.references.map((reference) => ({
    text: sectionLabel(edition, reference.section),
    path: `${paths.section(edition.edition.id, reference.section)}#${referenceAnchor(note.number, reference.occurrence)}`,
  }));
  return {
    number: note.number,
    html: renderInline(note.text, linkedPrinter(edition, 'link')),
    plain,
    sentence: first ? sentenceOf(first.block, note.number, first.occurrence, printer) : '',
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
