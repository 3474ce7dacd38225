import type { Root as MdastRoot, Yaml } from 'mdast';
import type { Rich, Section } from '../../model/publication.ts';
import type { Collector } from '../../problems/collector.ts';
import { badSectionFile, missingNumber } from '../../problems/messages-narrative.ts';
import { id as idCodec } from '../../schema/cell.ts';
import { type SectionSettings, sectionSchema } from '../../schema/section.ts';
import { checkYamlStamps } from '../secrecy/check-yaml.ts';
import { isClassified } from '../secrecy/clearance.ts';
import { parseText, readBytes, readFolder } from '../text-file.ts';
import { parseYaml } from '../yaml.ts';
import { parseMdx } from './parse-mdx.ts';
import { type Definition, toRich } from './to-rich.ts';
import { nothingWithheld, type Withheld } from './withheld.ts';
import { checkTreeStamps, noteNamed, withholdPassages } from './withhold.ts';

/** A section as its file alone tells it: references are not checked, notes not numbered. */
export interface DraftSection extends Omit<Section, 'figures' | 'notes'> {
  readonly definitions: readonly Definition[];
}

export interface DraftSections {
  /** The introduction first, then by the number in the file's name. */
  readonly drafts: readonly DraftSection[];
  /** False when a file could not be read: what it refers to and defines is not known then. */
  readonly isWhole: boolean;
}

const empty: Rich = { type: 'root', children: [] };

/** Reads every MDX file of a folder (relative to the publication); those that are withheld are only checked. */
export async function readSections(
  folder: string,
  base: string,
  collector: Collector,
  withheld: Withheld = nothingWithheld(),
): Promise<DraftSections> {
  const names = await listFiles(folder, base, collector);
  const drafts: DraftSection[] = [];
  let isWhole = names !== undefined;
  for (const name of names ?? []) {
    const file = `${base}/${name}`;
    const slug = /^(?:(index)|\d{2}-(.+))\.mdx$/.exec(name)?.slice(1).find(Boolean);
    const isNamed = idCodec.safeParse(slug).success;
    if (!isNamed) collector.report({ file }, badSectionFile(name));
    const draft = isNamed && (await readSection(folder, file, slug ?? '', withheld, collector));
    if (draft === 'withheld') withheld.parts.files.add(name);
    else if (draft) drafts.push(draft);
    else isWhole = false;
  }
  return { drafts, isWhole };
}

/** The MDX files of a folder, the introduction first; undefined when it cannot be read. */
async function listFiles(folder: string, base: string, collector: Collector): Promise<string[] | undefined> {
  const names = await readFolder(folder, base, collector, { names: ['figures'], extension: '.mdx' });
  const sorted = names?.filter((name) => name.endsWith('.mdx'));
  if (!sorted) return undefined;
  return [...sorted.filter((name) => name === 'index.mdx'), ...sorted.filter((name) => name !== 'index.mdx')];
}

async function readSection(
  folder: string,
  file: string,
  slug: string,
  withheld: Withheld,
  collector: Collector,
): Promise<DraftSection | 'withheld' | undefined> {
  const bytes = await readBytes(folder, file, true, collector);
  const text = bytes && parseText(bytes, file, collector);
  const tree = text === undefined ? undefined : parseMdx(text.normalize('NFC'), file, collector);
  return tree && makeSection(tree, file, slug, withheld, collector);
}

function makeSection(
  tree: MdastRoot,
  file: string,
  slug: string,
  withheld: Withheld,
  collector: Collector,
): DraftSection | 'withheld' | undefined {
  const front = tree.children.find((node): node is Yaml => node.type === 'yaml');
  const firstLine = (front?.position?.start.line ?? 1) + 1;
  // Blank lines in front make the lines of the front matter those of the file.
  const yaml = '\n'.repeat(firstLine - 1) + (front?.value ?? '');
  const read = parseYaml(yaml, file, sectionSchema, collector);
  if (!read) return undefined;
  const { value: settings, placeOf } = read;
  withheld.clearance.check(settings.classification, placeOf(['classification']), collector);
  checkYamlStamps(read, collector);
  if (!isClassified(settings)) checkTreeStamps(tree, file, 1, collector);
  if (slug !== 'index' && settings.number === undefined)
    collector.report({ file, line: firstLine }, missingNumber());
  if (!withheld.clearance.maySee(settings)) {
    noteNamed(tree, withheld.parts);
    if (settings.number !== undefined) withheld.parts.sections.add(settings.number);
    return 'withheld';
  }
  withholdPassages(tree, file, withheld, collector);
  const frontText = (key: 'lead' | 'summary'): Rich =>
    inlineText(settings, key, { file, firstLine: placeOf([key]).line ?? firstLine }, collector);
  const { body, headings, definitions } = toRich(tree, { file, firstLine: 1 }, collector);
  return {
    file,
    slug,
    settings,
    lead: frontText('lead'),
    summary: frontText('summary'),
    body,
    headings,
    definitions,
  };
}

/** A text of the front matter that may hold our elements. */
function inlineText(
  settings: SectionSettings,
  key: 'lead' | 'summary',
  origin: { file: string; firstLine: number },
  collector: Collector,
): Rich {
  const text = settings[key];
  const tree = text === undefined ? undefined : parseMdx(text, origin.file, collector, origin.firstLine);
  return tree ? toRich(tree, origin, collector).body : empty;
}

/** A section in place of an introduction that is missing; the problem has been reported. */
export function emptySection(file: string): Section {
  return {
    file,
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
