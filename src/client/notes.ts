import { browserWords } from '../language/browser-words.ts';

/** Below this width there is no margin for notes; the same as in src/styles/note.css. */
export const narrow = matchMedia('(max-width: 59.99rem)');

/**
 * Lets a note's mark show its note on the page instead of leading to the index: opened under its line where there is no
 * margin, pointed out in the margin where there is one. Without this script the mark is a plain link.
 */
export function openNotesInPlace(root: Document): void {
  for (const mark of root.querySelectorAll<HTMLAnchorElement>('a.ref[data-note-ref]')) {
    const number = mark.dataset.noteRef ?? '';
    const note = root.getElementById(`ct-${number}`);
    if (!note?.classList.contains('mn')) continue;
    mark.setAttribute('role', 'button');
    mark.setAttribute('aria-expanded', 'false');
    mark.setAttribute('aria-controls', note.id);
    mark.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      toggle(root, mark, note);
    });
    mark.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      toggle(root, mark, note);
    });
  }
}

/** Closes whatever note is open, and gives the focus back to its mark if it was inside. */
export function closeNotes(root: Document): void {
  for (const mark of root.querySelectorAll<HTMLAnchorElement>('a.ref[aria-expanded="true"]')) {
    const note = root.getElementById(mark.getAttribute('aria-controls') ?? '');
    mark.setAttribute('aria-expanded', 'false');
    if (note?.contains(root.activeElement)) mark.focus();
    note?.classList.remove('is-on');
    note?.querySelector('button.close')?.remove();
  }
}

function toggle(root: Document, mark: HTMLAnchorElement, note: HTMLElement): void {
  const wasOpen = mark.getAttribute('aria-expanded') === 'true';
  closeNotes(root);
  if (wasOpen) return;
  mark.setAttribute('aria-expanded', 'true');
  note.classList.add('is-on');
  if (!narrow.matches) return;
  const close = closeButton(browserWords.closeNote(mark.dataset.noteRef ?? ''));
  close.addEventListener('click', () => {
    closeNotes(root);
    mark.focus();
  });
  note.append(close);
}

/** A button with a cross; its name is for those who do not see it. */
export function closeButton(label: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.setAttribute('aria-label', label);
  const cross = drawSign('0 0 16 16', 'm3 3 10 10M13 3 3 13');
  cross.setAttribute('class', 'ic');
  button.append(cross);
  return button;
}

/** A sign of lines that says nothing to those who listen. */
export function drawSign(viewBox: string, lines: string): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', viewBox);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', lines);
  svg.append(path);
  return svg;
}
