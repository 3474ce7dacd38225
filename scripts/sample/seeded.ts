/** Numbers that look random and are the same for the same seed on every machine: mulberry32 (Tommy Ettinger, 2017). */
export class Seeded {
  #state: number;

  constructor(...seed: readonly (number | string)[]) {
    // FNV-1a over the parts, so that streams of neighbouring seeds have nothing in common.
    let hash = 2166136261;
    for (const letter of seed.join('/')) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
    this.#state = hash;
  }

  /** From 0 to just under 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `least` to `most`, both of which may come. */
  int(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  /** One of these; there must be one. */
  pick<Value>(values: readonly Value[]): Value {
    const value = values[this.int(0, values.length - 1)];
    if (value === undefined) throw new Error('nothing to pick from');
    return value;
  }

  /** As many different ones as asked for, or all there are, in their own order. */
  some<Value>(values: readonly Value[], count: number): Value[] {
    const left = values.map((_, index) => index);
    const taken = new Set<number>();
    while (taken.size < Math.min(count, values.length)) {
      const at = this.int(0, left.length - 1);
      taken.add(left[at] ?? 0);
      left.splice(at, 1);
    }
    return values.filter((_, index) => taken.has(index));
  }

  /** True in this share of cases. */
  chance(share: number): boolean {
    return this.next() < share;
  }
}
