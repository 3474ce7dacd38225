import { auditWords } from '../language/audit-words.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import type { Finding } from './audit.ts';
import { printedOf, printedSource, subjectOf } from './audit-subject.ts';
import { formatExact } from './exact.ts';
import type { Quantity } from './quantity.ts';
import { resolveReference } from './reference.ts';

/** How the percents of an edition divide among the publication's denominators. */
export interface BaseUse {
  /** Percents of counts of places whose denominator is not stated. */
  readonly percents: number;
  /** Those that a denominator and none before it in the list fits, by denominator, in the order of the list. */
  readonly fitting: ReadonlyMap<number, number>;
  readonly cutOff: number;
  readonly none: number;
}

/** Counts which denominators the percents of places need; see `BaseUse`. */
export function countBases(
  findings: readonly Finding[],
  quantities: ReadonlyMap<string, Quantity>,
  { bases, place_noun }: Pick<PublicationSettings, 'bases' | 'place_noun'>,
): BaseUse {
  const judged = findings.filter(({ key, rule, base }) => {
    const quantity = quantities.get(key);
    return (
      rule === 'percent' &&
      base !== undefined &&
      quantity?.base === undefined &&
      quantity?.unit === place_noun
    );
  });
  const fitting = judged.filter(({ verdict }) => verdict === 'agrees' || verdict === 'agrees-other-base');
  return {
    percents: judged.length,
    fitting: new Map(
      bases
        .map(({ value }) => [value, fitting.filter(({ base }) => base === value).length] as const)
        .filter(([, count]) => count > 0),
    ),
    cutOff: judged.filter(({ verdict }) => verdict === 'agrees-truncated').length,
    none: judged.filter(({ verdict }) => verdict === 'disagrees').length,
  };
}

/** «60 tỉ lệ tính được: 25 khớp với 61, 28 chỉ khớp với 60 …». */
export function baseUseText({ percents, fitting, cutOff, none }: BaseUse, usual: number): string {
  const parts = [...fitting].map(([base, count]) =>
    (base === usual ? auditWords.fits : auditWords.fitsOnly)(formatExact(count), formatExact(base)),
  );
  if (cutOff > 0) parts.push(auditWords.fitsCut(formatExact(cutOff)));
  if (none > 0) parts.push(auditWords.fitsNone(formatExact(none)));
  return auditWords.basesFit(formatExact(percents), parts.join(', '));
}

/**
 * Checks the number of places that the report states (`stated_by` of the usual denominator) against the denominators
 * that its percents need: when some fit only another one, the denominator shifts within the report.
 */
export function auditBases(
  percents: readonly Finding[],
  quantities: ReadonlyMap<string, Quantity>,
  year: number,
  terms: Pick<PublicationSettings, 'bases' | 'place_noun'>,
): Finding[] {
  const [usual] = terms.bases;
  if (usual?.stated_by === undefined) return [];
  const resolved = resolveReference(usual.stated_by, quantities, year);
  const quantity = 'quantity' in resolved ? resolved.quantity : undefined;
  const source = quantity && printedSource(quantity);
  const printed = quantity && printedOf(quantity);
  const use = countBases(percents, quantities, terms);
  if (!quantity || !source || printed === undefined || use.percents === 0) return [];
  const [most] = [...use.fitting].sort(([, a], [, b]) => b - a);
  const shifts = [...use.fitting.keys()].some((base) => base !== usual.value);
  return [
    {
      key: quantity.key,
      about: [],
      rule: 'bases',
      subject: `${auditWords.bases} (${subjectOf(quantity)})`,
      printed,
      computed: most?.[0],
      base: most?.[0],
      verdict: shifts ? 'agrees-other-base' : use.none > 0 ? 'disagrees' : 'agrees',
      working: baseUseText(use, usual.value),
      remark: shifts
        ? auditWords.basesShift(
            [...use.fitting.keys()]
              .sort((a, b) => a - b)
              .map(formatExact)
              .join(', '),
          )
        : '',
      unit: quantity.unit,
      source,
    },
  ];
}
