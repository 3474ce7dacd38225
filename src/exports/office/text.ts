/** Control characters, halves of surrogate pairs and what is no character: XML 1.0 cannot hold most of them. */
const forbidden = /[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu;

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
