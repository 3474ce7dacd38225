import { auditWords } from '../language/audit-words.ts';
import { formatNumber } from '../language/numbers.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import type { Finding } from './audit.ts';
import { printedOf, printedSource, round, same, subjectOf } from './audit-subject.ts';
import { decimalsOf, formatExact } from './exact.ts';
import type { Quantity } from './quantity.ts';

/**
 * Checks each printed mean (measures with `mean_of`) against its count over the publication's denominators, which count
 * places: «223/61 = 3,66». The usual denominator agrees, another one is `agrees-other-base`.
 */
export function auditMeans(
  quantities: ReadonlyMap<string, Quantity>,
  { measures, bases }: Pick<PublicationSettings, 'measures' | 'bases'>,
): Finding[] {
  const counts = new Map(measures.flatMap(({ id, mean_of: of }) => (of === undefined ? [] : [[id, of]])));
  const [usual] = bases;
  if (!usual) return [];
  return [...quantities.values()].flatMap((mean): Finding[] => {
    const { indicator = '', measure = '', year = '' } = mean.dimensions;
    const of = counts.get(measure);
    const source = printedSource(mean);
    const printed = printedOf(mean);
    if (of === undefined || !source || printed === undefined || mean.value === null) return [];
    const count = quantities.get(`${indicator}.${of}.${year}`)?.value ?? null;
    const finding = {
      key: mean.key,
      rule: 'mean' as const,
      subject: subjectOf(mean),
      printed,
      unit: mean.unit,
      source,
      remark: '',
    };
    if (count === null) return [{ ...finding, verdict: 'not-checkable', working: auditWords.noCount }];
    const digits = decimalsOf(mean.value);
    const value = mean.value;
    const values = bases.map((base) => base.value);
    const fits = values.find((base) => same(round(count / base, digits), value));
    const base = fits ?? usual.value;
    const verdict = fits === undefined ? 'disagrees' : fits === usual.value ? 'agrees' : 'agrees-other-base';
    const computed = count / base;
    const working = `${formatExact(count)}/${formatExact(base)} = ${formatNumber(computed, digits + 1)}`;
    return [{ ...finding, base, verdict, computed, working }];
  });
}
