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
export function passes(facets: FacetValues, boxes: readonly HTMLInputElement[], except = ''): boolean {
  const ticked = boxes.filter((box) => box.checked && box.name !== except);
  return ticked.every((box) =>
    ticked.some((each) => each.name === box.name && facets[box.name]?.includes(each.value)),
  );
}

/** Writes beside each box how many of the notes it would show, and marks the groups in which something is ticked. */
export function countFacets(
  form: HTMLElement,
  found: readonly FacetValues[],
  boxes: readonly HTMLInputElement[],
): void {
  for (const box of boxes) {
    const count = found.filter(
      (facets) => facets[box.name]?.includes(box.value) && passes(facets, boxes, box.name),
    ).length;
    const label = box.closest('label');
    label?.classList.toggle('off', count === 0);
    const shown = label?.querySelector('[data-facet-count]');
    if (shown) shown.textContent = String(count);
  }
  for (const button of form.querySelectorAll('.fbtn'))
    button.classList.toggle('on', !!button.nextElementSibling?.querySelector(':checked'));
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

/** On phones a button opens the group after it and closes the others; elsewhere all stand open and it is not shown. */
export function openOneGroup(form: HTMLElement): void {
  const buttons = [...form.querySelectorAll('.fbtn')];
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const opens = button.getAttribute('aria-expanded') !== 'true';
      for (const each of buttons) {
        const isOpen = each === button && opens;
        each.setAttribute('aria-expanded', String(isOpen));
        each.nextElementSibling?.classList.toggle('is-open', isOpen);
      }
    });
  }
}
