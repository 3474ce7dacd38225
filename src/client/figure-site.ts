import { offerChoices } from './figure-choices.ts';
import { showCopyButtons } from './figure-copy.ts';
import { filterSeries } from './figure-legend.ts';
import { readMarks } from './figure-readings.ts';
import { sortTables } from './figure-sort.ts';

readMarks(document);
sortTables(document);
showCopyButtons(document);
// After addresses were made absolute, so that they can be given a state.
offerChoices(document);
filterSeries(document);
