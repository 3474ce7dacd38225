import { fold } from '../language/fold.ts';

/** As in facets.css: from here on the groups stand beside the results, and as many as one likes are open. */
const wide = '(min-width: 60rem)';

/** The groups of facets: buttons open them, and long ones are narrowed by typing or opened whole. */
export function listenToGroups(form: HTMLFormElement): void {
  const buttons = [...form.querySelectorAll<HTMLButtonElement>('.fbtn')];
  const set = (button: Element, isOpen: boolean): void => {
    button.setAttribute('aria-expanded', String(isOpen));
    button.nextElementSibling?.classList.toggle('is-open', isOpen);
  };
  for (const button of buttons) {
    if (matchMedia(wide).matches && button.nextElementSibling?.querySelector(':checked')) set(button, true);
    button.addEventListener('click', () => {
      const opens = button.getAttribute('aria-expanded') !== 'true';
      if (!matchMedia(wide).matches) for (const each of buttons) set(each, false);
      set(button, opens);
    });
  }
  for (const field of form.querySelectorAll<HTMLInputElement>('[data-narrow]')) listenToNarrow(field);
  // Enter in one of these fields is no query.
  form.addEventListener('submit', (event) => event.preventDefault());
}

/** A field that leaves the values whose name has what is typed, and the button that shows all of them. */
function listenToNarrow(field: HTMLInputElement): void {
  const group = field.closest('fieldset');
  const more = group?.querySelector<HTMLElement>('[data-more]');
  if (!group || !more) return;
  const names = [...group.querySelectorAll('label')].map((label) => ({
    label,
    name: fold(label.querySelector('b')?.textContent ?? ''),
  }));
  const narrow = (): void => {
    const typed = fold(field.value.trim());
    group.classList.toggle('narrowed', typed !== '');
    for (const { label, name } of names) label.classList.toggle('fits', name.includes(typed));
  };
  field.hidden = false;
  field.addEventListener('input', narrow);
  field.form?.addEventListener('reset', () => queueMicrotask(narrow));
  more.addEventListener('click', () => {
    group.classList.add('all');
    // The button goes away with the focus on it.
    (group.querySelector<HTMLInputElement>('.rest input:enabled') ?? field).focus();
  });
}
