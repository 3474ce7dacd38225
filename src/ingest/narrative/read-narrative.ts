import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Root as MdastRoot, Yaml } from 'mdast';
import type { Edition, Note, Rich, Section } from '../../model/publication.ts';
import type { Collector } from '../../problems/collector.ts';
import {
  badSectionFile,
  duplicateSection,
  missingIntroduction,
  missingNumber,
  repeatedFigure,
  unusedFigure,
} from '../../problems/narrative-messages.ts';
import { type SectionSettings, sectionSchema } from '../../schema/section.ts';
import { parseText, readBytes } from '../text-file.ts';
import { parseYaml } from '../yaml.ts';
import { collectNotes } from './notes.ts';
import { parseMdx } from './parse-mdx.ts';
import { checkReferences, type Known } from './references.ts';
import { type Definition, toRich } from './to-rich.ts';

/** The narrative half of an edition. */
export type Narrative = Pick<Edition, 'introduction' | 'sections' | 'notes'>;

/** The tables' half, as far as the narrative refers to it. */
export type Tables = Pick<Edition, 'id' | 'settings' | 'quantities' | 'lists' | 'documents' | 'figures'>;

interface DraftSection extends Section {
  readonly definitions: readonly Definition[];
}

const empty: Rich = { type: 'root', children: [] };

/**
 * Reads content/<edition>/*.mdx in the order of their file names, resolves footnotes over all of them and reports every
 * reference that names nothing. Reserved slugs are names of pages that the site makes itself.
 */
export async function readNarrative(
  folder: string,
  tables: Tables,
  reserved: ReadonlySet<string>,
  collector: Collector,
): Promise<Narrative> {
  const base = `content/${tables.id}`;
  const drafts = await readSections(folder, base, collector);
  checkSections(drafts, reserved, collector);
  const notes = collectNotes(
    drafts.map((draft) => ({ ...draft })),
    collector,
  );
  const known = knownNames(tables);
  for (const note of notes) checkReferences(note.text, note.file, known, collector);
  const sections = drafts.map((draft) => finishSection(draft, known, collector));
  checkFigureUse(sections, tables, collector);
  const introduction = sections.find((section) => section.slug === 'index');
  if (!introduction) collector.report({ file: `${base}/index.mdx` }, missingIntroduction());
  return {
    introduction: introduction ?? emptySection(base),
    sections: sections.filter((section) => section.slug !== 'index'),
    notes: notes.map((note): Note => note),
  };
}

function knownNames(tables: Tables): Known {
  return {
    quantities: tables.quantities,
    year: tables.settings.year,
    documents: new Set(tables.documents.map((document) => document.number).filter((number) => number !== '')),
    lists: new Set(tables.lists.keys()),
    figures: new Set(tables.figures.keys()),
  };
}

async function readSections(folder: string, base: string, collector: Collector): Promise<DraftSection[]> {
  const names = await listFiles(path.join(folder, base));
  const drafts: DraftSection[] = [];
  for (const name of names) {
    const file = `${base}/${name}`;
    const slug = /^(?:(index)|\d{2}-([a-z0-9]+(?:-[a-z0-9]+)*))\.mdx$/.exec(name);
    if (!slug) {
      collector.report({ file }, badSectionFile(name));
      continue;
    }
    const bytes = await readBytes(folder, file, true, collector);
    const text = bytes && parseText(bytes, file, collector);
    const tree = text === undefined ? undefined : parseMdx(text.normalize('NFC'), file, collector);
    const draft = tree ? makeSection(tree, file, slug[1] ?? slug[2] ?? '', collector) : undefined;
    if (draft) drafts.push(draft);
  }
  return drafts;
}

/** Names of the MDX files, the introduction first, then by number. */
async function listFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const sorted = names.filter((name) => name.endsWith('.mdx')).sort();
  return [...sorted.filter((name) => name === 'index.mdx'), ...sorted.filter((name) => name !== 'index.mdx')];
}

function makeSection(
  tree: MdastRoot,
  file: string,
  slug: string,
  collector: Collector,
): DraftSection | undefined {
  const front = tree.children.find((node): node is Yaml => node.type === 'yaml');
  const firstLine = (front?.position?.start.line ?? 1) + 1;
  // Blank lines in front make the lines of the front matter those of the file.
  const settings = parseYaml(
    '\n'.repeat(firstLine - 1) + (front?.value ?? ''),
    file,
    sectionSchema,
    collector,
  )?.value;
  if (!settings) return undefined;
  if (slug !== 'index' && settings.number === undefined)
    collector.report({ file, line: firstLine }, missingNumber());
  const { body, headings, definitions } = toRich(tree, { file, firstLine: 1 }, collector);
  return {
    file,
    slug,
    settings,
    lead: frontText(settings, 'lead', front, { file, firstLine }, collector),
    summary: frontText(settings, 'summary', front, { file, firstLine }, collector),
    body,
    headings,
    definitions,
    figures: [],
    notes: [],
  };
}

/** A text of the front matter that may hold our elements; positions point at the line of its key. */
function frontText(
  settings: SectionSettings,
  key: 'lead' | 'summary',
  front: Yaml | undefined,
  at: { file: string; firstLine: number },
  collector: Collector,
): Rich {
  const text = settings[key];
  if (text === undefined) return empty;
  const offset = (front?.value ?? '').split('\n').findIndex((line) => line.startsWith(`${key}:`));
  const firstLine = at.firstLine + Math.max(0, offset);
  const tree = parseMdx(text, at.file, collector, firstLine);
  return tree ? toRich(tree, { file: at.file, firstLine }, collector).body : empty;
}

function finishSection(draft: DraftSection, known: Known, collector: Collector): Section {
  const { definitions: _, ...section } = draft;
  checkReferences(draft.lead, draft.file, known, collector);
  checkReferences(draft.summary, draft.file, known, collector);
  const figures = checkReferences(draft.body, draft.file, known, collector);
  return { ...section, figures, notes: noteNumbers(draft.body) };
}

function noteNumbers(body: Rich): readonly number[] {
  const numbers = new Set<number>();
  const walk = (node: Rich['children'][number] | Rich): void => {
    if (node.type === 'element' && node.tagName === 'ng-note') numbers.add(Number(node.properties.number));
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(body);
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

function checkFigureUse(sections: readonly Section[], tables: Tables, collector: Collector): void {
  const used = new Map<string, string>();
  for (const section of sections) {
    for (const id of section.figures) {
      if (used.has(id)) collector.report({ file: section.file }, repeatedFigure(id));
      used.set(id, section.file);
    }
  }
  for (const [id, { file }] of tables.figures) {
    if (!used.has(id)) collector.report({ file }, unusedFigure(id));
  }
}

function emptySection(base: string): Section {
  return {
    file: `${base}/index.mdx`,
    slug: 'index',
    settings: { title: '' },
    lead: empty,
    summary: empty,
    body: empty,
    headings: [],
    figures: [],
    notes: [],
  };
}
