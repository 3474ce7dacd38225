import path from 'node:path';
import { stringify } from 'yaml';
import { checkLetters } from '../../ingest/text-file.ts';
import { slugify } from '../../language/slug.ts';
import { Collector } from '../../problems/collector.ts';
import {
  documentExists,
  documentWithoutHeadings,
  leftOutOfDocument,
  sectionNumberGuessed,
} from '../../problems/messages.ts';
import type { Problem } from '../../problems/problem.ts';
import { withOffice } from '../office/open-office.ts';
import { words } from '../words.ts';
import { writeTogether } from '../write-together.ts';
import { type Inline, type Manuscript, plainContent } from './document.ts';
import { readManuscript } from './read-manuscript.ts';
import { type ManuscriptParts, type ManuscriptSection, notesIn, splitSections } from './sections.ts';
import { blocksToMarkdown, noteToMarkdown } from './to-markdown.ts';
import { readWrittenFiles, type WrittenFile } from './written-files.ts';

/** A text of the edition after an import. */
export interface TextReport {
  /** Relative to the publication. */
  readonly file: string;
  readonly title: string;
  /** Notes that are defined in it. */
  readonly notes: number;
  readonly state: 'new' | 'filled' | 'replaced' | 'unchanged';
}

/** What came of an import of a document. Nothing was written when a problem is an error. */
export interface ManuscriptImport {
  readonly texts: readonly TextReport[];
  readonly problems: readonly Problem[];
}

/** Where and how to import. */
export interface ManuscriptTarget {
  /** The publication's folder. */
  readonly folder: string;
  readonly edition: string;
  /** Whether texts that are written already give way. */
  readonly replace: boolean;
}

/**
 * Takes a Word document over as the texts of an edition: a file for each topmost heading, the introduction from what
 * stands before the first, footnotes numbered through the whole document. A section that `new-edition` made keeps its
 * title and figures and gets its text; one that is written stays unless it is to be replaced. All files are written or none.
 */
export async function importManuscript(file: string, target: ManuscriptTarget): Promise<ManuscriptImport> {
  const collector = new Collector();
  const manuscript = await withOffice(file, 'document', collector, readManuscript);
  if (!manuscript) return { texts: [], problems: collector.list() };
  const place = { file: path.basename(file) };
  const parts = splitSections(manuscript.blocks);
  checkLetters(lettersOf(manuscript), place.file, false, collector, () => 0);
  for (const [kind, names] of manuscript.leftOut) collector.report(place, leftOutOfDocument(kind, names));
  if (parts.notedTitles.length > 0)
    collector.report(place, leftOutOfDocument('title-note', parts.notedTitles));
  if (parts.top === undefined) collector.report(place, documentWithoutHeadings());
  const under = `content/${target.edition}`;
  const written = await readWrittenFiles(path.join(target.folder, under));
  const drafts = draftFiles(manuscript, parts, place.file, collector);
  const found = matchFiles(drafts, written);
  const texts = new Map<string, string>();
  const reports = drafts.map((draft): TextReport => {
    const { file: name, text, state } = settle(draft, found.get(draft));
    const report = { file: `${under}/${name}`, title: draft.title, notes: draft.notes.length, state };
    if (state === 'replaced' && !target.replace)
      collector.report(place, documentExists(report.file, draft.title));
    if (state !== 'unchanged') texts.set(report.file, text);
    return report;
  });
  if (!collector.failed) await writeTogether(target.folder, texts);
  return { texts: reports, problems: collector.list() };
}

/** Every letter of a document, a block or note a line. */
function lettersOf({ blocks, notes }: Manuscript): string {
  const contents = blocks.flatMap((block): (readonly Inline[])[] =>
    block.kind === 'table' ? block.rows.flat() : [block.content],
  );
  return [...contents, ...notes].map(plainContent).join('\n');
}

/** A file as the document alone tells it. */
interface Draft {
  /** Its name when the edition has no file for it. */
  readonly name: string;
  readonly slug: string;
  readonly number: string | undefined;
  /** Whether the number is only the section's place in the document. */
  readonly isGuessed: boolean;
  readonly title: string;
  readonly body: string;
  readonly notes: readonly string[];
}

function draftFiles(
  manuscript: Manuscript,
  { introduction, sections, top = 1 }: ManuscriptParts,
  file: string,
  collector: Collector,
): Draft[] {
  const defined = new Set<number>();
  const slugs = new Set<string>();
  const draft = (section: ManuscriptSection, name: string, slug: string, number?: string): Draft => {
    const own = notesIn(section.blocks).filter((each) => !defined.has(each));
    for (const each of own) defined.add(each);
    return {
      ...{ name, slug, number, isGuessed: section.number === undefined },
      title: section.title || words.introduction,
      body: blocksToMarkdown(section.blocks, top),
      notes: own.map((each) => noteToMarkdown(each, manuscript.notes[each - 1] ?? [])),
    };
  };
  return [
    draft(introduction, 'index.mdx', 'index'),
    ...sections.map((section, index) => {
      const number = section.number ?? String(index + 1);
      if (section.number === undefined)
        collector.report({ file }, sectionNumberGuessed(section.title, number));
      const slug = freeSlug(section.title, slugs);
      return draft(section, `${String(index + 1).padStart(2, '0')}-${slug}.mdx`, slug, number);
    }),
  ];
}

/** Addresses of pages longer than this are cut at a word. */
const longestSlug = 60;

function freeSlug(title: string, taken: Set<string>): string {
  const whole = slugify(title) || words.section;
  const cut = whole.length <= longestSlug ? whole : whole.slice(0, longestSlug + 1).replace(/-[^-]*$/, '');
  let slug = cut;
  for (let count = 2; taken.has(slug); count += 1) slug = `${cut}-${count}`;
  taken.add(slug);
  return slug;
}

/** The file that the edition has for each draft: by the name of its page, or else by its number. None is two drafts'. */
function matchFiles(
  drafts: readonly Draft[],
  written: readonly WrittenFile[],
): ReadonlyMap<Draft, WrittenFile> {
  const found = new Map<Draft, WrittenFile>();
  const taken = new Set<WrittenFile>();
  const match = (isOf: (draft: Draft, file: WrittenFile) => boolean) => {
    for (const draft of drafts.filter((each) => !found.has(each))) {
      const file = written.find((each) => !taken.has(each) && isOf(draft, each));
      if (!file) continue;
      found.set(draft, file);
      taken.add(file);
    }
  };
  match((draft, { slug }) => slug === draft.slug);
  match(({ number, isGuessed }, file) => !isGuessed && number === file.number);
  return found;
}

/** The file that a draft becomes, given what the edition has. */
function settle(
  draft: Draft,
  found: WrittenFile | undefined,
): { readonly file: string; readonly text: string; readonly state: TextReport['state'] } {
  const notes = draft.notes.map((note) => `\n${note}\n`).join('');
  if (found?.isBlank) {
    const body = draft.body === '' ? words.unwritten : draft.body;
    const text = `${found.text.trimEnd().replace(words.unwritten, () => body)}\n${notes}`;
    return { file: found.name, text, state: text === found.text ? 'unchanged' : 'filled' };
  }
  const head = { ...(draft.number !== undefined && { number: draft.number }), title: draft.title };
  const text = `---\n${stringify(head, { lineWidth: 0 })}---\n${draft.body === '' ? '' : `\n${draft.body}\n`}${notes}`;
  if (!found) return { file: draft.name, text, state: 'new' };
  // A document without an introduction says nothing against the one that is written.
  const isSame = found.text === text || (draft.slug === 'index' && draft.body === '');
  return { file: found.name, text, state: isSame ? 'unchanged' : 'replaced' };
}
