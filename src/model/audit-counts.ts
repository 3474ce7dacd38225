import { auditWords } from '../language/audit-words.ts';
import { formatPercent } from '../language/numbers.ts';
import type { PublicationSettings } from '../schema/publication.ts';
import type { Finding } from './audit.ts';
import { basesOf, type PercentTerms, roundsTo } from './audit-percents.ts';
import { printedOf, printedSource, subjectOf } from './audit-subject.ts';
import { sumWorking } from './audit-totals.ts';
import { decimalsOf, formatExact, sumExact } from './exact.ts';
import { groupBy } from './group.ts';
import type { Quantity } from './quantity.ts';

/**
 * Finds counts of places that are more than there are places (`placeCount`, the size of the edition's list), as they
 * are printed, so that a corrected one stays found. Where a percent is printed beside the count, the counts that it
 * fits are said. Counts that can be are not listed.
 */
export function auditLimits(
  quantities: Iterable<Quantity>,
  terms: PercentTerms,
  placeCount: number,
): Finding[] {
  return [...quantities].flatMap((quantity) => {
    const printed = printedOf(quantity);
    const source = printedSource(quantity);
    const isCount = quantity.unit === terms.place_noun && quantity.dimensions.measure !== undefined;
    if (!isCount || printed === undefined || !source || placeCount === 0 || printed <= placeCount) return [];
    const implied = impliedCounts(quantity, terms, placeCount);
    const { correction } = quantity;
    return [
      {
        key: quantity.key,
        rule: 'limit' as const,
        subject: subjectOf(quantity),
        printed,
        computed: correction?.corrected ?? (implied.counts.length === 1 ? implied.counts[0] : undefined),
        verdict: 'disagrees' as const,
        working: auditWords.tooMany(formatExact(printed), formatExact(placeCount), terms.place_noun),
        remark: [
          implied.text,
          ...(correction ? [auditWords.correctedTo(formatExact(correction.corrected))] : []),
        ]
          .filter((text) => text !== '')
          .join(' '),
        unit: quantity.unit,
        source,
      },
    ];
  });
}

/** Whole counts of places that round to the percent printed beside a number, with the usual denominator. */
function impliedCounts(
  quantity: Quantity,
  terms: PercentTerms,
  placeCount: number,
): { readonly counts: readonly number[]; readonly text: string } {
  const { printedPercent } = quantity;
  const [base] = basesOf(quantity, terms);
  if (printedPercent === undefined || base === undefined) return { counts: [], text: '' };
  const all = Array.from({ length: placeCount + 1 }, (_, count) => count);
  const counts = all.filter((count) => roundsTo(count, base, printedPercent));
  if (counts.length === 0) return { counts, text: '' };
  const percent = formatPercent(printedPercent, decimalsOf(printedPercent));
  const text = auditWords.impliedCount(percent, formatExact(base), counts.map(formatExact).join(', '));
  return { counts, text };
}

/**
 * Finds counts of one indicator that exclude each other (measures that say `exclusive`) and are more than all places
 * together, or whose printed percents are more than 100 beyond what rounding each can make. The first one stands for
 * them. What can be is not listed.
 */
export function auditStates(
  quantities: Iterable<Quantity>,
  measures: PublicationSettings['measures'],
  placeNoun: string,
  placeCount: number,
): Finding[] {
  const exclusive = new Set(measures.filter((each) => each.exclusive).map(({ id }) => id));
  const states = [...quantities].filter(
    ({ derivation, dimensions }) => !derivation && exclusive.has(dimensions.measure ?? ''),
  );
  const sets = groupBy(states, ({ dimensions: { indicator = '', year = '' }, unit }) =>
    [indicator, year, unit].join('/'),
  );
  return [...sets.values()].flatMap((set) => [
    ...tooManyPlaces(set, placeNoun, placeCount),
    ...tooManyPercent(set),
  ]);
}

function tooManyPlaces(set: readonly Quantity[], placeNoun: string, placeCount: number): Finding[] {
  const known = set.filter(({ value }) => value !== null);
  const [first, ...others] = known;
  const source = first?.sources[0];
  if (!first || !source || others.length === 0 || first.unit !== placeNoun || placeCount === 0) return [];
  const sum = sumExact(known.map(({ value }) => value ?? 0));
  if (sum <= placeCount) return [];
  return [
    {
      key: first.key,
      rule: 'states',
      subject: auditWords.states(first.subject),
      printed: printedOf(first) ?? 0,
      computed: placeCount - (sum - (first.value ?? 0)),
      verdict: 'disagrees',
      working: auditWords.exceeds(sumWorking(known), `${formatExact(placeCount)} ${placeNoun}`),
      remark: '',
      unit: first.unit,
      source,
    },
  ];
}

function tooManyPercent(set: readonly Quantity[]): Finding[] {
  const shares = set.flatMap((quantity) =>
    quantity.printedPercent === undefined || !quantity.percentSource
      ? []
      : [{ quantity, value: quantity.printedPercent, source: quantity.percentSource }],
  );
  const [first, ...others] = shares;
  if (!first || others.length === 0) return [];
  const values = shares.map(({ value }) => value);
  const sum = sumExact(values);
  const allowed = values.reduce((room, value) => room + 0.5 / 10 ** decimalsOf(value), 0);
  if (sum <= 100 + allowed) return [];
  return [
    {
      key: first.quantity.key,
      rule: 'states',
      subject: auditWords.states(first.quantity.subject),
      printed: first.value,
      computed: sumExact([100, -sum, first.value]),
      verdict: 'disagrees',
      working: auditWords.exceeds(sumWorking(shares), formatPercent(100)),
      remark: '',
      unit: '%',
      source: first.source,
    },
  ];
}
