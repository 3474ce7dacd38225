import type { Quantity } from '../model/quantity.ts';
import { figureData, figureIds } from './figure.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';
import type { Link } from './where.ts';

const made = new WeakMap<EditionSite, ReadonlyMap<number, readonly Link[]>>();

/** The figures that a note's numbers are drawn in, by the note, in reading order: «Hình 2.1». */
export function figuresByNote(site: Site, edition: EditionSite): ReadonlyMap<number, readonly Link[]> {
  const known = made.get(edition);
  if (known) return known;
  const figures = new Map<number, Link[]>();
  for (const id of figureIds(edition)) {
    // The number never stands apart from its word.
    const text = (edition.figureNumbers.get(id)?.label ?? '').replaceAll(' ', '\u00a0');
    const link = { text, path: paths.figurePage(edition.edition.id, id) };
    const quantities = figureData(site, edition, id).data.map(({ quantity }) => quantity);
    for (const note of new Set(quantities.flatMap((quantity) => notesOf(edition, quantity))))
      figures.set(note, [...(figures.get(note) ?? []), link]);
  }
  made.set(edition, figures);
  return figures;
}

/** The notes that a number stands in, and those of the numbers that it was made from. */
function notesOf({ edition }: EditionSite, { note, derivation }: Quantity): number[] {
  const inputs = (derivation?.inputs ?? []).flatMap((key) => edition.quantities.get(key)?.note ?? []);
  return note === undefined ? inputs : [note, ...inputs];
}
