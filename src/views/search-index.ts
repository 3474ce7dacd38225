import type { RootContent } from 'hast';
import { formatDate } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { shortCode } from '../model/figure-code.ts';
import type { Section } from '../model/publication.ts';
import { plainText } from '../notes/plain.ts';
import type { SiteEntry, SiteIndex } from '../search/site-index.ts';
import { listedPages } from './catalog.ts';
import { figureIds, figureView } from './figure.ts';
import { allFamilies } from './indicators.ts';
import { synonymsOf } from './note-index.ts';
import { isSplit } from './note-pages.ts';
import { noteRows } from './notes.ts';
import { address, paths } from './paths.ts';
import { allPlaces } from './place-link.ts';
import { placeMemberships } from './place-numbers.ts';
import { plainPrinter } from './printer.ts';
import { type EditionSite, readingOrder, type Site } from './site.ts';

/** Everything of an edition that the search over every page finds, but for its notes. */
export function searchIndex(site: Site, edition: EditionSite): SiteIndex {
  const { id } = edition.edition;
  return {
    label: words.edition(id),
    synonyms: synonymsOf(site, edition),
    groups: {
      sections: [
        ...readingOrder(edition.edition).flatMap((section) => sectionEntries(edition, section)),
        ...pageEntries(site, edition),
      ],
      indicators: indicatorEntries(site, edition),
      figures: figureEntries(site, edition),
      places: placeEntries(site, edition),
      documents: documentEntries(edition),
    },
    lists: {
      notes: address(paths.notes(id)),
      indicators: address(paths.indicators),
      figures: address(paths.figures(id)),
      documents: address(paths.documents(id)),
      places: address(paths.places),
    },
    notes: isSplit(edition) ? '' : address(paths.searchNotes(id)),
    noteFiles: isSplit(edition) ? address(paths.noteData(id, 'muc-luc')) : '',
    others: site.editions.flatMap((other) =>
      other === edition ? [] : [address(paths.searchIndex(other.edition.id))],
    ),
  };
}

/** The edition's notes as the search over every page finds them. */
export function searchNotes(edition: EditionSite): readonly SiteEntry[] {
  const { id } = edition.edition;
  return noteRows(edition).map(({ number, plain, sentence }) => [
    String(number),
    '',
    plain,
    address(paths.note(id, number)),
    sentence,
  ]);
}

/** A section, and each of its headings with the text under it. */
function sectionEntries(edition: EditionSite, section: Section): SiteEntry[] {
  const { number = '', title } = section.settings;
  const printer = plainPrinter(edition);
  const path = paths.section(edition.edition.id, section.slug);
  const parts: { anchor: string; nodes: RootContent[] }[] = [{ anchor: '', nodes: [] }];
  for (const node of section.body.children) {
    const isHeading = node.type === 'element' && /^h[2-6]$/.test(node.tagName);
    if (isHeading) parts.push({ anchor: String(node.properties.id ?? ''), nodes: [] });
    else parts.at(-1)?.nodes.push(node);
  }
  return parts.map(({ anchor, nodes }): SiteEntry => {
    const text = plainText({ type: 'root', children: nodes }, printer);
    const heading = section.headings.find(({ id }) => id === anchor);
    if (!heading) return [number, title, `${plainText(section.lead, printer)} ${text}`, address(path), ''];
    return [headingCode(number, heading.number), heading.text, text, address(`${path}#${heading.id}`), title];
  });
}

/** «I.2.1» for the heading 2.1 of I.2, «III.1» for the heading 1 of III, the section's own number for one without. */
function headingCode(section: string, heading: string): string {
  if (section === '' || heading === '') return section || heading;
  const parts = section.split('.');
  const [first, ...rest] = heading.split('.');
  return first === parts.at(-1) && rest.length > 0 ? [...parts, ...rest].join('.') : `${section}.${heading}`;
}

function pageEntries(site: Site, edition: EditionSite): SiteEntry[] {
  return listedPages(site, edition).map(({ path, title, description }) => [
    '',
    title,
    description,
    address(path),
    '',
  ]);
}

/** Families of indicators; each stands in the newest edition that has it. */
function indicatorEntries(site: Site, edition: EditionSite): SiteEntry[] {
  return allFamilies(site)
    .filter((each) => each.edition === edition)
    .map(({ family: { id, name, indicators } }) => {
      const names = indicators.map((each) =>
        each.name === name ? each.definition : `${each.name}. ${each.definition}`,
      );
      return ['', name, [...new Set(names)].join(' ').trim(), address(paths.indicator(id)), ''];
    });
}

function figureEntries(site: Site, edition: EditionSite): SiteEntry[] {
  return figureIds(edition).map((figure) => {
    const { number, title, subtitle, alt } = figureView(site, edition, figure);
    const path = paths.figurePage(edition.edition.id, figure);
    return [shortCode(number), title, `${number}. ${subtitle}`, address(path), alt];
  });
}

/**
 * The places of every list, each found by its names, its region and the lists of the edition that name it. The lists
 * hold for the whole publication, so that they stand with the newest edition only.
 */
function placeEntries(site: Site, edition: EditionSite): SiteEntry[] {
  if (edition !== site.editions[0]) return [];
  return allPlaces(site).map(({ list, place }) => {
    const lists =
      list.id === edition.places.id
        ? placeMemberships(edition, place.code).map((each) => each.list.text)
        : [];
    const text = [place.kind, place.region, ...place.other_names.split('|'), list.name, ...lists];
    return [
      '',
      place.name,
      text.filter((each) => each !== '').join('. '),
      address(paths.place(list.id, place)),
      '',
    ];
  });
}

function documentEntries({ edition }: EditionSite): SiteEntry[] {
  return edition.documents
    .filter(({ number }) => number !== '')
    .map(({ number, date, issuer, about }) => {
      const text = [issuer, date === '' ? '' : formatDate(date), about].filter((each) => each !== '');
      return ['', number, text.join('. '), address(paths.document(edition.id, number)), ''];
    });
}
