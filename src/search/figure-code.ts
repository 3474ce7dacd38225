import { browserWords } from '../language/browser-words.ts';
import { fold } from '../language/fold.ts';

/** What figures are called, folded, by the letters of their codes: `bd` → `ban do`. */
const names = new Map(
  browserWords.figureNames.map(fold).map((name) => [name.replaceAll(/([a-z])[a-z]* ?/g, '$1'), name]),
);
const coded = /^([a-z]+?(?: [a-z]+?)??) ?((?:\d+|[ivxlc]+)(?:\.\d+)+)\.?$/;

/**
 * The folded code of a figure in a query: «H2.1», «h 2.1», «hình 2.1» and «Hinh 2.1.» are all `h2.1`; «bản đồ 6.1» is
 * `bd6.1`. Undefined for any other query.
 */
export function figureCodeIn(query: string): string | undefined {
  const [, typed, number] = coded.exec(fold(query).trim().replace(/\s+/g, ' ')) ?? [];
  const found = [...names].find(([letters, name]) => typed === letters || typed === name);
  return found && `${found[0]}${number}`;
}
