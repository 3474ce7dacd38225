const collator = new Intl.Collator('vi');

/** Order of two names in the Vietnamese alphabet (a ă â b c d đ …), for Array.prototype.sort. */
export function compareNames(a: string, b: string): number {
  return collator.compare(a, b);
}
