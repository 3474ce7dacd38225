import { words } from '../language/words.ts';
import type { Edition, Rich } from '../model/publication.ts';
import { paths } from './paths.ts';
import type { Link } from './where.ts';

/** A section or a footnote of the narrative with all of its texts. */
export interface TextPart {
  readonly link: Link;
  readonly texts: readonly Rich[];
  /** Number of a section as the tables write it: `I.2`; '' for the introduction and for notes. */
  readonly section: string;
  /** Number of a footnote. */
  readonly note?: number;
}

/** Every text of an edition in reading order: the introduction, the sections, then the footnotes. */
export function textParts({ id, introduction, sections, notes }: Edition): readonly TextPart[] {
  return [
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
