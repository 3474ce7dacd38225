/** A piece of a text: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const mentionKinds = [
  'place',
  'agency',
  'document',
  'indicator',
  'level',
  'year',
  'money',
  'percent',
  'count',
] as const;
export type MentionKind = (typeof mentionKinds)[number];

/** Something that a text mentions, and where. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /**
   * Its normal form: the code of a place; the id of an agency (`cap-uy-01` for the committee of place 01) or level; the
   * registered number of a document, else the number as printed; the id of an indicator; a year; đồng as a plain number
   * («603,7 tỉ đồng» → `603700000000`); a percent as a plain number (`48.3`); a count with its unit (`54 địa phương`),
   * without one where the text gives none.
   */
  readonly value: string;
}

/** True when the two have a character in common. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
