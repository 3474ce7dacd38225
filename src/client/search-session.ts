import { searchWords } from '../language/search-words.ts';
import { figureCodeIn } from '../search/figure-code.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { type GroupsAnswer, otherQueries, searchGroups } from '../search/search-groups.ts';
import { groupNames } from '../search/site-index.ts';
import { type LoadedIndex, loadIndex } from './search-index.ts';
import type { ShownGroup } from './search-results.ts';

/** What is shown for a query. */
export interface Shown {
  readonly groups: readonly Omit<ShownGroup, 'most'>[];
  /** Says how many there are, or that there is nothing. */
  readonly status: string;
  /** What was searched for when it is not quite what was typed; '' otherwise. */
  readonly notice: string;
  /** Queries that find something, when this one does not. */
  readonly ways: readonly { readonly text: string; readonly typed: string }[];
}

/** Searches the edition in view, and the others once they are loaded. */
export class SearchSession {
  #loading: Promise<LoadedIndex> | undefined;
  #editions: LoadedIndex[] = [];
  readonly #address: string;

  /** `address` of the index of the edition in view, absolute. */
  constructor(address: string) {
    this.#address = address;
  }

  /** Loads the edition in view, once; asked again after a failure, it tries again. */
  async load(): Promise<LoadedIndex> {
    this.#loading ??= loadIndex(this.#address);
    try {
      const first = await this.#loading;
      if (this.#editions.length === 0) this.#editions = [first];
      return first;
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  }

  /** Loads the other editions, one after the other; calls back after each. */
  async loadOthers(loaded: () => void): Promise<void> {
    const first = await this.load();
    if (this.#editions.length > 1) return;
    for (const address of first.others) {
      this.#editions.push(await loadIndex(address));
      loaded();
    }
  }

  /** What is found in the editions that are loaded; undefined before the first is. */
  ask(typed: string): Shown | undefined {
    const [first] = this.#editions;
    if (!first) return undefined;
    // «hình 2.1» means the one figure, not every text with «hình» in it.
    const meant = figureCodeIn(typed) ?? typed;
    const answers = this.#editions.map((edition) => ({
      edition,
      answer: searchGroups(edition.groups, parseQuery(meant, edition.synonyms)),
    }));
    const found = answers.filter(({ answer }) => answer.groups.length > 0);
    const best = Math.min(...found.map(({ answer }) => answer.step));
    const shown = found.filter(({ answer }) => answer.step === best);
    const groups = shown.flatMap(({ edition, answer }) =>
      shownGroups(edition, answer, edition === first, typed),
    );
    const parse = (text: string): Query => parseQuery(text, first.synonyms);
    return {
      groups,
      status: statusOf(groups, typed),
      notice: noticeOf(shown[0]?.answer, typed),
      ways: groups.length > 0 ? [] : waysOut(first, parse(typed), parse),
    };
  }
}

/** The pages that list everything of a group, for where there is nothing else to show. */
export function makeLists({ lists }: LoadedIndex): HTMLElement[] {
  return groupNames.flatMap((name) => {
    const address = lists.get(name);
    if (address === undefined) return [];
    const link = document.createElement('a');
    link.href = address;
    link.textContent = searchWords.groups[name];
    return [link];
  });
}

function shownGroups(
  edition: LoadedIndex,
  answer: GroupsAnswer,
  isFirst: boolean,
  typed: string,
): Omit<ShownGroup, 'most'>[] {
  return answer.groups.map((group) => {
    const title = searchWords.groups[group.name];
    const list = edition.lists.get(group.name) ?? '';
    return {
      answer: group,
      title: isFirst ? title : searchWords.ofEdition(title, edition.label),
      // Only the notes have a page that takes a query.
      list: group.name === 'notes' && list !== '' ? `${list}?q=${encodeURIComponent(typed.trim())}` : '',
    };
  });
}

function statusOf(groups: readonly Omit<ShownGroup, 'most'>[], typed: string): string {
  if (typed.trim() === '') return '';
  const count = groups.reduce((sum, { answer }) => sum + answer.found.length, 0);
  const parts = groups.map(({ answer, title }) => searchWords.ofGroup(answer.found.length, title));
  return count === 0 ? searchWords.none(typed.trim()) : searchWords.count(count, parts);
}

function noticeOf(answer: GroupsAnswer | undefined, typed: string): string {
  if (answer === undefined) return '';
  if (answer.how === 'most') return searchWords.most;
  return answer.instead === '' ? '' : searchWords.instead(typed.trim(), answer.instead);
}

function waysOut(index: LoadedIndex, query: Query, parse: (typed: string) => Query): Shown['ways'] {
  return otherQueries(index.groups, query, parse).map(({ word, typed, count }) => ({
    text: word === '' ? searchWords.unquote : searchWords.drop(word, count),
    typed,
  }));
}
