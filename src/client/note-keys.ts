/**
 * The keys of the index: `/` goes to the field; the arrows go from it through the notes that are shown and back; Enter
 * in the field goes to the first of them, on a note opens its place in the report; Escape goes back to the field.
 */
export function listenToKeys(index: HTMLElement, input: HTMLInputElement): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || !(target instanceof Element))
      return;
    const row = target.closest<HTMLElement>('article[data-note]');
    const isTyping = target.matches('input:not([type="checkbox"]), select');
    if (key === '/' && !isTyping) input.focus();
    else if ((target !== input && !row) || !move(key, index, input, target, row)) return;
    event.preventDefault();
  });
}

/** Goes where a key leads from the field or from a note; false when it leads nowhere. */
function move(
  key: string,
  index: HTMLElement,
  input: HTMLInputElement,
  target: Element,
  row: HTMLElement | null,
): boolean {
  const rows = [...index.querySelectorAll<HTMLElement>('article[data-note]:not([hidden])')];
  const at = row ? rows.indexOf(row) : -1;
  let next: HTMLElement | undefined;
  if (key === 'ArrowDown' || (key === 'Enter' && !row)) next = rows[at + 1] ?? rows.at(-1);
  else if (row && (key === 'ArrowUp' || key === 'Escape'))
    next = (key === 'ArrowUp' && rows[at - 1]) || input;
  // On a link or a button within the note, Enter is theirs.
  else if (key === 'Enter' && target === row) row.querySelector<HTMLAnchorElement>('.backlinks a')?.click();
  else return false;
  next?.focus();
  return true;
}
