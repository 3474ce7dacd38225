/**
 * The keys of the index: `/` goes to the field; the arrows go from it through the notes that are shown and back; Enter
 * in the field goes to the first of them, on a note opens its place in the report; Escape goes back to the field.
 */
export function listenToKeys(index: HTMLElement, input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const target = event.target instanceof Element ? event.target : document.body;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const isTyping = target.matches('input:not([type="checkbox"]), textarea, select');
    if (event.key === '/' && !isTyping) {
      event.preventDefault();
      input.focus();
      input.select();
    }
  });
  index.addEventListener('keydown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : index;
    const row = target.closest<HTMLElement>('article[data-note]');
    if ((target !== input && !row) || event.isComposing || event.altKey || event.ctrlKey || event.metaKey)
      return;
    if (answer(event.key, index, input, target, row)) event.preventDefault();
  });
}

/** True when the key did something. */
function answer(
  key: string,
  index: HTMLElement,
  input: HTMLInputElement,
  target: HTMLElement,
  row: HTMLElement | null,
): boolean {
  const rows = [...index.querySelectorAll<HTMLElement>('article[data-note]:not([hidden])')];
  const at = row ? rows.indexOf(row) : -1;
  const isField = row === null;
  if (key === 'ArrowDown' || (key === 'Enter' && isField)) {
    rows[Math.min(at + 1, rows.length - 1)]?.focus();
    return true;
  }
  if (isField) return false;
  if (key === 'Escape' || (key === 'ArrowUp' && at <= 0)) {
    input.focus();
    return true;
  }
  if (key === 'ArrowUp') {
    rows[at - 1]?.focus();
    return true;
  }
  // On a link or a button within the note, Enter is theirs.
  if (key !== 'Enter' || target !== row) return false;
  row.querySelector<HTMLAnchorElement>('.backlinks a')?.click();
  return true;
}
