import { redrawn } from './figure-choices.ts';
import { spoken } from './spoken.ts';

/** How far in px a pointer may be from the middle of a small mark and still mean it. */
const reach = 18;
/** Marks larger than this are met directly or not at all. */
const small = 24;

/**
 * Lets every mark of a drawing be read under it: by hover, by touch or click, which pins the reading, and by arrow keys,
 * for which the drawing is one tab stop. Works in whichever of the two drawings is visible.
 */
export function readMarks(root: Document): void {
  for (const plot of root.querySelectorAll<HTMLElement>('figure[data-figure] > .plot')) {
    const output = plot.parentElement?.querySelector<HTMLElement>(':scope > output.reading');
    if (output && plot.querySelector('[data-reading]')) readPlot(plot, output);
  }
}

function readPlot(plot: HTMLElement, output: HTMLElement): void {
  const number = plot.parentElement?.querySelector('.fno')?.firstChild?.textContent ?? '';
  plot.tabIndex = 0;
  plot.setAttribute('role', 'group');
  plot.setAttribute('aria-label', spoken.marks(number));
  let shown = '';
  let pinned = '';

  const show = (reading: string): void => {
    if (reading === shown && output.textContent !== '') return;
    shown = reading;
    for (const mark of plot.querySelectorAll('[data-reading]'))
      mark.classList.toggle('is-read', readingOf(mark) === reading);
    output.textContent = reading === '' ? spoken.readingHint : reading;
    output.classList.toggle('is-empty', reading === '');
  };
  const pin = (reading: string): void => {
    pinned = reading;
    output.classList.toggle('is-pinned', reading !== '');
    show(reading);
  };
  /** What stands there when nothing is pointed at. */
  const rest = (): void => show(pinned);

  plot.addEventListener('pointermove', (event) => {
    if (event.pointerType !== 'touch' && pinned === '') show(readingAt(plot, event));
  });
  plot.addEventListener('pointerleave', () => {
    if (!plot.matches(':focus-visible')) rest();
  });
  plot.addEventListener('click', (event) => {
    const reading = readingAt(plot, event);
    pin(reading === pinned ? '' : reading);
  });
  plot.addEventListener('focus', () => {
    if (plot.matches(':focus-visible') && shown === '') show(readings(plot)[0] ?? '');
  });
  plot.addEventListener('blur', rest);
  plot.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = nextReading(readings(plot), shown, event.key);
    if (event.key === 'Enter' || event.key === ' ') pin(shown === pinned ? '' : shown);
    else if (next === undefined) return;
    else if (pinned === '') show(next);
    else pin(next);
    event.preventDefault();
  });
  plot.ownerDocument.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && pinned !== '') pin('');
  });
  // The marks of another drawing have other readings.
  plot.parentElement?.addEventListener(redrawn, () => pin(''));
  show('');
}

/** The reading that a key leads to from the one that is shown; undefined for keys that lead nowhere. */
function nextReading(all: readonly string[], shown: string, key: string): string | undefined {
  const at = all.indexOf(shown);
  const last = all.length - 1;
  const to: Readonly<Record<string, number>> = {
    ArrowRight: Math.min(at + 1, last),
    ArrowDown: Math.min(at + 1, last),
    ArrowLeft: Math.max(at - 1, 0),
    ArrowUp: Math.max(at - 1, 0),
    Home: 0,
    End: last,
  };
  return all[to[key] ?? -1];
}

/** Readings of the visible drawing in its order, each once. */
function readings(plot: HTMLElement): readonly string[] {
  return [...new Set(visibleMarks(plot).map(readingOf))];
}

function visibleMarks(plot: HTMLElement): readonly Element[] {
  const drawing = [...plot.children].find((each) => each.getClientRects().length > 0);
  return [...(drawing?.querySelectorAll('[data-reading]:not(.is-off)') ?? [])];
}

function readingOf(mark: Element): string {
  return mark.getAttribute('data-reading') ?? '';
}

/** The reading of the mark under a pointer, or of the nearest small one within reach; '' when there is none. */
function readingAt(plot: HTMLElement, { target, clientX, clientY }: MouseEvent): string {
  const hit = target instanceof Element ? target.closest('[data-reading]:not(.is-off)') : null;
  if (hit) return readingOf(hit);
  let nearest = '';
  let least = reach;
  for (const mark of visibleMarks(plot)) {
    const { left, top, width, height } = mark.getBoundingClientRect();
    if (width > small || height > small) continue;
    const distance = Math.hypot(clientX - left - width / 2, clientY - top - height / 2);
    if (distance >= least) continue;
    least = distance;
    nearest = readingOf(mark);
  }
  return nearest;
}
