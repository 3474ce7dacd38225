import { parseInline } from '../ingest/narrative/inline.ts';
import { words } from '../language/words.ts';
import type { Rich } from '../model/publication.ts';
import { paths } from './paths.ts';
import type { EditionSite } from './site.ts';
import type { Link } from './where.ts';

/** A section, a figure or a footnote with all of its texts. */
export interface TextPart {
  readonly link: Link;
  readonly texts: readonly Rich[];
  /** Number of a section as the tables write it: `I.2`; '' for everything else. */
  readonly section: string;
  /** Number of a footnote. */
  readonly note?: number;
}

/** Every text of an edition in reading order: key figures, the introduction, sections, figures, then the footnotes. */
export function textParts({ edition, figureNumbers }: EditionSite): readonly TextPart[] {
  const { id, settings, introduction, sections, figures, notes } = edition;
  return [
    {
      link: { text: words.source.cover, path: paths.cover(id) },
      texts: settings.key_figures.flatMap(({ figure, text }) => [parseInline(figure), parseInline(text)]),
      section: '',
    },
    ...[introduction, ...sections].map(({ slug, settings, lead, summary, body }): TextPart => {
      const { number = '', title } = settings;
      return {
        link: {
          text: slug === 'index' ? words.source.preamble : `${words.source.section(number)}, ${title}`,
          path: slug === 'index' ? paths.cover(id) : paths.section(id, slug),
        },
        texts: [lead, summary, body],
        section: number,
      };
    }),
    ...[...figureNumbers].map(([figure, { label }]): TextPart => {
      const { title = '', subtitle = '', note = '', source = '' } = figures.get(figure)?.settings ?? {};
      return {
        link: { text: label, path: paths.figurePage(id, figure) },
        texts: [title, subtitle, note, source].map(parseInline),
        section: '',
      };
    }),
    ...notes.map(
      ({ number, text }): TextPart => ({
        link: { text: words.source.notes(String(number)), path: paths.note(id, number) },
        texts: [text],
        section: '',
        note: number,
      }),
    ),
  ];
}
