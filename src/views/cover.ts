import { drawFinished } from '../figures/signature/index.ts';
import { parseInline } from '../ingest/narrative/inline.ts';
import { formatDate } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { renderInline } from '../notes/render.ts';
import { type ContentsPart, contentsView } from './contents.ts';
import { figureIds, firstPicture } from './figure.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { linkedPrinter } from './printer.ts';
import { type SectionBlock, sectionBlocks } from './section.ts';
import type { EditionSite, Site } from './site.ts';

export interface KeyFigure {
  readonly figureHtml: string;
  readonly unit: string;
  readonly textHtml: string;
}

export interface Signature {
  readonly title: string;
  readonly text: string;
  readonly wide: string;
  readonly narrow: string;
}

/** The cover of an edition: title, signature graphic, key figures, contents, introduction. */
export interface CoverView {
  readonly page: PageInfo;
  readonly numberLabel: string;
  readonly date: string;
  readonly title: { readonly before: string; readonly large: string; readonly after: string };
  readonly subtitle: string;
  readonly signature: Signature | undefined;
  readonly keyFigures: readonly KeyFigure[];
  readonly contents: readonly ContentsPart[];
  readonly introductionTitle: string;
  readonly introductionLeadHtml: string;
  readonly introduction: readonly SectionBlock[];
  readonly firstSection: string;
  readonly downloads: string;
  /** Other editions, newest first; empty when this is the only one. */
  readonly otherEditions: readonly { readonly label: string; readonly path: string }[];
}

/** The cover of an edition at the given path (its own, or the root's for the newest). */
export function coverView(site: Site, edition: EditionSite, path: string): CoverView {
  const { edition: report } = edition;
  const { settings } = report;
  const [first] = report.sections;
  return {
    page: {
      path,
      kind: 'cover',
      title: settings.title,
      edition: report.id,
      description: site.publication.settings.description,
      picture: firstPicture(site, edition, figureIds(edition)),
    },
    numberLabel: words.cover.number(settings.number),
    date: settings.date === undefined ? '' : formatDate(settings.date),
    title: settings.cover
      ? { ...settings.cover, after: keepLastWords(settings.cover.after) }
      : { before: '', large: settings.title, after: '' },
    subtitle: settings.subtitle ?? '',
    signature: signatureView(edition),
    keyFigures: settings.key_figures.map((each) => ({
      figureHtml: renderInline(parseInline(each.figure), linkedPrinter(edition, 'none')),
      unit: each.unit ?? '',
      textHtml: renderInline(parseInline(each.text), linkedPrinter(edition, 'none')),
    })),
    contents: contentsView(edition),
    introductionTitle: report.introduction.settings.title,
    introductionLeadHtml: renderInline(report.introduction.lead, linkedPrinter(edition, 'none')),
    introduction: sectionBlocks(site, edition, report.introduction),
    firstSection: first ? paths.section(report.id, first.slug) : paths.notes(report.id),
    downloads: paths.downloads(report.id),
    otherEditions: site.editions
      .filter((each) => each !== edition)
      .map((each) => ({ label: words.edition(each.edition.id), path: paths.cover(each.edition.id) })),
  };
}

/** The last three words of a long line stay together, so that no line is left with one. */
function keepLastWords(text: string): string {
  const parts = text.split(' ');
  return parts.length < 6 ? text : [...parts.slice(0, -3), parts.slice(-3).join('\u00a0')].join(' ');
}

function signatureView({ edition }: EditionSite): Signature | undefined {
  const { signature } = edition.settings;
  if (!signature) return undefined;
  const year = edition.settings.year;
  const rows = [...edition.indicators.values()].flatMap((indicator) => {
    if (signature.indicators && !signature.indicators.includes(indicator.id)) return [];
    const total = edition.quantities.get(`${indicator.id}.${signature.total}.${year}`)?.value;
    const added = edition.quantities.get(`${indicator.id}.${signature.added}.${year}`)?.value;
    if (total === undefined || total === null || added === undefined || added === null) return [];
    const emphasised = signature.emphasis.includes(indicator.id);
    return [{ key: indicator.id, label: indicator.short_name, total, added, emphasised }];
  });
  if (rows.length === 0) return undefined;
  const { wide, narrow } = drawFinished(rows, signature.limit, signature.title);
  return { title: signature.title, text: signature.text, wide, narrow };
}
