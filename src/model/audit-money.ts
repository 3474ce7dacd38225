import { auditWords } from '../language/audit-words.ts';
import { fold } from '../language/fold.ts';
import type { Finding } from './audit.ts';
import { printedOf, printedSource, same, subjectOf } from './audit-subject.ts';
import { formatExact } from './exact.ts';
import { groupBy } from './group.ts';
import type { Quantity } from './quantity.ts';

/**
 * Holds amounts among the observations against the tables of money. They are the same amount when name, unit and time are
 * the same and one section or footnote has both; neither is rounded, so that they must be equal. Names alone would set
 * against each other what different parts of the report mean by «Khác».
 */
export function auditMoney(quantities: ReadonlyMap<string, Quantity>): Finding[] {
  const printed = [...quantities.values()].filter(({ value, derivation }) => value !== null && !derivation);
  const amounts = groupBy(
    printed.filter(({ dimensions }) => dimensions.period !== undefined),
    nameOf,
  );
  return printed
    .filter(({ dimensions }) => dimensions.indicator !== undefined && dimensions.place === undefined)
    .flatMap((quantity) =>
      (amounts.get(nameOf(quantity)) ?? [])
        .filter((amount) => isOneClaim(quantity, amount))
        .flatMap((amount) => findingOf(quantity, amount) ?? []),
    );
}

function nameOf({ subject, unit, dimensions }: Quantity): string {
  return [fold(subject), unit, dimensions.period ?? dimensions.year ?? ''].join('\n');
}

function isOneClaim(a: Quantity, b: Quantity): boolean {
  if (a.note !== undefined && a.note === b.note) return true;
  return a.section !== '' && a.section === b.section;
}

function findingOf(quantity: Quantity, amount: Quantity): Finding | undefined {
  const source = printedSource(quantity);
  const other = printedSource(amount);
  if (!source || !other || quantity.value === null || amount.value === null) return undefined;
  return {
    key: quantity.key,
    rule: 'money',
    subject: [subjectOf(quantity), amount.dimensions.period].join(', '),
    printed: printedOf(quantity) ?? 0,
    computed: amount.value,
    verdict: same(quantity.value, amount.value) ? 'agrees' : 'disagrees',
    working: auditWords.inMoney(formatExact(amount.value), other.cell),
    remark: '',
    unit: quantity.unit,
    source,
  };
}
