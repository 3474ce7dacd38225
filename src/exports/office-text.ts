/** Characters that XML 1.0 has no way to write, and halves of surrogate pairs. */
const forbidden = new RegExp(
  '[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]|' +
    '[\\uD800-\\uDBFF](?![\\uDC00-\\uDFFF])|(?<![\\uD800-\\uDBFF])[\\uDC00-\\uDFFF]',
  'g',
);

/** The text as one line that XML can hold: characters that it forbids are dropped, breaks and tabs become spaces. */
export function officeText(text: string): string {
  return text.replace(/[\r\n\t]+/g, ' ').replace(forbidden, '');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** The text as it stands in XML, between tags and in attributes alike. */
export function xmlText(text: string): string {
  return officeText(text).replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

/** A colour of the theme (`#8f1a1c`) as Office writes it (`8F1A1C`). */
export function officeColour(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}

/** The language of a publication as Office names it; Vietnamese without a country is that of Viet Nam. */
export function officeLanguage(language: string): string {
  return language === 'vi' ? 'vi-VN' : language;
}
