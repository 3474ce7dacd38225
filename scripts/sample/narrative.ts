import { formatDate } from '../../src/language/numbers.ts';
import { slugify } from '../../src/language/slug.ts';
import { type EditionParts, type EditionPlan, sectionNumber } from './edition-plan.ts';
import { makeNoteText, type NoteContext } from './note-texts.ts';
import type { SampleIndicator } from './plan.ts';
import type { Seeded } from './seeded.ts';
import { bodySentences, notice, publicationWords, sectionTitles, shortNotice } from './words.ts';

export interface SampleNarrative {
  /** By name under content/<edition>/. */
  readonly files: ReadonlyMap<string, string>;
  /** The first note that prints an indicator's numbers. */
  readonly noteOf: ReadonlyMap<string, number>;
}

/** About so many notes stand in one section, as long as two digits number the files. */
const notesOfSection = 60;
const mostSections = 90;
const notesOfHeading = 15;

/** The texts of an edition: an introduction and sections whose notes are numbered through. */
export function sampleNarrative(
  plan: EditionPlan,
  parts: EditionParts,
  figures: readonly string[],
  random: Seeded,
): SampleNarrative {
  const count = Math.min(
    mostSections,
    Math.max(sectionTitles.length, Math.ceil(plan.notes / notesOfSection)),
  );
  const noteOf = new Map<string, number>();
  const files = new Map([['index.mdx', introduction(plan, parts)]]);
  let next = 1;
  for (let section = 0; section < count; section += 1) {
    const last = Math.floor((plan.notes * (section + 1)) / count);
    const number = `I.${section + 1}`;
    const context: NoteContext = {
      ...parts,
      year: plan.year,
      places: plan.places,
      indicators: indicatorsOf(plan, section),
      noteOf,
    };
    const own = figures.filter((_, at) => at % sectionTitles.length === section);
    const text = sectionText(context, { number, first: next, last, figures: own }, random);
    const title = titleOf(section);
    files.set(
      `${String(section + 1).padStart(2, '0')}-${slugify(title)}.mdx`,
      `${frontMatter(number, title, context.indicators)}\n${text}`,
    );
    next = last + 1;
  }
  return { files, noteOf };
}

/** Indicators that a section speaks of; sections beyond those of the tables speak of any. */
function indicatorsOf({ indicators }: EditionPlan, section: number): readonly SampleIndicator[] {
  const own = indicators.filter((each) => sectionNumber(each) === `I.${section + 1}`);
  return own.length > 0 ? own : indicators.slice(0, 40);
}

function titleOf(section: number): string {
  const title = sectionTitles[section % sectionTitles.length] ?? '';
  const round = Math.floor(section / sectionTitles.length);
  return round === 0 ? title : `${title}, phần ${round + 1}`;
}

function frontMatter(number: string, title: string, indicators: readonly SampleIndicator[]): string {
  const [first] = indicators;
  const value = first ? valueText(first) : '';
  const lead = first ? `${shortNotice}. ${first.name}: ${value}.` : `${shortNotice}.`;
  return `---
number: "${number}"
title: "${title}"
lead: '${lead}'
summary: '${first ? `${first.name}: ${value}` : shortNotice}'
---
`;
}

function valueText({ id, kind }: SampleIndicator): string {
  return `<Value of="${id}.${kind === 'coverage' ? 'completed' : 'count'}" show="unit" />`;
}

function introduction({ places, indicators }: EditionPlan, { documents }: EditionParts): string {
  const [first] = documents;
  return `---
title: Mở đầu
lead: '${notice}'
summary: '${publicationWords.description}'
---

${notice}

Ấn phẩm có ${indicators.length} chỉ tiêu cho ${places.length} địa phương. Văn bản đầu tiên được nhắc tới là số <Document number="${first?.number ?? ''}" /> ngày ${formatDate(first?.date ?? '')}, cũng là văn bản giả định.
`;
}

interface SectionPlan {
  readonly number: string;
  readonly first: number;
  readonly last: number;
  readonly figures: readonly string[];
}

/** Paragraphs of one to three sentences with a note each, a heading now and then, then the notes' own texts. */
function sectionText(context: NoteContext, section: SectionPlan, random: Seeded): string {
  const lines: string[] = [`${shortNotice}: mọi con số dưới đây đều là giả.`, ''];
  const notes: string[] = [];
  const inside = section.number.replace('I.', '');
  let paragraph: string[] = [];
  const flush = (): void => {
    if (paragraph.length > 0) lines.push(paragraph.join(' '), '');
    paragraph = [];
  };
  for (let number = section.first; number <= section.last; number += 1) {
    const at = number - section.first;
    const { topic, text } = makeNoteText(context, number, random);
    if (at % notesOfHeading === 0) {
      flush();
      lines.push(`## ${inside}.${at / notesOfHeading + 1} ${topic}`, '');
    }
    paragraph.push(`${random.pick(bodySentences)(topic)}[^${number}]`);
    if (paragraph.length >= 3 || random.chance(0.3)) flush();
    notes.push(`[^${number}]: ${text}`, '');
  }
  flush();
  for (const figure of section.figures) lines.push(`<Figure id="${figure}" />`, '');
  return [...lines, ...notes].join('\n');
}
