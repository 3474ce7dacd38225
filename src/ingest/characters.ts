// XML 1.0, 2.2 Char: what no XML file can hold, not even as a character reference. Lone surrogates are no characters.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
// Explicit directional formatting (Unicode Standard Annex 9, 2.1 to 2.5): it shows the words after it in another order
// than they are read in, also those of the page around them («Trojan Source», CVE-2021-42574).
const turning = /[\u202a-\u202e\u2066-\u2069]/u;
const unwanted = new RegExp(`${forbidden.source}|${turning.source}`, 'gu');

/** A character that no page or download may hold. */
export interface UnwantedCharacter {
  /** As `U+000B`. */
  readonly name: string;
  /** Position in the text, counted from 0. */
  readonly offset: number;
  /** True when it changes the direction of the letters after it; false when no XML file can hold it. */
  readonly turns: boolean;
}

/** The first unwanted character of each of the two sorts, in the order of the text. */
export function findUnwanted(text: string): readonly UnwantedCharacter[] {
  const found = [forbidden, turning].flatMap((sort) => {
    const match = sort.exec(text);
    if (!match) return [];
    const name = `U+${(match[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return [{ name, offset: match.index, turns: sort === turning }];
  });
  return found.sort((a, b) => a.offset - b.offset);
}

/** A text without the characters that a page or a download may not hold. */
export function dropUnwanted(text: string): string {
  return text.replace(unwanted, '');
}
