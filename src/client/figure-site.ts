import { showCopyButtons } from './figure-copy.ts';
import { readMarks } from './figure-readings.ts';
import { sortTables } from './figure-sort.ts';

readMarks(document);
sortTables(document);
showCopyButtons(document);
