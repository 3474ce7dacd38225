/** A text with its first letter as a capital, as it begins a line or a column's head. */
export function capitalise(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('vi') + text.slice(1);
}
