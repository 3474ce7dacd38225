import { slugify } from '../language/slug.ts';
import { cellSource, type Recorded } from '../model/cell-source.ts';
import { groupBy } from '../model/group.ts';
import type { Collector } from '../problems/collector.ts';
import { duplicateHeading, parentCycle, unitDiffers, unknownParent } from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import type { MoneyRow } from '../schema/tables.ts';
import type { EditionTableSet } from './edition-tables.ts';

/** Checks each period of money.csv: parents that exist, in the same unit, without circles; headings that differ as keys. */
export function checkMoney({ tables: { money } }: EditionTableSet, collector: Collector): void {
  for (const [period, rows] of groupBy(money.rows, (row) => row.period)) {
    const byHeading = new Map(rows.map((row) => [row.heading, row]));
    checkHeadings(rows, collector);
    for (const row of rows.filter((each) => each.parent !== '')) {
      const parent = byHeading.get(row.parent);
      if (parent) checkPart(row, parent, byHeading, collector);
      else if (!money.dropped.has(`${period}/${row.parent}`)) {
        const nearest = findNearest(row.parent, byHeading.keys());
        collector.report(cellSource(row.source, 'parent'), unknownParent(row.parent, period, nearest));
      }
    }
  }
}

function checkHeadings(rows: readonly Recorded<MoneyRow>[], collector: Collector): void {
  const lines = new Map<string, number>();
  for (const { heading, source } of rows) {
    const slug = slugify(heading);
    const first = lines.get(slug);
    if (first === undefined) lines.set(slug, source.line);
    else collector.report(cellSource(source, 'heading'), duplicateHeading(heading, slug, first));
  }
}

function checkPart(
  row: Recorded<MoneyRow>,
  parent: Recorded<MoneyRow>,
  byHeading: ReadonlyMap<string, Recorded<MoneyRow>>,
  collector: Collector,
): void {
  if (row.unit !== parent.unit) {
    const whose = `khoản tổng «${parent.heading}»`;
    collector.report(cellSource(row.source, 'unit'), unitDiffers(row.unit, parent.unit, whose));
  }
  if (isInside(row, byHeading)) collector.report(cellSource(row.source, 'parent'), parentCycle(row.heading));
}

/** Whether the way up through the parents comes back to the row. */
function isInside(row: MoneyRow, byHeading: ReadonlyMap<string, MoneyRow>): boolean {
  const seen = new Set<string>();
  let above = byHeading.get(row.parent);
  while (above && !seen.has(above.heading)) {
    if (above.heading === row.heading) return true;
    seen.add(above.heading);
    above = byHeading.get(above.parent);
  }
  return false;
}
