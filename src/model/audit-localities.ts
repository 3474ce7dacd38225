import { auditWords } from '../language/audit-words.ts';
import type { IndicatorRow } from '../schema/tables.ts';
import type { Finding, Verdict } from './audit.ts';
import { judgeTotal } from './audit-totals.ts';
import { formatExact, sumExact } from './exact.ts';
import { groupBy } from './group.ts';
import type { Quantity } from './quantity.ts';

/**
 * Checks the printed total of each indicator whose places' values add up (`aggregate: sum`) against their sum, where one
 * observation alone has the year and the unit of the values. While a place of the list has no value, it cannot be
 * checked; what is known is said. `placeCount` is the size of the edition's list.
 */
export function auditLocalities(
  indicators: Iterable<Pick<IndicatorRow, 'id' | 'aggregate'>>,
  quantities: ReadonlyMap<string, Quantity>,
  placeCount: number,
): Finding[] {
  const summed = new Set([...indicators].filter(({ aggregate }) => aggregate === 'sum').map(({ id }) => id));
  const own = [...quantities.values()].filter(
    ({ dimensions: { indicator = '', list }, derivation }) =>
      summed.has(indicator) && list === undefined && !derivation,
  );
  const keyOf = ({ dimensions: { indicator = '', year = '' }, unit }: Quantity): string =>
    `${indicator}/${year}/${unit}`;
  const totals = groupBy(
    own.filter(({ dimensions }) => dimensions.measure !== undefined),
    keyOf,
  );
  const parts = groupBy(
    own.filter(({ dimensions }) => dimensions.place !== undefined),
    keyOf,
  );
  return [...parts].flatMap(([key, values]) => {
    const [total, ...others] = totals.get(key) ?? [];
    return total && total.value !== null && others.length === 0
      ? [findingOf(total, total.value, values, placeCount)]
      : [];
  });
}

function findingOf(total: Quantity, value: number, parts: readonly Quantity[], placeCount: number): Finding {
  const [source] = total.sources;
  if (!source) throw new Error(`${total.key} has no source`);
  const amounts = parts.flatMap((part) => part.value ?? []);
  const sum = sumExact(amounts);
  const printed = total.correction?.printed ?? value;
  const isWhole = amounts.length === placeCount;
  return {
    key: total.key,
    rule: 'total',
    subject: [total.subject, total.measure, total.dimensions.year ?? '']
      .filter((each) => each !== '')
      .join(', '),
    printed,
    computed: isWhole ? sum : undefined,
    verdict: isWhole ? judge(value, sum, amounts) : 'not-checkable',
    working: workingOf(amounts.length, placeCount, sum, printed),
    remark: '',
    unit: total.unit,
    source,
  };
}

/** Whole numbers are counts and were not rounded: 63 of them would otherwise excuse a difference of 31. */
function judge(total: number, sum: number, amounts: readonly number[]): Verdict {
  if ([total, ...amounts].every(Number.isInteger)) return total === sum ? 'agrees' : 'disagrees';
  return judgeTotal(total, sum, amounts);
}

/** «cộng 63 nơi = 3.419, in 3.400»; the parts themselves stand on the indicator's page. */
function workingOf(known: number, all: number, sum: number, printed: number): string {
  const places = `${auditWords.places(formatExact(known), formatExact(all))} = ${formatExact(sum)}`;
  return sum === printed ? places : auditWords.printed(places, formatExact(printed));
}
