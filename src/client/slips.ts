import { browserWords } from '../language/browser-words.ts';
import { closeButton, drawSign, narrow } from './notes.ts';

/** Signs of agreement; the faces have no ≠. */
const signs: Readonly<Record<string, string>> = {
  khop: 'M1 4h10M1 8h10',
  lech: 'M1 4h10M1 8h10M9 1 3 11',
  khong: 'M2 6h8',
};

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
  const value = root.querySelector<HTMLAnchorElement>('a.val[aria-expanded="true"]');
  const slip = root.querySelector('.slip');
  if (!value || !slip) return;
  const hadFocus = slip.contains(root.activeElement);
  slip.remove();
  value.setAttribute('aria-expanded', 'false');
  if (value.parentElement?.className === 'has-slip') value.parentElement.replaceWith(value);
  if (hadFocus) value.focus({ preventScroll: true });
}

function open(root: Document, value: HTMLAnchorElement): void {
  const slip = makeSlip(root, value);
  value.setAttribute('aria-expanded', 'true');
  if (narrow.matches) {
    // At the foot of the screen; inside a figure it would stand at the figure's foot.
    root.body.append(slip);
  } else {
    const wrap = root.createElement('span');
    wrap.className = 'has-slip';
    value.replaceWith(wrap);
    wrap.append(value, slip);
    // It opens to the left of its number; where that would leave the text, to the right.
    const column = wrap.closest('.mn') ? root.body : (wrap.closest('.prose, .lead, li, main') ?? root.body);
    const leaves = slip.getBoundingClientRect().left < column.getBoundingClientRect().left - 16;
    slip.classList.toggle('to-right', leaves);
    slip.scrollIntoView({ block: 'nearest' });
  }
  slip.querySelector<HTMLElement>('.go')?.focus({ preventScroll: true });
}

function makeSlip(root: Document, value: HTMLAnchorElement): HTMLElement {
  const {
    slip: text = '',
    subject = '',
    count = '',
    printed = '',
    formula = '',
    inputs = '',
    check = '',
    verdict = '',
    where = '',
  } = value.dataset;
  const slip = element(root, 'span', 'slip');
  slip.setAttribute('role', 'dialog');
  slip.setAttribute('aria-label', browserWords.slip);
  const big = element(root, 'span', 'big');
  big.append(element(root, 'b', '', text), element(root, 'span', '', subject));
  slip.append(big);
  const row = (term: string, content: string, className = '', name = 'span'): void => {
    if (content === '') return;
    const line = element(root, 'span', 'kv');
    line.append(element(root, 'i', '', term), element(root, name, className, content));
    slip.append(line);
  };
  row(browserWords.count, count);
  row(browserWords.printed, printed, '', 'del');
  row(browserWords.formula, formula, 'formula');
  const shown = slip.querySelector('.formula');
  if (shown && inputs !== '') shown.replaceChildren(...formulaNodes(root, formula, inputs.split(' ')));
  row(browserWords.check, check, `st ${verdict}`);
  const sign = signs[verdict];
  if (sign !== undefined) slip.querySelector('.st')?.prepend(drawSign('0 0 12 12', sign));
  row(browserWords.source, where);
  const data = value.querySelector<HTMLElement>('data');
  row(browserWords.cell, cellsOf(data?.dataset.source ?? ''), 'cells');
  row(browserWords.hash, (data?.dataset.hash ?? '').replaceAll(' ', ', '), 'cells');
  const go = element(root, 'a', 'go', browserWords.open);
  go.setAttribute('href', value.href);
  const close = closeButton(browserWords.closeSlip);
  close.addEventListener('click', () => closeSlips(root));
  slip.append(go, close);
  return slip;
}

/** A formula with each number a link to the row of the number that it is, in their order. */
function formulaNodes(root: Document, formula: string, inputs: readonly string[]): (string | HTMLElement)[] {
  return formula.split(/(\d[\d.]*(?:,\d+)?)/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    const link = element(root, 'a', '', piece);
    link.setAttribute('href', inputs[(index - 1) / 2] ?? '');
    return link;
  });
}

/** «observations.csv!D42, D43»: a file's name once before its cells. */
function cellsOf(source: string): string {
  let last = '';
  return source
    .split(' ')
    .map((each) => {
      const name = each.split('/').pop() ?? '';
      const [file = '', cell = ''] = name.split('!');
      const shown = file === last ? cell : name;
      last = file;
      return shown;
    })
    .join(', ');
}

function element(root: Document, name: string, className: string, text = ''): HTMLElement {
  const made = root.createElement(name);
  if (className !== '') made.className = className;
  made.textContent = text;
  return made;
}
