import { searchWords } from '../language/search-words.ts';
import type { Spot } from '../search/match.ts';
import type { Found } from '../search/search.ts';
import type { GroupAnswer, PreparedEntry } from '../search/search-groups.ts';
import { markRanges, type Ranges } from './mark.ts';

/** About how many signs of a text are shown around what was found in it. */
const shownLength = 150;

/** A group of results as it is shown. */
export interface ShownGroup {
  readonly answer: GroupAnswer;
  /** «Chú thích»; with the edition where it is not the one in view. */
  readonly title: string;
  /** At most so many results. */
  readonly most: number;
  /** A last line that leads to all of them; '' for none. */
  readonly list: string;
}

/** Draws a group as the part of a list box; `first` is the number of its first option. */
export function makeGroup({ answer, title, most, list }: ShownGroup, first: number): HTMLElement {
  const group = document.createElement('div');
  group.setAttribute('role', 'group');
  group.dataset.group = answer.name;
  const heading = document.createElement('p');
  heading.className = 'sr-group';
  heading.id = `nhom-${first}`;
  const count = document.createElement('span');
  count.textContent = String(answer.count);
  heading.append(title, ' ', count);
  // Within a list box only options count; the group's name says it for those who hear it.
  heading.setAttribute('role', 'presentation');
  group.setAttribute('aria-label', searchWords.group(title, answer.count));
  const options = answer.found.slice(0, most).map((found) => makeResult(found));
  if (list !== '' && (answer.name === 'notes' || answer.count > most)) {
    const all = makeOption(list);
    all.className = 'sr-all';
    all.textContent = searchWords.all(answer.count, title.toLowerCase());
    options.push(all);
  }
  for (const [index, option] of options.entries()) option.id = `kq-${first + index}`;
  group.append(heading, ...options);
  return group;
}

function makeOption(address: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.setAttribute('role', 'option');
  link.setAttribute('aria-selected', 'false');
  link.tabIndex = -1;
  return link;
}

function makeResult({ note, spots }: Found<PreparedEntry>): HTMLAnchorElement {
  const link = makeOption(note.address);
  const ranges = rangesOf(note, spots);
  const code = piece('b', note, 0, note.titleStart - 1, ranges);
  const body = document.createElement('span');
  body.className = 'sr-body';
  if (note.title !== '')
    body.append(piece('span', note, note.titleStart, note.bodyStart - 1, ranges, 'sr-title'), ' ');
  const [start, end] = shownPart(note, ranges);
  const text = piece('span', note, start, end, ranges, 'sr-text');
  if (start > note.bodyStart) text.prepend('… ');
  if (end < note.text.length) text.append(' …');
  body.append(text);
  link.append(code, body);
  return link;
}

/** A piece of an entry's text with the words in it that were found. */
function piece(
  tag: string,
  { text }: PreparedEntry,
  start: number,
  end: number,
  ranges: Ranges,
  className = '',
): HTMLElement {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text.slice(start, Math.max(start, end));
  const inside = ranges.filter(([from, to]) => from >= start && to <= end);
  markRanges(
    element,
    inside.map(([from, to]) => [from - start, to - start] as const),
  );
  return element;
}

/** Where the words stand that were found, in order; those of the context are not shown. */
function rangesOf(note: PreparedEntry, spots: readonly Spot[]): Ranges {
  const indexes = new Set(
    spots.flatMap(({ at, length }) => Array.from({ length }, (_, index) => at + index)),
  );
  return note.tokens
    .slice(0, note.own)
    .flatMap(({ start, end }, index) => (indexes.has(index) ? [[start, end] as const] : []));
}

/** The part of the text with the most words that were found close together; its beginning when none is in it. */
function shownPart({ text, bodyStart }: PreparedEntry, ranges: Ranges): readonly [number, number] {
  if (text.length - bodyStart <= shownLength * 1.3) return [bodyStart, text.length];
  const inText = ranges.filter(([start]) => start >= bodyStart);
  const within = (from: number): number =>
    inText.filter(([start, end]) => start >= from && end <= from + shownLength * 0.8).length;
  let best = bodyStart;
  let most = 0;
  for (const [start] of inText) {
    const count = within(start);
    if (count > most) [best, most] = [start, count];
  }
  const before = best - shownLength / 4;
  const start = before <= bodyStart ? bodyStart : text.indexOf(' ', before) + 1;
  const after = start + shownLength;
  const end = after >= text.length ? text.length : text.lastIndexOf(' ', after);
  return [start, end];
}
