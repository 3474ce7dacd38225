import type { IndicatorRow } from '../schema/tables.ts';
import type { Recorded } from './cell-source.ts';
import { groupBy } from './group.ts';
import type { Family } from './publication.ts';
import { sectionOf } from './section-number.ts';

/** Indicators by family, in the order in which families first come; an indicator without a group is its own. */
export function makeFamilies(indicators: readonly Recorded<IndicatorRow>[]): Family[] {
  const groups = groupBy(indicators, (indicator) => indicator.group || indicator.id);
  return [...groups].map(([id, members]) => ({
    id,
    name: familyName(members),
    section: sectionOf(members.find((member) => member.section !== '')?.section ?? ''),
    indicators: members,
  }));
}

/**
 * What the members' names have in common: «Chữ ký số, cấp tỉnh» and «Chữ ký số, cấp xã» are «Chữ ký số».
 * Whole parts between commas first, of the names, then of the short names; then whole words; else the first name.
 */
function familyName(members: readonly IndicatorRow[]): string {
  const names = members.map((member) => member.name);
  const [first = ''] = names;
  if (names.length === 1) return first;
  const shortNames = members.map((member) => member.short_name);
  const words = commonStart(names, ' ');
  return (
    commonStart(names, ', ') || commonStart(shortNames, ', ') || (words.split(' ').length > 2 ? words : first)
  );
}

/** The parts that all names begin with; a comma at the end of a word is no difference and is not kept at the end. */
function commonStart(names: readonly string[], separator: string): string {
  const [first = [], ...others] = names.map((name) => name.split(separator));
  const bare = (part: string | undefined) => part?.replace(/,$/, '');
  const differs = first.findIndex((part, index) => others.some((other) => bare(other[index]) !== bare(part)));
  const common = first.slice(0, differs === -1 ? first.length : differs).join(separator);
  return common.replace(/,$/, '');
}
