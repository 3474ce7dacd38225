/** One label on a line: where its centre should be, and how much room it takes along the line. */
export interface SpreadItem {
  readonly at: number;
  readonly size: number;
}

/** Labels that touch and therefore move together. */
interface Block {
  /** Sum and number of the wanted positions in the block, each less its offset from the first label. */
  sum: number;
  count: number;
}

/**
 * Centres for labels that may not overlap, in the order of the items: as near as possible to where they should be
 * (least sum of squares), never past one another; equal positions keep their given order. `bounds` are the ends that
 * the labels must stay within, `gap` the least distance between two. Labels that need more room than there is start
 * at the lower bound and run over the upper one.
 *
 * With the sizes subtracted this is isotonic regression, solved by pooling adjacent violators (Ayer, Brunk, Ewing,
 * Reid and Silverman 1955, «An empirical distribution function for sampling with incomplete information»).
 */
export function spreadLabels(
  items: readonly SpreadItem[],
  bounds: readonly [number, number],
  gap = 0,
): readonly number[] {
  const order = items.map((item, index) => ({ item, index })).sort((a, b) => a.item.at - b.item.at);
  const offsets = offsetsOf(
    order.map(({ item }) => item.size),
    gap,
  );
  const fitted = pool(order.map(({ item }, rank) => item.at - (offsets[rank] ?? 0)));
  const low = bounds[0] + (order[0]?.item.size ?? 0) / 2;
  const high = bounds[1] - (order.at(-1)?.item.size ?? 0) / 2 - (offsets.at(-1) ?? 0);
  const centres = new Array<number>(items.length).fill(0);
  for (const [rank, { index }] of order.entries())
    centres[index] = Math.max(low, Math.min(high, fitted[rank] ?? 0)) + (offsets[rank] ?? 0);
  return centres;
}

/** Distance of each centre from the first one when all labels touch. */
function offsetsOf(sizes: readonly number[], gap: number): readonly number[] {
  let offset = 0;
  return sizes.map((size, index) => {
    if (index > 0) offset += ((sizes[index - 1] ?? 0) + size) / 2 + gap;
    return offset;
  });
}

/** The nearest sequence that never falls. */
function pool(wanted: readonly number[]): readonly number[] {
  const blocks: Block[] = [];
  for (const value of wanted) {
    let last: Block = { sum: value, count: 1 };
    for (let before = blocks.at(-1); before && mean(before) > mean(last); before = blocks.at(-1)) {
      blocks.pop();
      last = { sum: before.sum + last.sum, count: before.count + last.count };
    }
    blocks.push(last);
  }
  return blocks.flatMap((block) => new Array<number>(block.count).fill(mean(block)));
}

function mean(block: Block): number {
  return block.sum / block.count;
}
