/**
 * What spreadsheet programs take for the start of a formula, the wide forms of East Asian keyboards too.
 * Source: OWASP, «CSV Injection».
 */
const START = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/** Whether a spreadsheet might run a text that is put into a cell. */
export function looksLikeFormula(text: string): boolean {
  return START.test(text);
}
