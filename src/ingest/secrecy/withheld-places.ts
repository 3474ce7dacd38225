import { cellSource, type Recorded } from '../../model/cell-source.ts';
import type { Edition } from '../../model/publication.ts';
import { changeQuantity, type Quantity } from '../../model/quantity.ts';
import type { EditionRows } from '../../model/rows.ts';
import type { Collector } from '../../problems/collector.ts';
import { rowInClassifiedPlace } from '../../problems/messages.ts';
import { OPEN } from './clearance.ts';

/** Notes by label and sections by number that the audience may not see. */
interface WithheldPlaces {
  readonly notes: ReadonlySet<string>;
  readonly sections: ReadonlySet<string>;
}

interface PlacedRow {
  readonly section?: string | undefined;
  readonly note?: number | undefined;
  readonly classification?: string | undefined;
}

/**
 * Reports rows that are open to all but say that they stand in a note or section that is not: most likely the row was
 * forgotten. A row that says `khong` is meant so.
 */
export function checkRowPlaces(
  rows: EditionRows,
  { notes, sections }: WithheldPlaces,
  collector: Collector,
): void {
  if (notes.size === 0 && sections.size === 0) return;
  for (const table of Object.values(rows) as (readonly Recorded<PlacedRow>[])[]) {
    for (const { note, section = '', classification = '', source } of table) {
      if (classification === OPEN) continue;
      if (note !== undefined && notes.has(String(note)))
        collector.report(cellSource(source, 'note'), rowInClassifiedPlace(`chú thích ${note}`));
      else if ([...sections].some((each) => section === each || section.startsWith(`${each}.`)))
        collector.report(cellSource(source, 'section'), rowInClassifiedPlace(`mục ${section}`));
    }
  }
}

/**
 * The edition without links to withheld notes, and without figures that only withheld parts show. `before` is the edition
 * before it that is seen; notes that follow those of another are not said to.
 */
export function withoutWithheldPlaces(
  edition: Edition,
  { notes, namedFigures }: WithheldPlaces & { readonly namedFigures: ReadonlySet<string> },
  before: Edition | undefined,
): Edition {
  const shown = new Set([edition.introduction, ...edition.sections].flatMap(({ figures }) => figures));
  const figures = [...edition.figures].filter(([id]) => shown.has(id) || !namedFigures.has(id));
  const isWithheld = (note: number | undefined): boolean => note !== undefined && notes.has(String(note));
  const open = (quantity: Quantity): Quantity =>
    isWithheld(quantity.note) ? changeQuantity(quantity, { note: undefined }) : quantity;
  const follows = Object.entries(edition.settings.note_follows).filter(
    ([newer, older]) => !notes.has(newer) && (before === undefined || older <= before.notes.length),
  );
  return {
    ...edition,
    figures: new Map(figures),
    settings: { ...edition.settings, note_follows: Object.fromEntries(follows) },
    quantities:
      notes.size === 0
        ? edition.quantities
        : new Map([...edition.quantities].map(([key, quantity]) => [key, open(quantity)])),
    lists: new Map(
      [...edition.lists].map(([id, { row, members }]) => [
        id,
        { row: isWithheld(row.note) ? { ...row, note: undefined } : row, members },
      ]),
    ),
  };
}
