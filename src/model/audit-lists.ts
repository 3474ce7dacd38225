import { auditWords } from '../language/audit-words.ts';
import type { PlaceListMemberRow, PlaceListRow } from '../schema/tables.ts';
import type { Finding, Verdict } from './audit.ts';
import { printedOf, printedSource, subjectOf } from './audit-subject.ts';
import { formatExact } from './exact.ts';
import type { Quantity } from './quantity.ts';
import { resolveReference } from './reference.ts';

/** A list of places as far as its size goes. */
interface SizedList {
  readonly row: Pick<PlaceListRow, 'name' | 'complete' | 'stated_by'>;
  readonly members: readonly Pick<PlaceListMemberRow, 'place'>[];
}

/**
 * Checks the number that the report states for a list of places (`stated_by`) against the places that the list names.
 * A list that the report leaves open may name fewer: then the number cannot be checked.
 */
export function auditLists(
  lists: Iterable<SizedList>,
  quantities: ReadonlyMap<string, Quantity>,
  year: number,
  placeNoun: string,
): Finding[] {
  return [...lists].flatMap(({ row, members }): Finding[] => {
    if (row.stated_by === '') return [];
    const resolved = resolveReference(row.stated_by, quantities, year);
    const quantity = 'quantity' in resolved ? resolved.quantity : undefined;
    const source = quantity && printedSource(quantity);
    if (!quantity || !source || quantity.value === null) return [];
    const count = formatExact(members.length);
    return [
      {
        key: quantity.key,
        rule: 'list',
        subject: subjectOf(quantity),
        printed: printedOf(quantity) ?? 0,
        computed: members.length,
        verdict: judge(quantity.value, members.length, row.complete),
        working: row.complete ? auditWords.named(count, placeNoun) : auditWords.openList(count, placeNoun),
        remark: `${auditWords.listSize(row.name)}.`,
        unit: quantity.unit,
        source,
      },
    ];
  });
}

function judge(stated: number, named: number, complete: boolean): Verdict {
  if (stated === named) return 'agrees';
  return complete || named > stated ? 'disagrees' : 'not-checkable';
}
