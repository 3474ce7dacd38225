/** Parts of an element's text, as positions in it, in order. */
export type Ranges = readonly (readonly [start: number, end: number])[];

/** Takes the marks of an earlier search out of a text. */
export function clearMarks(element: HTMLElement): void {
  const marks = element.querySelectorAll('mark, .hit-run');
  for (const mark of marks) mark.replaceWith(...mark.childNodes);
  if (marks.length > 0) element.normalize();
}

/** Marks parts of a text in the spelling that it has. Neighbours are drawn as one, but stay marks of their own. */
export function markRanges(element: HTMLElement, ranges: Ranges): void {
  let at = 0;
  for (const node of textNodes(element)) {
    const { length } = node.data;
    const here = ranges
      .filter(([start, end]) => start < at + length && end > at)
      .map(([start, end]) => [Math.max(0, start - at), Math.min(length, end - at)] as const);
    if (here.length > 0) node.replaceWith(...markedPieces(node.data, here));
    at += length;
  }
}

/** The text of an element as it is searched: without what a reader has opened in it. */
export function searchedText(element: HTMLElement): string {
  return textNodes(element)
    .map((node) => node.data)
    .join('');
}

function textNodes(element: HTMLElement): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest('.slip')) nodes.push(node);
  }
  return nodes;
}

function markedPieces(text: string, ranges: Ranges): (Node | string)[] {
  const pieces: (Node | string)[] = [];
  let last = 0;
  let run: HTMLElement | undefined;
  for (const [start, end] of ranges) {
    const between = text.slice(last, start);
    if (run && /^\s*$/.test(between)) run.append(between);
    else {
      run = document.createElement('span');
      run.className = 'hit-run';
      pieces.push(between, run);
    }
    const mark = document.createElement('mark');
    mark.textContent = text.slice(start, end);
    run.append(mark);
    last = end;
  }
  return [...pieces, text.slice(last)];
}
