// XML 1.0, 2.2 Char: what no XML file can hold, not even as a character reference. Lone surrogates are no characters.
const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
const everyForbidden = new RegExp(forbidden, 'gu');

/** The first character that a page or a download cannot hold, as `U+000B` and its offset; undefined when there is none. */
export function findForbidden(text: string): { readonly name: string; readonly offset: number } | undefined {
  const found = forbidden.exec(text);
  if (!found) return undefined;
  const name = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { name, offset: found.index };
}

/** A text without the characters that a page or a download cannot hold. */
export function dropForbidden(text: string): string {
  return text.replace(everyForbidden, '');
}
