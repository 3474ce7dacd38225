import { noteSearchWords } from '../language/browser-words.ts';

/** Values of a note by facet, as its data attributes give them. */
export type FacetValues = Readonly<Record<string, readonly string[]>>;

/** What a note has of each facet that there are boxes for. */
export function readFacets(element: HTMLElement, boxes: readonly HTMLInputElement[]): FacetValues {
  const names = new Set(boxes.map(({ name }) => name));
  return Object.fromEntries(
    [...names].map((name) => [name, (element.getAttribute(`data-${name}`) ?? '').split(' ')]),
  );
}

/** True when a note has one of the ticked values of each facet in which something is ticked. */
export function passes(facets: FacetValues, boxes: readonly HTMLInputElement[]): boolean {
  return failing(facets, tickedValues(boxes)).length === 0;
}

/**
 * Writes beside each box how many of the notes it would show with what is ticked in the other facets, and marks the
 * groups in which something is ticked. A box that would show nothing cannot be ticked. One pass over the notes: a note
 * counts in every facet when nothing keeps it out, and in the one facet that alone keeps it out.
 */
export function countFacets(
  form: HTMLElement,
  found: readonly FacetValues[],
  boxes: readonly HTMLInputElement[],
): void {
  const ticked = tickedValues(boxes);
  const counts = new Map<string, number>();
  for (const facets of found) {
    const [first, ...others] = failing(facets, ticked);
    if (others.length > 0) continue;
    for (const name of first === undefined ? Object.keys(facets) : [first])
      for (const value of facets[name] ?? [])
        counts.set(`${name} ${value}`, (counts.get(`${name} ${value}`) ?? 0) + 1);
  }
  for (const box of boxes) {
    const count = counts.get(`${box.name} ${box.value}`) ?? 0;
    const label = box.closest('label');
    label?.classList.toggle('off', count === 0);
    // What is ticked can be unticked, and the focus is not taken from under the reader.
    box.disabled = count === 0 && !box.checked && box !== document.activeElement;
    const shown = label?.querySelector('[data-facet-count]');
    if (shown) shown.textContent = String(count);
  }
  for (const button of form.querySelectorAll('.fbtn'))
    button.classList.toggle('on', !!button.nextElementSibling?.querySelector(':checked'));
}

function tickedValues(boxes: readonly HTMLInputElement[]): ReadonlyMap<string, ReadonlySet<string>> {
  const ticked = new Map<string, Set<string>>();
  for (const { checked, name, value } of boxes) {
    if (!checked) continue;
    const values = ticked.get(name);
    if (values) values.add(value);
    else ticked.set(name, new Set([value]));
  }
  return ticked;
}

/** Facets that keep a note out. */
function failing(facets: FacetValues, ticked: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  return [...ticked.keys()].filter((name) => !facets[name]?.some((value) => ticked.get(name)?.has(value)));
}

/** A small button of the results. */
export function makeChip(text: string, act: () => void): HTMLButtonElement {
  const chip = document.createElement('button');
  chip.type = 'button';
  chip.className = 'chip';
  chip.textContent = text;
  chip.addEventListener('click', act);
  return chip;
}

/** A button for each ticked box that unticks it. */
export function makeUntickChips(
  boxes: readonly HTMLInputElement[],
  untick: (box: HTMLInputElement) => void,
): HTMLButtonElement[] {
  return boxes
    .filter((box) => box.checked)
    .map((box) => {
      const label = box.closest('label')?.querySelector('b')?.textContent ?? '';
      const chip = makeChip(label, () => untick(box));
      chip.setAttribute('aria-label', noteSearchWords.untick(label));
      return chip;
    });
}
