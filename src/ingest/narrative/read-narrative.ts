import path from 'node:path';
import { visit } from 'unist-util-visit';
import type { Edition, Rich, Section } from '../../model/publication.ts';
import type { Collector } from '../../problems/collector.ts';
import {
  duplicateSection,
  missingIntroduction,
  repeatedFigure,
  unusedFigure,
} from '../../problems/messages-narrative.ts';
import type { Place } from '../../problems/problem.ts';
import { collectNotes } from './notes.ts';
import { checkReferences, type Known } from './references.ts';
import { type DraftSection, emptySection, readSections } from './sections.ts';

/** The narrative half of an edition. */
export type Narrative = Pick<Edition, 'introduction' | 'sections' | 'notes'>;

/**
 * Reads content/<edition>/*.mdx in the order of their file names, resolves footnotes over all of them and reports every
 * reference that names nothing. `reserved` are names of pages that the site makes itself.
 */
export async function readNarrative(
  folder: string,
  edition: string,
  known: Known,
  reserved: ReadonlySet<string>,
  collector: Collector,
): Promise<Narrative> {
  const base = `content/${edition}`;
  const { drafts, isWhole } = await readSections(folder, base, collector, known.withheld);
  checkSections(drafts, reserved, collector);
  const notes = collectNotes(drafts, isWhole, known.withheld, collector);
  for (const note of notes) checkReferences(note.text, note.file, known, collector);
  const shown = new Map<string, Place>();
  const files = new Set(drafts.map(({ file }) => path.basename(file)));
  const sections = drafts.map((draft) => finishSection(draft, { known, shown, files }, collector));
  if (isWhole) reportUnusedFigures(base, known, shown, collector);
  const introduction = sections.find((section) => section.slug === 'index');
  const isWithheld = known.withheld.parts.files.has('index.mdx');
  if (isWhole && !introduction && !isWithheld)
    collector.report({ file: `${base}/index.mdx` }, missingIntroduction());
  return {
    introduction: introduction ?? emptySection(`${base}/index.mdx`),
    sections: sections.filter((section) => section.slug !== 'index'),
    notes,
  };
}

/** Checks the references of a section; `shown` gathers the figures of the edition, each of which has one place. */
function finishSection(
  { definitions: _, ...draft }: DraftSection,
  { known, shown, files }: { known: Known; shown: Map<string, Place>; files: ReadonlySet<string> },
  collector: Collector,
): Section {
  checkReferences(draft.lead, draft.file, known, collector);
  checkReferences(draft.summary, draft.file, known, collector);
  const headings = new Set(draft.headings.map(({ id }) => id));
  const figures = checkReferences(draft.body, draft.file, known, collector, { headings, files });
  for (const { id, at } of figures) {
    if (shown.has(id)) collector.report(at, repeatedFigure(id));
    else shown.set(id, at);
  }
  return { ...draft, figures: figures.map(({ id }) => id), notes: noteNumbers(draft.body) };
}

function noteNumbers(body: Rich): readonly number[] {
  const numbers = new Set<number>();
  visit(body, 'element', (node) => {
    if (node.tagName === 'ng-note') numbers.add(Number(node.properties.number));
  });
  return [...numbers];
}

function checkSections(
  drafts: readonly DraftSection[],
  reserved: ReadonlySet<string>,
  collector: Collector,
): void {
  const numbers = new Map<string, string>();
  const slugs = new Map<string, string>([...reserved].map((slug) => [slug, 'một trang của hệ thống']));
  for (const { file, slug, settings } of drafts) {
    if (slug === 'index') continue;
    const { number } = settings;
    const sameNumber = number === undefined ? undefined : numbers.get(number);
    if (sameNumber !== undefined)
      collector.report({ file }, duplicateSection('số mục', number ?? '', sameNumber));
    if (number !== undefined) numbers.set(number, file);
    const sameSlug = slugs.get(slug);
    if (sameSlug !== undefined) collector.report({ file }, duplicateSection('tên', slug, sameSlug));
    slugs.set(slug, file);
  }
}

function reportUnusedFigures(
  base: string,
  known: Known,
  shown: ReadonlyMap<string, Place>,
  collector: Collector,
): void {
  for (const id of known.figures)
    if (!shown.has(id) && !known.withheld.parts.namedFigures.has(id))
      collector.report({ file: `${base}/figures/${id}.yaml` }, unusedFigure(id));
}
