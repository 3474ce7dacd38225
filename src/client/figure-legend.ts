import { writeAddress } from './figure-address.ts';
import { redrawn } from './figure-choices.ts';
import { spoken } from './spoken.ts';

/** Ids of the hidden series in the address: `?an=cap-xa,cap-huyen`. */
const parameter = 'an';
/** Px that a button reaches over its words at least, where a neighbour leaves room. */
const target = 44;

/**
 * Lets each series be hidden by its words in the drawing. The words are text in a picture, so that a button lies over
 * each of them: it is a real one for the keyboard and for screen readers, and as large as a finger needs.
 */
export function filterSeries(root: Document): void {
  for (const plot of root.querySelectorAll<HTMLElement>('figure[data-figure] > .plot')) {
    const figure = plot.parentElement;
    if (figure && plot.querySelector('[data-series], [data-legend]')) new Legend(figure, plot);
  }
}

class Legend {
  readonly #figure: HTMLElement;
  readonly #plot: HTMLElement;
  readonly #keys: HTMLElement;
  readonly #reset: HTMLButtonElement;
  readonly #status: HTMLElement;
  readonly #hidden = new Set<string>();

  constructor(figure: HTMLElement, plot: HTMLElement) {
    this.#figure = figure;
    this.#plot = plot;
    const number = figure.querySelector('.fno')?.firstChild?.textContent ?? '';
    this.#keys = make('div', 'legend-keys');
    this.#keys.setAttribute('role', 'group');
    this.#keys.setAttribute('aria-label', spoken.legend(number));
    this.#reset = makeButton('legend-reset', spoken.showAll);
    this.#reset.hidden = true;
    this.#reset.addEventListener('click', () => {
      this.#hidden.clear();
      this.#change(spoken.showAll);
      this.#keys.querySelector('button')?.focus();
    });
    this.#status = make('p', 'vh');
    this.#status.setAttribute('role', 'status');
    plot.after(this.#keys, this.#reset, this.#status);
    if (figure.dataset.inAddress !== undefined) {
      const asked = new URLSearchParams(location.search).get(parameter) ?? '';
      for (const id of asked.split(',')) this.#hidden.add(id);
    }
    this.#build();
    figure.addEventListener(redrawn, () => this.#build());
    new ResizeObserver(() => this.#place()).observe(plot);
    document.fonts.ready.then(() => this.#place());
  }

  /** A button for each series of the drawing; what was hidden stays so as far as it is still drawn. */
  #build(): void {
    const ids = [...new Set([...this.#plot.querySelectorAll('[data-legend]')].map(legendOf))];
    // What another state draws may be hidden there; never all of this one.
    if (ids.every((id) => this.#hidden.has(id))) this.#hidden.clear();
    this.#keys.replaceChildren(
      ...(ids.length > 1 ? ids : []).map((id) => {
        const button = makeButton('', this.#nameOf(id));
        button.value = id;
        button.addEventListener('click', () => this.#toggle(button));
        return button;
      }),
    );
    this.#apply();
    this.#place();
  }

  /** The words of a series in the first drawing that has them. */
  #nameOf(id: string): string {
    const drawing = [...this.#plot.children].find((each) => this.#items(each, id).length > 0);
    const words = drawing ? this.#items(drawing, id).map((item) => item.textContent ?? '') : [];
    return words.filter((word) => word !== '').join(' ');
  }

  #items(drawing: Element, id: string): readonly Element[] {
    return [...drawing.querySelectorAll('[data-legend]')].filter((item) => legendOf(item) === id);
  }

  #toggle({ value: id, textContent }: HTMLButtonElement): void {
    const name = textContent ?? '';
    const others = this.#ids().filter((each) => each !== id && !this.#hidden.has(each));
    if (this.#hidden.delete(id)) this.#change(spoken.unhidden(name));
    else if (others.length === 0) this.#status.textContent = spoken.lastSeries;
    else {
      this.#hidden.add(id);
      this.#change(spoken.hidden(name));
    }
  }

  #change(said: string): void {
    this.#apply();
    this.#write();
    this.#status.textContent = said;
  }

  #apply(): void {
    for (const mark of this.#plot.querySelectorAll<SVGElement>('[data-series], [data-legend]'))
      mark.classList.toggle('is-off', this.#hidden.has(mark.dataset.series ?? legendOf(mark)));
    for (const button of this.#keys.querySelectorAll('button'))
      button.setAttribute('aria-pressed', String(!this.#hidden.has(button.value)));
    this.#reset.hidden = !this.#ids().some((id) => this.#hidden.has(id));
  }

  /** The series of this drawing. */
  #ids(): readonly string[] {
    return [...this.#keys.querySelectorAll('button')].map(({ value }) => value);
  }

  #write(): void {
    const hidden = this.#ids().filter((id) => this.#hidden.has(id));
    writeAddress(this.#figure, new Map([[parameter, hidden.map(encodeURIComponent).join(',')]]));
  }

  /** Lays each button over its words in the visible drawing. */
  #place(): void {
    const { clientLeft, clientTop } = this.#figure;
    const corner = this.#figure.getBoundingClientRect();
    const origin = { left: corner.left + clientLeft, top: corner.top + clientTop };
    const drawing = [...this.#plot.children].find((each) => each.getClientRects().length > 0);
    const buttons = [...this.#keys.querySelectorAll('button')];
    const boxes = buttons.map(({ value }) => boxOf(drawing ? this.#items(drawing, value) : []));
    for (const [index, button] of buttons.entries()) {
      const box = boxes[index];
      button.hidden = box === undefined;
      if (!box) continue;
      const above = reach(box, boxes, 'top', 'bottom');
      const across = reach(box, boxes, 'left', 'right');
      const { style } = button;
      style.left = `${box.left - across - origin.left}px`;
      style.top = `${box.top - above - origin.top}px`;
      style.width = `${box.right - box.left + 2 * across}px`;
      style.height = `${box.bottom - box.top + 2 * above}px`;
    }
  }
}

type Box = Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;

/** The box around all of these; undefined when there are none to see. */
function boxOf(items: readonly Element[]): Box | undefined {
  const all = items.map((item) => item.getBoundingClientRect());
  if (all.length === 0) return undefined;
  return {
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
    top: Math.min(...all.map(({ top }) => top)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
}

/** How far a button may grow to both sides along one axis: to the size of a target, but not over half the way to another. */
function reach(
  box: Box,
  boxes: readonly (Box | undefined)[],
  low: 'left' | 'top',
  high: 'right' | 'bottom',
): number {
  const [crossLow, crossHigh] = low === 'left' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
  let most = Math.max(3, (target - (box[high] - box[low])) / 2);
  for (const other of boxes) {
    if (!other || other === box) continue;
    const isBeside =
      other[crossLow] < box[crossHigh] + target / 2 && other[crossHigh] > box[crossLow] - target / 2;
    if (!isBeside) continue;
    const gap = Math.max(other[low] - box[high], box[low] - other[high]);
    if (gap > 0) most = Math.min(most, gap / 2);
  }
  return most;
}

function legendOf(item: Element): string {
  return item.getAttribute('data-legend') ?? '';
}

function make(name: string, className: string): HTMLElement {
  const element = document.createElement(name);
  element.className = className;
  return element;
}

function makeButton(className: string, text: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = className;
  button.textContent = text;
  return button;
}
