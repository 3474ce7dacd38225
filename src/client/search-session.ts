import { searchWords } from '../language/search-words.ts';
import { figureCodeIn } from '../search/figure-code.ts';
import { otherQueries } from '../search/other-queries.ts';
import { parseQuery, type Query } from '../search/query.ts';
import { countAll, type GroupsAnswer, joinAnswers, searchGroups } from '../search/search-groups.ts';
import { groupNames } from '../search/site-index.ts';
import { type LoadedIndex, loadIndex } from './search-index.ts';
import { findNotes } from './search-notes.ts';
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
  readonly #mostNotes: number;

  /** `address` of the index of the edition in view, absolute; of notes in files the first `mostNotes` are read. */
  constructor(address: string, mostNotes: number) {
    this.#address = address;
    this.#mostNotes = mostNotes;
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
  async ask(typed: string): Promise<Shown | undefined> {
    const [first] = this.#editions;
    if (!first) return undefined;
    // «hình 2.1» means the one figure, not every text with «hình» in it.
    const meant = figureCodeIn(typed) ?? typed;
    const answers = await Promise.all(
      this.#editions.map(async (edition) => ({
        edition,
        answer: await answerOf(edition, parseQuery(meant, edition.synonyms), this.#mostNotes),
      })),
    );
    const found = answers.filter(({ answer }) => answer.groups.length > 0);
    const best = Math.min(...found.map(({ answer }) => answer.step));
    const shown = found.filter(({ answer }) => answer.step === best);
    const groups = shown.flatMap(({ edition, answer }) =>
      shownGroups(edition, answer, edition === first, typed),
    );
    return {
      groups,
      status: statusOf(groups, typed),
      notice: noticeOf(shown[0]?.answer, typed),
      ways: groups.length > 0 ? [] : await waysOut(first, typed),
    };
  }
}

/** What an edition has; notes in files are looked through no farther than to what is as near as the other groups' answer. */
async function answerOf(edition: LoadedIndex, query: Query, mostNotes: number): Promise<GroupsAnswer> {
  const here = searchGroups(edition.groups, query);
  if (!edition.noteFiles || query.terms.length + query.phrases.length === 0) return here;
  const farthest = here.groups.length > 0 ? here.step : Number.POSITIVE_INFINITY;
  const notes = await findNotes(edition.noteFiles, query, farthest, mostNotes);
  return notes ? joinAnswers(notes, here) : here;
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
  const count = groups.reduce((sum, { answer }) => sum + answer.count, 0);
  const parts = groups.map(({ answer, title }) => searchWords.ofGroup(answer.count, title));
  return count === 0 ? searchWords.none(typed.trim()) : searchWords.count(count, parts);
}

function noticeOf(answer: GroupsAnswer | undefined, typed: string): string {
  if (answer === undefined) return '';
  if (answer.how === 'most') return searchWords.most;
  return answer.instead === '' ? '' : searchWords.instead(typed.trim(), answer.instead);
}

async function waysOut(index: LoadedIndex, typed: string): Promise<Shown['ways']> {
  const parse = (text: string): Query => parseQuery(text, index.synonyms);
  const count = async (text: string): Promise<number> => countAll(await answerOf(index, parse(text), 0));
  const ways = await otherQueries(parse(typed), count);
  return ways.map(({ word, typed: other, count: number }) => ({
    text: word === '' ? searchWords.unquote : searchWords.drop(word, number),
    typed: other,
  }));
}
