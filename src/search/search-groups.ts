import { type Prepared, prepare, type Spot } from './match.ts';
import type { Query } from './query.ts';
import { type Answer, type Found, search } from './search.ts';
import { type GroupName, groupNames, type SiteEntry } from './site-index.ts';

/** An entry, prepared once. */
export interface PreparedEntry extends Prepared {
  readonly code: string;
  readonly title: string;
  /** Absolute. */
  readonly address: string;
  /** Where the title and the text after it begin in the searched text. */
  readonly titleStart: number;
  readonly bodyStart: number;
}

export type PreparedGroups = ReadonlyMap<GroupName, readonly PreparedEntry[]>;

/** What one group has for a query, the best first; of what is loaded piece by piece only the first ones, `count` is of all. */
export interface GroupAnswer {
  readonly name: GroupName;
  readonly count: number;
  readonly found: readonly Found<PreparedEntry>[];
}

/** What all groups have; those without anything are left out. */
export interface GroupsAnswer {
  readonly groups: readonly GroupAnswer[];
  readonly instead: string;
  readonly how: Answer<Prepared>['how'];
  /** How far the search had to go (see `Answer`); groups that would need more are left out. */
  readonly step: number;
}

/** Prepares an entry; `base` is what its address is relative to. */
export function prepareEntry([code, title, text, address, context]: SiteEntry, base: string): PreparedEntry {
  const head = code === '' ? '' : `${code} `;
  const bodyStart = head.length + title.length + 1;
  return {
    // A query that is no number has no note's number; nothing may answer to that.
    ...prepare(code === '' ? title : code, `${head}${title}\n${text}`, context),
    code,
    title,
    address: new URL(address, base).href,
    titleStart: head.length,
    bodyStart,
  };
}

/**
 * Searches every group by the rules of the notes' own search. A group that has only something less than what was asked
 * (beginnings of words, a mistyped one, most of them) is left out when another has the thing itself.
 */
export function searchGroups(groups: PreparedGroups, query: Query): GroupsAnswer {
  if (query.terms.length + query.phrases.length === 0)
    return { groups: [], instead: '', how: 'whole', step: 0 };
  const answers = groupNames.map((name) => ({ name, ...search(groups.get(name) ?? [], query) }));
  const found = answers.filter((each) => each.found.length > 0);
  const best = Math.min(...found.map(({ step }) => step));
  const shown = found.filter(({ step }) => step === best);
  return {
    groups: shown.map(({ name, found: all }) => ({
      name,
      count: all.length,
      found: titlesFirst(all, query),
    })),
    instead: shown[0]?.instead ?? '',
    how: shown[0]?.how ?? 'whole',
    step: best,
  };
}

/** What bears the words together in its code or title before what only speaks of them; the order stays otherwise. */
export function titlesFirst(
  found: readonly Found<PreparedEntry>[],
  query: Query,
): readonly Found<PreparedEntry>[] {
  const tidy = found.map((each) => {
    const runs = wholeRuns(each.spots, query);
    const { note } = each;
    const isTitle = runs.some(
      ([first]) => first && first.at < note.own && (note.tokens[first.at]?.start ?? 0) < note.bodyStart,
    );
    // Where the words stand together, nothing is marked where one of them stands alone.
    const spots = runs.length > 0 ? runs.flat() : each.spots;
    return { each: { note, spots }, isTitle: isTitle || note.number === query.note };
  });
  return [...tidy.filter(({ isTitle }) => isTitle), ...tidy.filter(({ isTitle }) => !isTitle)].map(
    ({ each }) => each,
  );
}

/** The spots that stand one after the other and are as many as there are words. */
function wholeRuns(spots: readonly Spot[], query: Query): readonly (readonly Spot[])[] {
  const runs: Spot[][] = [];
  for (const spot of [...spots].sort((a, b) => a.at - b.at)) {
    const last = runs.at(-1)?.at(-1);
    if (last && spot.at <= last.at + last.length) runs.at(-1)?.push(spot);
    else runs.push([spot]);
  }
  return runs.filter((run) => run.length >= countSlots(query));
}

function countSlots({ terms, phrases }: Query): number {
  return terms.flatMap(({ words }) => words).length + phrases.length;
}

/** What two parts of an index have together, the first one's groups first: only what is nearest to what was asked. */
export function joinAnswers(first: GroupsAnswer, second: GroupsAnswer): GroupsAnswer {
  if (second.groups.length === 0 || (first.groups.length > 0 && first.step < second.step)) return first;
  if (first.groups.length === 0 || second.step < first.step) return second;
  return { ...first, groups: [...first.groups, ...second.groups] };
}

/** How much there is in all groups. */
export function countAll({ groups }: GroupsAnswer): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}
