import { closeMenu } from './menu.ts';
import { closeNotes, openNotesInPlace } from './notes.ts';
import { unfoldOnPaper } from './paper.ts';
import { openSearchOnDemand } from './search-opener.ts';
import { openSlips } from './slips.ts';

openNotesInPlace(document);
openSlips(document);
openSearchOnDemand(document);
unfoldOnPaper(document);

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  closeNotes(document);
  closeMenu(document);
});
