import { words } from '../language/words.ts';
import type { Section } from '../model/publication.ts';
import { plainText } from '../notes/plain.ts';
import { type Block, renderBlocks, renderInline } from '../notes/render.ts';
import { type ContentsPart, contentsView, noteCount } from './contents.ts';
import { type FigureView, figureView, firstPicture } from './figure.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { linkedPrinter, plainPrinter } from './printer.ts';
import type { EditionSite, Site } from './site.ts';

export type SectionBlock =
  | { readonly html: string }
  | {
      readonly figure: FigureView;
      /** Level of its title, one below the heading that it stands under. */
      readonly level: 2 | 3;
    };

export interface NeighbourLink {
  readonly label: string;
  readonly title: string;
  readonly path: string;
}

/** A page of the narrative. */
export interface SectionView {
  readonly page: PageInfo;
  readonly slug: string;
  /** «Mục I.2». */
  readonly label: string;
  readonly noteCount: string;
  readonly leadHtml: string;
  readonly blocks: readonly SectionBlock[];
  readonly contents: readonly ContentsPart[];
  readonly previous: NeighbourLink | undefined;
  readonly next: NeighbourLink | undefined;
}

/** The page of a section that is not the introduction. */
export function sectionView(site: Site, edition: EditionSite, section: Section): SectionView {
  const { sections } = edition.edition;
  const index = sections.indexOf(section);
  const { number = '', title } = section.settings;
  return {
    page: { ...sectionPage(edition, section), picture: firstPicture(site, edition, section.figures) },
    slug: section.slug,
    label: number === '' ? title : words.section.label(number),
    noteCount: noteCount(section.notes),
    leadHtml: renderInline(section.lead, linkedPrinter(edition, 'none')),
    blocks: sectionBlocks(site, edition, section),
    contents: contentsView(edition),
    previous: neighbour(edition, sections[index - 1], words.section.previous),
    next: neighbour(edition, sections[index + 1], words.section.next),
  };
}

/** What the page of a section says of itself. */
export function sectionPage(edition: EditionSite, section: Section): PageInfo {
  return {
    path: paths.section(edition.edition.id, section.slug),
    kind: 'section',
    title: section.settings.title,
    edition: edition.edition.id,
    description: plainText(section.lead, plainPrinter(edition)),
  };
}

/** The body of a section with its figures; margin notes stand in the text. */
export function sectionBlocks(site: Site, edition: EditionSite, section: Section): readonly SectionBlock[] {
  let level: 2 | 3 = 2;
  return renderBlocks(section.body, linkedPrinter(edition, 'margin')).map((block: Block) => {
    if ('figure' in block) return { figure: figureView(site, edition, block.figure), level };
    if (/<h2[ >]/.test(block.html)) level = 3;
    return block;
  });
}

function neighbour(
  edition: EditionSite,
  section: Section | undefined,
  label: (number: string) => string,
): NeighbourLink | undefined {
  if (!section) return undefined;
  const { number = '', title, short_title: shortTitle = title } = section.settings;
  return { label: label(number), title: shortTitle, path: paths.section(edition.edition.id, section.slug) };
}
