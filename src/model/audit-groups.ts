import { auditWords } from '../language/audit-words.ts';
import type { EditionSettings, PublicationSettings } from '../schema/publication.ts';
import type { Finding, Verdict } from './audit.ts';
import { printedOf, printedSource } from './audit-subject.ts';
import { sumWorking } from './audit-totals.ts';
import { formatExact, sumExact } from './exact.ts';
import { groupBy } from './group.ts';
import type { Quantity } from './quantity.ts';
import { resolveReference } from './reference.ts';

/** One way to divide places, with what its parts add up to. */
interface Division {
  readonly name: string;
  readonly total: Quantity;
  readonly parts: readonly Quantity[];
  /** Undefined while a part is missing. */
  readonly sum: number | undefined;
}

/**
 * Checks that each way to divide the same places (`groups` of edition.yaml) counts every place once: its parts add up to
 * the stated number of places, or to another of the publication's denominators (`agrees-other-base`). Where ways to
 * divide the same places add up to different numbers, each says what the others come to.
 */
export function auditGroups(
  groups: EditionSettings['groups'],
  quantities: ReadonlyMap<string, Quantity>,
  year: number,
  { bases, place_noun }: Pick<PublicationSettings, 'bases' | 'place_noun'>,
): Finding[] {
  const find = (of: string): Quantity | undefined => {
    const resolved = resolveReference(of, quantities, year);
    return 'quantity' in resolved ? resolved.quantity : undefined;
  };
  const divisions = groups.flatMap(({ name, total, parts }): Division[] => {
    const whole = find(total);
    const found = parts.flatMap((part) => find(part) ?? []);
    if (!whole || whole.value === null || found.length < parts.length) return [];
    const values = found.flatMap(({ value }) => value ?? []);
    return [
      {
        name,
        total: whole,
        parts: found,
        sum: values.length === found.length ? sumExact(values) : undefined,
      },
    ];
  });
  const siblings = groupBy(divisions, ({ total }) => total.key);
  return divisions.flatMap((division) => {
    const counting = division.total.unit === place_noun ? bases.map(({ value }) => value) : [];
    const remark = differingTotals(siblings.get(division.total.key) ?? []);
    return findingOf(division, counting, remark) ?? [];
  });
}

function findingOf(
  { name, total, parts, sum }: Division,
  bases: readonly number[],
  remark: string,
): Finding | undefined {
  const source = printedSource(total);
  const whole = total.value;
  if (!source || whole === null) return undefined;
  const finding = {
    key: total.key,
    about: parts.map(({ key }) => key),
    rule: 'group' as const,
    subject: name,
    printed: printedOf(total) ?? whole,
    unit: total.unit,
    source,
  };
  if (sum === undefined) {
    const missing = parts.find(({ value }) => value === null);
    const working = auditWords.missingPart(missing?.subject ?? '');
    return { ...finding, verdict: 'not-checkable', working, remark: '' };
  }
  const verdict = judge(whole, sum, bases);
  const base = verdict === 'agrees-other-base' ? { base: sum } : {};
  return { ...finding, ...base, computed: sum, verdict, working: workingOf(parts, whole, sum), remark };
}

function judge(whole: number, sum: number, bases: readonly number[]): Verdict {
  if (sum === whole) return 'agrees';
  return bases.includes(sum) ? 'agrees-other-base' : 'disagrees';
}

/** «8 + 15 + 5 + 20 + 9 = 57, thiếu 4 so với 61». */
function workingOf(parts: readonly Quantity[], whole: number, sum: number): string {
  const working = sumWorking(parts);
  const difference = sumExact([whole, -sum]);
  if (difference === 0) return working;
  const say = difference > 0 ? auditWords.short : auditWords.over;
  return say(working, formatExact(Math.abs(difference)), formatExact(whole));
}

/** What ways to divide the same places come to, when that is not the same; '' otherwise. */
function differingTotals(divisions: readonly Division[]): string {
  const known = divisions.flatMap(({ sum }) => (sum === undefined ? [] : [{ sum }]));
  if (new Set(known.map(({ sum }) => sum)).size < 2) return '';
  return auditWords.groupTotals(known.map(({ sum }) => formatExact(sum)).join(', '));
}
