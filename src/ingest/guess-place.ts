import { slugify } from '../language/slug.ts';
import type { Recorded } from '../model/cell-source.ts';
import type { PlaceGuess } from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import type { PlaceRow } from '../schema/tables.ts';

/**
 * What was probably meant by a code that no place has: a name in its stead, a code whose leading zero a spreadsheet
 * dropped, or a misspelt name. Codes are too short for likeness to mean anything, so wrong digits give no guess.
 */
export function guessPlace(
  found: string,
  places: ReadonlyMap<string, Recorded<PlaceRow>>,
): PlaceGuess | undefined {
  const wanted = slugify(found);
  const names = new Map<string, PlaceRow>();
  for (const place of places.values()) {
    const { name, kind, other_names } = place;
    for (const each of [name, `${kind} ${name}`, ...other_names.split('|')]) names.set(slugify(each), place);
    if (place.code.startsWith('0') && place.code.replace(/^0+/, '') === found) {
      return { why: 'zero', code: place.code, name };
    }
  }
  names.delete('');
  const same = names.get(wanted);
  if (same) return { why: 'name', code: same.code, name: same.name };
  if (!/[a-z]/.test(wanted)) return undefined;
  const near = names.get(findNearest(wanted, names.keys()) ?? '');
  return near && { why: 'near', code: near.code, name: near.name };
}
