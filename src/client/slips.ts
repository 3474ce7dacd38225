import { browserWords } from '../language/browser-words.ts';
import { closeButton } from './notes.ts';

/** Lets a number show where it comes from on the page; without this script it is a link to the page of its indicator. */
export function openSlips(root: Document): void {
  for (const value of root.querySelectorAll<HTMLAnchorElement>('a.val[data-slip]')) {
    value.setAttribute('aria-haspopup', 'dialog');
    value.setAttribute('aria-expanded', 'false');
    value.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const wasOpen = value.getAttribute('aria-expanded') === 'true';
      closeSlips(root);
      if (!wasOpen) open(root, value);
    });
  }
  root.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') closeSlips(root);
  });
  root.addEventListener('click', (event) => {
    const target = event.target;
    if (target instanceof Element && !target.closest('.slip, a.val')) closeSlips(root);
  });
}

function closeSlips(root: Document): void {
  for (const slip of root.querySelectorAll('.slip')) {
    const wrap = slip.parentElement;
    const value = wrap?.querySelector<HTMLAnchorElement>('a.val');
    const hadFocus = slip.contains(root.activeElement);
    slip.remove();
    value?.setAttribute('aria-expanded', 'false');
    if (value) wrap?.replaceWith(value);
    if (hadFocus) value?.focus();
  }
}

function open(root: Document, value: HTMLAnchorElement): void {
  const wrap = root.createElement('span');
  wrap.className = 'has-slip';
  value.replaceWith(wrap);
  const slip = makeSlip(root, value);
  wrap.append(value, slip);
  value.setAttribute('aria-expanded', 'true');
  // It opens to the left of its number; where there is no room, to the right.
  if (slip.getBoundingClientRect().left < 8) slip.classList.add('to-right');
  slip.querySelector<HTMLElement>('.go')?.focus({ preventScroll: true });
}

function makeSlip(root: Document, value: HTMLAnchorElement): HTMLElement {
  const { slip: text = '', subject = '', count = '', printed = '', formula = '', check = '', verdict = '', where = '' } = value.dataset;
  const slip = element(root, 'span', 'slip');
  slip.setAttribute('role', 'dialog');
  slip.setAttribute('aria-label', browserWords.slip);
  const big = element(root, 'span', 'big');
  big.append(element(root, 'b', '', text), element(root, 'span', '', subject));
  slip.append(big);
  const row = (term: string, content: string, className = ''): void => {
    if (content === '') return;
    const line = element(root, 'span', 'kv');
    line.append(element(root, 'i', '', term), element(root, 'span', className, content));
    slip.append(line);
  };
  row(browserWords.count, count);
  row(browserWords.printed, printed);
  row(browserWords.formula, formula);
  row(browserWords.check, check, `st ${verdict}`);
  row(browserWords.source, where);
  const go = element(root, 'a', 'go', browserWords.open);
  go.setAttribute('href', value.href);
  const close = closeButton(browserWords.closeSlip);
  close.addEventListener('click', () => closeSlips(root));
  slip.append(go, close);
  return slip;
}

function element(root: Document, name: string, className: string, text = ''): HTMLElement {
  const made = root.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
