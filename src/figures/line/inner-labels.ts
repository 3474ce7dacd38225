import { type Box, boxOf, faceOf, type PlacedText } from '../placed-text.ts';
import { measureText } from '../text-width.ts';
import { extentOf, type Ground, type Segment } from './ground.ts';

/** A text that stands at a point inside the drawing. */
export interface InnerText {
  readonly text: string;
  readonly bold: boolean;
  readonly fill: string;
  readonly key?: string | undefined;
  readonly tag?: string | undefined;
}

/** A point that texts are set around. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
}

/** Where words may be set. */
interface Choice {
  readonly places: readonly Place[];
  /** The dot that they belong to, when they print its number. */
  readonly at?: Anchor | undefined;
  readonly mayCross?: boolean | undefined;
}

type Place = Pick<PlacedText, 'x' | 'y' | 'anchor'>;

/** Places for a number, best first: beside its dot above and below, at its sides, straight above and below, then farther. */
function numberPlaces({ x, y }: Anchor): readonly Place[] {
  return [
    { x: x + 8, y: y - 11, anchor: 'start' },
    { x: x - 7, y: y + 13, anchor: 'end' },
    { x: x - 8, y: y - 11, anchor: 'end' },
    { x: x + 8, y: y + 13, anchor: 'start' },
    { x: x - 11, y, anchor: 'end' },
    { x: x + 11, y, anchor: 'start' },
    { x, y: y - 16, anchor: 'middle' },
    { x, y: y + 17, anchor: 'middle' },
    { x, y: y - 21, anchor: 'middle' },
    { x, y: y + 22, anchor: 'middle' },
    { x: x - 8, y: y - 18, anchor: 'end' },
    { x: x + 8, y: y - 18, anchor: 'start' },
    { x: x - 8, y: y + 20, anchor: 'end' },
    { x: x + 8, y: y + 20, anchor: 'start' },
  ];
}

/** Places for a name left of the point where its line begins. */
function placesBefore({ x, y }: Anchor): readonly Place[] {
  return [0, -19, 19, -32, 32].map((away) => ({ x: x - (away === 0 ? 11 : 8), y: y + away, anchor: 'end' }));
}

/** Places for a name along its own line, above it or below. */
function placesAlong({ x }: Anchor, width: number, own: readonly Segment[]): readonly Place[] {
  return [8, 20, 36, 56, 80, 110].flatMap((away): Place[] => {
    const left = x + away;
    const extent = extentOf(own, left - 2, left + width + 2);
    if (!extent) return [];
    return [
      { x: left, y: extent[0] - 11, anchor: 'start' },
      { x: left, y: extent[1] + 12, anchor: 'start' },
    ];
  });
}

/** Sets inner texts one after another where each finds room; the first come has the choice. */
export class InnerLabels {
  readonly #ground: Ground;
  readonly #size: number;
  readonly texts: PlacedText[] = [];

  constructor(ground: Ground, size: number) {
    this.#ground = ground;
    this.#size = size;
  }

  /**
   * A number at its point; false when there is no room. `mayCross`: better over a line than not at all; `begins`: the
   * line begins here, so that the place before the dot is the best.
   */
  number(text: InnerText, at: Anchor, { mayCross, begins }: { mayCross: boolean; begins: boolean }): boolean {
    const places = begins ? [...placesBefore(at).slice(0, 1), ...numberPlaces(at)] : numberPlaces(at);
    return this.#set([text], { places, at }) || (mayCross && this.#set([text], { places, at, mayCross }));
  }

  /** A name with its number before the point where its line begins, in one line; false when there is no room. */
  start(name: InnerText, number: InnerText, at: Anchor): boolean {
    return this.#set([name, number], { places: placesBefore(at), at });
  }

  /** A name near the point where its line begins, before it or along it; false when there is no room. */
  name(text: InnerText, at: Anchor, own: readonly Segment[], mayCross = false): boolean {
    const width = measureText(text.text, faceOf(text.bold), this.#size);
    const along = placesAlong(at, width, own);
    const before = placesBefore(at).slice(1);
    const places = [...along, ...before];
    return this.#set([text], { places }) || (mayCross && this.#set([text], { places, mayCross }));
  }

  #set(words: readonly InnerText[], { places, at, mayCross = false }: Choice): boolean {
    for (const place of places) {
      const placed = this.#placeWords(words, place);
      if (!this.#ground.isFree(tight(placed), mayCross)) continue;
      if (at && !this.#ground.belongsTo(tight(placed), at)) continue;
      this.#ground.take(tight(placed));
      this.texts.push(...placed);
      return true;
    }
    return false;
  }

  #placeWords(words: readonly InnerText[], { x, y, anchor }: Place): readonly PlacedText[] {
    const widths = words.map(({ text, bold }) => measureText(text, faceOf(bold), this.#size));
    const whole = widths.reduce((sum, width) => sum + width + 4, -4);
    let left = x - whole * { start: 0, middle: 0.5, end: 1 }[anchor];
    return words.map((word, index) => {
      const placed: PlacedText = { ...word, x: left, y, anchor: 'start', size: this.#size, halo: true };
      left += (widths[index] ?? 0) + 4;
      return placed;
    });
  }
}

/** The room of the letters themselves, marks included, without the leading of a paragraph. */
function tight(texts: readonly PlacedText[]): Box {
  const boxes = texts.map(boxOf);
  return {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)) + 1,
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)) - 1,
  };
}
