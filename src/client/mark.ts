import { comparableText, type Query } from '../search/query.ts';

/** Takes the marks of an earlier search out of a text. */
export function clearMarks(element: HTMLElement): void {
  for (const mark of element.querySelectorAll('mark')) mark.replaceWith(...mark.childNodes);
  element.normalize();
}

/** Marks the words of a query in a text, in the spelling that the text has. */
export function markWords(element: HTMLElement, query: Query): void {
  const wanted = [...query.words, ...query.phrases.flatMap((phrase) => phrase.split(' '))];
  if (wanted.length === 0) return;
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  for (const node of nodes) markNode(node, wanted);
}

function markNode(node: Text, wanted: readonly string[]): void {
  const pieces: (Node | string)[] = [];
  let last = 0;
  for (const match of node.data.matchAll(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,]*/gu)) {
    const word = match[0].replace(/[.,]+$/, '');
    const folded = comparableText(word);
    if (!wanted.some((each) => folded.startsWith(each))) continue;
    const mark = document.createElement('mark');
    mark.textContent = word;
    pieces.push(node.data.slice(last, match.index), mark);
    last = match.index + word.length;
  }
  if (pieces.length > 0) node.replaceWith(...pieces, node.data.slice(last));
}
