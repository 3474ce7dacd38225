import type { Edition, Section } from '../../src/model/publication.ts';
import { Collector } from '../../src/problems/collector.ts';
import { openSite } from '../../src/views/open-site.ts';
import { getEdition } from '../../src/views/site.ts';

const site = await openSite(new URL('../fixtures/small', import.meta.url).pathname, new Collector());
if (!site) throw new Error('the fixture has errors');

/** The small publication. */
export const smallSite = site;

/** The edition of 2025 of the small publication. */
export const { edition: small } = getEdition(site, '2025');

/** What a test says of a section; the rest is the introduction's. */
export type SectionSample = Partial<Pick<Section, 'figures' | 'headings'>> & { readonly number: string };

/** The small edition with other sections; the slug of a section is its number in small letters. */
export function withSections(...samples: readonly SectionSample[]): Edition {
  const { introduction } = small;
  const empty = { ...introduction, figures: [], headings: [] };
  return {
    ...small,
    introduction: empty,
    sections: samples.map(({ number, ...rest }) => ({
      ...empty,
      ...rest,
      slug: number.toLowerCase(),
      settings: { ...introduction.settings, number },
    })),
  };
}
