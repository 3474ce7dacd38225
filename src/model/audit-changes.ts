import { auditWords } from '../language/audit-words.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import type { Finding } from './audit.ts';
import { printedOf, printedSource, subjectOf } from './audit-subject.ts';
import { formatExact, formatSum, sumExact } from './exact.ts';
import type { Quantity } from './quantity.ts';

/** The edition before, as far as its numbers go. */
export interface EarlierEdition {
  readonly id: string;
  readonly quantities: ReadonlyMap<string, Quantity>;
}

/**
 * Checks growth in the year (measures with `change_of`) against the counts of that year and of the year before, which
 * this edition or the one before it must print: a count that was derived from the growth would prove nothing. Growth
 * that is more than the whole count disagrees even without the year before.
 */
export function auditChanges(
  quantities: ReadonlyMap<string, Quantity>,
  measures: PublicationSettings['measures'],
  earlier?: EarlierEdition,
): Finding[] {
  const wholes = new Map(measures.flatMap(({ id, change_of: of }) => (of === undefined ? [] : [[id, of]])));
  return [...quantities.values()].flatMap((change): Finding[] => {
    const { indicator = '', measure = '', year = '' } = change.dimensions;
    const of = wholes.get(measure);
    const source = printedSource(change);
    const printed = printedOf(change);
    if (of === undefined || !source || printed === undefined) return [];
    const before = `${indicator}.${of}.${Number(year) - 1}`;
    const here = quantities.get(before);
    const there = here && !here.derivation ? undefined : earlier?.quantities.get(before);
    const known = there && !there.derivation ? there : here;
    return [
      {
        key: change.key,
        rule: 'change',
        subject: [subjectOf(change), year].join(', '),
        printed,
        ...judge(change, quantities.get(`${indicator}.${of}.${year}`), known),
        remark: known && known === there ? auditWords.earlier(earlier?.id ?? '') : '',
        unit: change.unit,
        source,
      },
    ];
  });
}

function judge(
  change: Quantity,
  whole: Quantity | undefined,
  before: Quantity | undefined,
): Pick<Finding, 'verdict' | 'computed' | 'working'> {
  const added = change.value ?? 0;
  if (!whole || whole.value === null || whole.unit !== change.unit)
    return { verdict: 'not-checkable', working: auditWords.noTotalOfChange };
  if (added > whole.value) {
    const working = auditWords.moreThanAll(formatExact(added), formatExact(whole.value));
    return { verdict: 'disagrees', computed: whole.value, working };
  }
  if (!before || before.derivation || before.value === null || before.unit !== change.unit) {
    const year = String(Number(change.dimensions.year) - 1);
    return { verdict: 'not-checkable', working: auditWords.noYearBefore(year) };
  }
  const computed = sumExact([whole.value, -before.value]);
  const sum = formatSum([
    { sign: 1, value: whole.value },
    { sign: -1, value: before.value },
  ]);
  const working = `${sum} = ${formatExact(computed)}`;
  return computed === added
    ? { verdict: 'agrees', computed, working }
    : { verdict: 'disagrees', computed, working: auditWords.printed(working, formatExact(added)) };
}

/** Checks each number that the edition before prints as well: same key, same unit, both as each of them prints it. */
export function auditRepeats(quantities: ReadonlyMap<string, Quantity>, earlier?: EarlierEdition): Finding[] {
  if (!earlier) return [];
  return [...quantities.values()].flatMap((quantity): Finding[] => {
    const other = earlier.quantities.get(quantity.key);
    const source = printedSource(quantity);
    // Lists belong to an edition; that two name the same places under one id is no claim of the report.
    if (!other || other.derivation || quantity.dimensions.list !== undefined || !source) return [];
    if (quantity.value === null || other.value === null || other.unit !== quantity.unit) return [];
    const { year, period } = quantity.dimensions;
    return [
      {
        key: quantity.key,
        rule: 'repeat',
        subject: [subjectOf(quantity), year ?? period ?? '', auditWords.twice(earlier.id)].join(', '),
        printed: printedOf(quantity) ?? 0,
        computed: other.value,
        verdict: other.value === quantity.value ? 'agrees' : 'disagrees',
        working: auditWords.statedTwice(formatExact(other.value), earlier.id),
        remark: '',
        unit: quantity.unit,
        source,
      },
    ];
  });
}
