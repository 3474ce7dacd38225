import { keysOf } from './tokens.ts';

/** Words before a name that are no part of it, longest first. */
const prefixes = ['thành phố', 'tỉnh uỷ', 'thành uỷ', 'tỉnh', 'tp'].map((words) => keysOf(words).join(' '));

/**
 * Indexes of the places that a typed text may mean, whole names before beginnings before beginnings of later words.
 * Diacritics, case, dashes and blanks do not count; a prefix («tỉnh», «TP.») is looked over unless it is the name.
 */
export function searchPlaces(
  typed: string,
  places: readonly { readonly names: readonly string[] }[],
): readonly number[] {
  const wanted = keysOf(typed).join(' ');
  if (wanted === '') return [];
  const ways = [
    wanted,
    ...prefixes.flatMap((prefix) => (wanted.startsWith(`${prefix} `) ? wanted.slice(prefix.length + 1) : [])),
  ];
  const tight = ways.map((way) => way.replaceAll(' ', ''));
  const ranked = places.flatMap(({ names }, index) => {
    const ranks = names.flatMap((name) => {
      const key = keysOf(name).join(' ');
      return ways.map((way, at) => {
        if (key === way || key.replaceAll(' ', '') === tight[at]) return 0;
        if (key.startsWith(way) || key.replaceAll(' ', '').startsWith(tight[at] ?? way)) return 1;
        return ` ${key}`.includes(` ${way}`) ? 2 : 9;
      });
    });
    const rank = Math.min(9, ...ranks);
    return rank < 9 ? [{ index, rank }] : [];
  });
  return ranked.sort((a, b) => a.rank - b.rank || a.index - b.index).map(({ index }) => index);
}
