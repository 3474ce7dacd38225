import { closeNotes, openNotesInPlace } from './notes.ts';
import { openSlips } from './slips.ts';

openNotesInPlace(document);
openSlips(document);

document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeNotes(document);
});
