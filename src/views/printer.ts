import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { formatNumber } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Quantity } from '../model/quantity.ts';
import { resolveReference } from '../model/reference.ts';
import { inlineNodes, type Printer } from '../notes/render.ts';
import { badge, verdictClass } from './badge.ts';
import { address, paths, referenceAnchor } from './paths.ts';
import { placeLink } from './place-link.ts';
import { type EditionSite, findNote } from './site.ts';
import { valueElement, valueText } from './value.ts';

/** How notes' marks are printed: with the note in the margin, as a bare link, or not at all. */
export type NoteMode = 'margin' | 'link' | 'none';

/** Prints our own elements as links and notes of this edition. */
export function linkedPrinter(site: EditionSite, notes: NoteMode): Printer {
  const { edition } = site;
  const shown = new Set<number>();
  return {
    value: (of, show) => {
      const quantity = getQuantity(site, of);
      const value = valueElement(site, quantity, show);
      return notes === 'margin' ? [value, ...differences(site, quantity)] : [value];
    },
    note: (number, occurrence) => {
      if (notes === 'none') return [];
      const mark = noteMark(site, number, occurrence);
      if (notes === 'link' || shown.has(number)) return [mark];
      shown.add(number);
      return [mark, marginNote(site, number)];
    },
    document: (number) => [
      h('a', { class: 'doc', href: address(paths.document(edition.id, number)) }, noBreak(number)),
    ],
    places: (list, show) => placeNodes(site, list, show, 'linked'),
    link: (href) => sectionAddress(edition.id, href),
  };
}

/** Prints our own elements as bare text, for titles, attributes and search records. */
export function plainPrinter(site: EditionSite): Printer {
  const text = (value: string): ElementContent[] => [{ type: 'text', value }];
  return {
    value: (of, show) => text(valueText(getQuantity(site, of), show)),
    note: () => [],
    document: (number) => text(number),
    places: (list, show) => placeNodes(site, list, show, 'plain'),
    link: (href) => href,
  };
}

/** A link to a section's file as the address of its page; a link within the page stays. */
function sectionAddress(edition: string, href: string): string {
  const [file = '', heading] = href.split('#');
  if (file === '') return href;
  const slug = file.replace(/^\d{2}-/, '').replace(/\.mdx$/, '');
  const fragment = heading === undefined ? '' : `#${heading}`;
  return address(`${paths.section(edition, slug)}${fragment}`);
}

function getQuantity(site: EditionSite, of: string) {
  const resolved = resolveReference(of, site.edition.quantities, site.edition.settings.year);
  if ('unknown' in resolved) throw new Error(`unknown value ${of} was not refused on reading`);
  return resolved.quantity;
}

/** What differs is said beside the number; a number that stands in a note has it there. */
function differences(site: EditionSite, { key, note }: Quantity): ElementContent[] {
  const findings = note === undefined ? (site.findings.get(key) ?? []) : [];
  return findings
    .filter((finding) => verdictClass(finding) === 'lech' && !finding.about)
    .flatMap((finding) => [
      { type: 'text' as const, value: ' ' },
      badge(site.edition.id, finding, words.verdict[finding.verdict]),
    ]);
}

function noteMark(site: EditionSite, number: number, occurrence: number): ElementContent {
  return h(
    'a',
    {
      class: 'ref',
      id: referenceAnchor(number, occurrence),
      href: address(paths.note(site.edition.id, number)),
      'data-note-ref': String(number),
      'aria-label': words.note.mark(number),
    },
    String(number),
  );
}

function marginNote(site: EditionSite, number: number): ElementContent {
  const note = findNote(site.edition, number);
  if (!note) throw new Error(`note ${number} was not refused on reading`);
  return h(
    'span',
    { class: 'mn', id: `ct-${number}`, role: 'note', 'data-note': String(number) },
    h('b', String(number)),
    ...inlineNodes(note.text, linkedPrinter(site, 'none')),
    ...disagreements(site, number),
  );
}

/** Badges of what does not agree in a note; agreement is quiet. */
export function disagreements(site: EditionSite, number: number): ElementContent[] {
  const findings = site.findingsByNote.get(number) ?? [];
  return findings
    .filter((finding) => verdictClass(finding) === 'lech')
    .flatMap((finding) => [{ type: 'text' as const, value: ' ' }, badge(site.edition.id, finding)]);
}

function placeNodes(
  site: EditionSite,
  listId: string,
  show: 'names' | 'values',
  form: 'linked' | 'plain',
): ElementContent[] {
  const list = site.edition.lists.get(listId);
  if (!list) throw new Error(`list ${listId} was not refused on reading`);
  const text = (value: string): ElementContent => ({ type: 'text', value });
  const names = list.members.flatMap((member, index) => {
    const { text: name, path } = placeLink(site.places, member.place);
    const written = noBreak(name);
    const named =
      form === 'plain' || path === ''
        ? text(written)
        : h('a', { class: 'place', href: address(path) }, written);
    const comma = index === 0 ? [] : [text(', ')];
    if (show === 'names' || member.value === undefined) return [...comma, named];
    const upper = member.value_max === undefined ? '' : `–${formatNumber(member.value_max)}`;
    return [...comma, named, text(` (${formatNumber(member.value)}${upper})`)];
  });
  const unit = show === 'values' && list.row.unit !== '' ? [text(` ${list.row.unit}`)] : [];
  return [...names, ...unit];
}

/** Keeps the words of a name or a number together on one line. */
function noBreak(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
