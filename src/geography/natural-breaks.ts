/** A run of sorted values that a class covers, first and last index. */
interface Best {
  /** Sum of squared distances to the class means, up to and with this value. */
  readonly cost: number;
  /** Index of the first value of the last class. */
  readonly start: number;
}

/**
 * Lower bounds of the classes from the second on that make the classes as alike inside as can be: the least sum of
 * squared distances to the class means, found exactly by dynamic programming (W. D. Fisher 1958, «On grouping for
 * maximum homogeneity»; for maps G. F. Jenks 1967, «The data model concept in statistical mapping»).
 * Equal values stay together; with no more distinct values than classes, each value is its own class.
 */
export function naturalBreaks(values: readonly number[], count: number): readonly number[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const weights = distinct.map((value) => values.filter((each) => each === value).length);
  const classes = Math.min(count, distinct.length);
  if (classes < 2) return [];
  const spread = spreadOf(distinct, weights);
  const table = bestSplits(distinct.length, classes, spread);
  const starts: number[] = [];
  for (let end = distinct.length - 1, level = classes - 1; level > 0; level--) {
    const start = table[level]?.[end]?.start ?? 0;
    starts.unshift(start);
    end = start - 1;
  }
  return starts.flatMap((start) => distinct[start] ?? []);
}

/** For each number of classes less one, and each last value, the best split. */
function bestSplits(size: number, classes: number, spread: (from: number, to: number) => number): Best[][] {
  const first = Array.from({ length: size }, (_, end) => ({ cost: spread(0, end), start: 0 }));
  const table: Best[][] = [first];
  for (let level = 1; level < classes; level++) {
    const before = table[level - 1] ?? [];
    table.push(
      Array.from({ length: size }, (_, end) => {
        let best: Best = { cost: Number.POSITIVE_INFINITY, start: 0 };
        for (let start = level; start <= end; start++) {
          const cost = (before[start - 1]?.cost ?? 0) + spread(start, end);
          if (cost < best.cost) best = { cost, start };
        }
        return best;
      }),
    );
  }
  return table;
}

/** Sum of squared distances to the mean of the values from one index to another, by running sums. */
function spreadOf(
  values: readonly number[],
  weights: readonly number[],
): (from: number, to: number) => number {
  // Distances do not change when all values move; near zero the squares lose less.
  const origin = values[0] ?? 0;
  const sums = [{ weight: 0, sum: 0, squares: 0 }];
  for (const [index, raw] of values.entries()) {
    const last = sums[index] ?? { weight: 0, sum: 0, squares: 0 };
    const [value, weight] = [raw - origin, weights[index] ?? 0];
    sums.push({
      weight: last.weight + weight,
      sum: last.sum + weight * value,
      squares: last.squares + weight * value * value,
    });
  }
  return (from, to) => {
    const [low, high] = [sums[from], sums[to + 1]];
    if (!low || !high) return 0;
    const [weight, sum] = [high.weight - low.weight, high.sum - low.sum];
    return Math.max(0, high.squares - low.squares - (sum * sum) / weight);
  };
}
