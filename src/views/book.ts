import { toHtml } from 'hast-util-to-html';
import { bookWords } from '../language/book-words.ts';
import type { Section } from '../model/publication.ts';
import { renderBlocks, renderInline } from '../notes/render.ts';
import { bookAnchor, bookPrinter, bookSectionAnchor, settleLinks } from './book-printer.ts';
import { contentsView } from './contents.ts';
import { type CoverView, coverView } from './cover.ts';
import { documentsView } from './documents.ts';
import { type FigureView, figureIds, figureView } from './figure.ts';
import { once } from './once.ts';
import type { PageInfo } from './page.ts';
import { paths, referenceAnchor } from './paths.ts';
import { disagreements } from './printer.ts';
import { type EditionSite, getSection, type Site } from './site.ts';
import { listsView, moneyView } from './tables.ts';
import type { Link } from './where.ts';

/** Level of a heading in the whole edition; its title is 1. */
export type BookLevel = 2 | 3 | 4;

/** A line of the contents or of the list of figures. */
export interface BookLine {
  readonly level: 2 | 3;
  readonly number: string;
  readonly title: string;
  readonly anchor: string;
}

export type BookBlock =
  | { readonly html: string }
  | { readonly figure: FigureView; readonly level: BookLevel };

export interface BookNote {
  readonly number: number;
  /** Its own; '' where it stands again, at the end of another section that refers to it. */
  readonly anchor: string;
  readonly html: string;
  readonly badgesHtml: string;
  /** Anchor of its first mark in the section. */
  readonly back: string;
}

/** A section with its notes at its end. */
export interface BookSection {
  readonly anchor: string;
  readonly level: 2 | 3;
  readonly number: string;
  readonly title: string;
  readonly leadHtml: string;
  readonly blocks: readonly BookBlock[];
  readonly notes: readonly BookNote[];
}

/** What starts on a sheet of its own and shares a running head. */
export interface BookPart {
  readonly anchor: string;
  /** Class that chooses its running head: `phan-1`. */
  readonly sheet: string;
  /** What the running head says beside the title of the edition. */
  readonly head: string;
  /** Its own heading; '' when its only section is the part. */
  readonly title: string;
  readonly sections: readonly BookSection[];
}

/** The whole edition as one text to be printed. */
export interface BookView {
  readonly page: PageInfo;
  readonly cover: CoverView;
  readonly contents: readonly BookLine[];
  readonly figures: readonly BookLine[];
  readonly parts: readonly BookPart[];
  readonly annexes: readonly BookLine[];
  readonly money: ReturnType<typeof moneyView>['groups'];
  readonly lists: ReturnType<typeof listsView>['lists'];
  readonly documents: ReturnType<typeof documentsView>['documents'];
  /** A link of another page as one within this page; its path is an anchor, or '' for plain text. */
  within(link: Link): Link;
}

/** The whole edition: contents, figures, every section with its notes, annexes. Its page and its running heads share it. */
export function bookView(site: Site, edition: EditionSite): BookView {
  return once(edition, 'book', () => makeBook(site, edition));
}

function makeBook(site: Site, edition: EditionSite): BookView {
  const { id, introduction } = edition.edition;
  const parts = [introductionPart(site, edition, introduction), ...contentsParts(site, edition)];
  const money = moneyView(edition).groups;
  const { lists } = listsView(edition);
  const { documents } = documentsView(site, edition);
  const annexes = [
    { anchor: 'phu-luc-kinh-phi', title: bookWords.annexMoney, has: money.length > 0 },
    { anchor: 'phu-luc-dia-phuong', title: bookWords.annexLists, has: lists.length > 0 },
    { anchor: 'phu-luc-van-ban', title: bookWords.annexDocuments, has: documents.length > 0 },
  ]
    .filter(({ has }) => has)
    .map(({ anchor, title }, index): BookLine => ({ level: 3, number: String(index + 1), title, anchor }));
  return {
    page: {
      path: paths.book(id),
      kind: 'print',
      title: bookWords.title,
      edition: id,
      description: bookWords.lead,
    },
    cover: coverView(site, edition, paths.book(id)),
    contents: [...parts.flatMap(partLines), ...annexHead(annexes), ...annexes],
    figures: figureIds(edition).map((figure): BookLine => {
      const { number, title } = figureView(site, edition, figure);
      return { level: 3, number, title, anchor: `hinh-${figure}` };
    }),
    parts,
    annexes,
    money,
    lists,
    documents,
    within: ({ text, path }) => {
      const anchor = path === '' ? undefined : bookAnchor(edition, path);
      return { text, path: anchor === undefined ? '' : `#${anchor}` };
    },
  };
}

function annexHead(annexes: readonly BookLine[]): readonly BookLine[] {
  return annexes.length === 0 ? [] : [{ level: 2, number: '', title: bookWords.annexes, anchor: 'phu-luc' }];
}

function partLines({ anchor, title, head, sections }: BookPart): BookLine[] {
  const lines = sections.map(({ level, number, title: text, anchor: own }): BookLine => {
    // A part of one section is printed as the other parts are.
    const whole = number === '' ? text : `${number}. ${text}`;
    return level === 2
      ? { level, number: '', title: whole, anchor: own }
      : { level, number, title: text, anchor: own };
  });
  return title === '' ? lines : [{ level: 2, number: '', title: head, anchor }, ...lines];
}

function introductionPart(site: Site, edition: EditionSite, section: Section): BookPart {
  const only = bookSection(site, edition, section, 2);
  return { anchor: '', sheet: 'phan-0', head: only.title, title: '', sections: [only] };
}

function contentsParts(site: Site, edition: EditionSite): BookPart[] {
  return contentsView(edition).map((part, index) => {
    const slugs = part.items.length > 0 ? part.items.map(({ slug }) => slug) : [part.slug];
    const level = part.items.length > 0 ? 3 : 2;
    return {
      anchor: `phan-${index + 1}`,
      sheet: `phan-${index + 1}`,
      head: [part.number, part.title].filter((each) => each !== '').join('. '),
      title: part.items.length > 0 ? part.title : '',
      sections: slugs.map((slug) => bookSection(site, edition, getSection(edition.edition, slug), level)),
    };
  });
}

function bookSection(site: Site, edition: EditionSite, section: Section, level: 2 | 3): BookSection {
  const { number = '', title } = section.settings;
  const blocks = renderBlocks(section.body, bookPrinter(edition, section.slug, level - 1));
  return {
    anchor: bookSectionAnchor(section.slug),
    level,
    number,
    title,
    leadHtml: renderInline(section.lead, bookPrinter(edition, section.slug, 0, false)),
    blocks: blocks.map((block) =>
      'figure' in block
        ? { figure: figureView(site, edition, block.figure), level: level === 2 ? 3 : 4 }
        : block,
    ),
    notes: section.notes.map((note) => bookNote(edition, section.slug, note)),
  };
}

function bookNote(edition: EditionSite, slug: string, number: number): BookNote {
  const note = edition.edition.notes[number - 1];
  if (!note) throw new Error(`note ${number} was not refused on reading`);
  const first = note.references.find((each) => each.section === slug);
  return {
    number,
    anchor: note.section === slug ? `ct-${number}` : '',
    html: renderInline(note.text, bookPrinter(edition, slug, 0, false)),
    badgesHtml: toHtml({
      type: 'root',
      children: settleLinks(edition, disagreements(edition, number)),
    }).trim(),
    back: referenceAnchor(number, first?.occurrence ?? 1),
  };
}

/**
 * Running heads of the page of the whole edition, with the publication's marking and notice, as a style sheet: one named
 * sheet a part, since no browser takes a running head from the text. Chromium before 131 leaves them out.
 */
export function bookStyle(site: Site, edition: EditionSite): string {
  const { title: publication, marking = '', notice = '' } = site.publication.settings;
  const title = cssText(bookWords.head(publication, edition.edition.id));
  const always = `${box('top-left', title)}${box('bottom-left', cssText(notice))}${box('bottom-center', 'counter(page)')}${box('bottom-right', cssText(marking))}`;
  const heads = [
    ...bookView(site, edition).parts.map(({ sheet, head }) => ({ sheet, head })),
    { sheet: 'dau', head: bookWords.contents },
    { sheet: 'phu-luc', head: bookWords.annexes },
  ];
  const rules = heads.map(
    ({ sheet, head }) =>
      `.sheet-${sheet}{page:${sheet}}@page ${sheet}{margin:20mm 15mm 20mm 30mm;${always}${box('top-right', cssText(head))}}`,
  );
  return `${rules.join('\n')}\n`;
}

function box(place: string, content: string): string {
  return `@${place}{content:${content};color:#6b665f;font:8pt "IBM Plex Sans",sans-serif}`;
}

/** A text as a CSS string; everything but letters, digits and blanks is escaped. */
function cssText(text: string): string {
  const escaped = [...text].map((sign) =>
    /[\p{L}\p{N} ]/u.test(sign) ? sign : `\\${sign.codePointAt(0)?.toString(16)} `,
  );
  return `"${escaped.join('')}"`;
}
