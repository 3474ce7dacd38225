import { auditWords } from '../language/audit-words.ts';
import { slugify } from '../language/slug.ts';
import type { MoneyRow } from '../schema/tables.ts';
import type { Finding, Verdict } from './audit.ts';
import type { Recorded } from './cell-source.ts';
import { decimalsOf, formatExact, formatSum, NOISE, sumExact } from './exact.ts';
import { groupBy } from './group.ts';
import type { Quantity } from './quantity.ts';

/**
 * Checks each amount of money that has parts against their sum. Corrected amounts count as corrected.
 * `rounding`: the difference is at most what rounding each part to its printed decimals can make.
 */
export function auditTotals(
  rows: readonly Recorded<MoneyRow>[],
  quantities: ReadonlyMap<string, Quantity>,
): Finding[] {
  const amountOf = ({ period, heading }: Pick<MoneyRow, 'period' | 'heading'>) =>
    quantities.get(`money.${period}.${slugify(heading)}`);
  const partsOf = groupBy(
    rows.filter((row) => row.parent !== ''),
    (row) => `${row.period}/${row.parent}`,
  );
  return rows.flatMap((row) => {
    const total = amountOf(row);
    const parts = (partsOf.get(`${row.period}/${row.heading}`) ?? []).flatMap((part) => amountOf(part) ?? []);
    return total && parts.length > 0 ? [findingOf(total, parts, row.period)] : [];
  });
}

function findingOf(total: Quantity, parts: readonly Quantity[], period: string): Finding {
  const [source] = total.sources;
  if (!source) throw new Error(`${total.key} has no source`);
  const printed = total.correction?.printed ?? total.value ?? 0;
  const amounts = parts.map((part) => part.value ?? 0);
  const computed = sumExact(amounts);
  const value = total.value ?? 0;
  return {
    key: total.key,
    rule: 'total',
    subject: `${total.subject}, ${period}`,
    printed,
    computed,
    verdict: judgeTotal(value, computed, amounts),
    working: workingOf(total, parts, printed, computed),
    remark: '',
    unit: total.unit,
    source,
  };
}

/** What a total comes to against the sum of its parts; see `auditTotals`. */
export function judgeTotal(total: number, computed: number, amounts: readonly number[]): Verdict {
  const difference = Math.abs(total - computed);
  if (difference < NOISE) return 'agrees';
  const finest = Math.max(...amounts.map(decimalsOf));
  // A total printed coarser than its parts was rounded itself; otherwise only the parts were.
  const ownRounding = decimalsOf(total) < finest ? halfUnit(total) : 0;
  const allowed = amounts.reduce((sum, amount) => sum + halfUnit(amount), ownRounding);
  return difference <= allowed + NOISE ? 'rounding' : 'disagrees';
}

/** Half a unit of the last printed decimal. */
function halfUnit(value: number): number {
  return 0.5 / 10 ** decimalsOf(value);
}

/** «249 + 78 + 7 + 10 = 344, in 334»; what is printed is said only where it differs. */
function workingOf(total: Quantity, parts: readonly Quantity[], printed: number, computed: number): string {
  const sum = sumWorking(parts);
  const told = printed === computed ? sum : auditWords.printed(sum, formatExact(printed));
  return [total, ...parts].some((each) => each.correction) ? auditWords.withCorrected(told) : told;
}

/** «249 + 78 + 7 + 10 = 344»; a missing part counts as nothing, so callers look for them first where that matters. */
export function sumWorking(parts: readonly Pick<Quantity, 'value'>[]): string {
  const terms = parts.map(({ value }) => ({ sign: 1, value: value ?? 0 }) as const);
  return `${formatSum(terms)} = ${formatExact(sumExact(terms.map(({ value }) => value)))}`;
}
