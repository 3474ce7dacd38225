/** What is different between two packages, file by file; paths in code point order. */
export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: number;
}

/** Compares two manifests, sums by path. */
export function compareSums(
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): Changes {
  const kept = [...after.keys()].filter((file) => before.has(file));
  const changed = kept.filter((file) => before.get(file) !== after.get(file));
  return {
    added: [...after.keys()].filter((file) => !before.has(file)).sort(),
    changed: changed.sort(),
    removed: [...before.keys()].filter((file) => !after.has(file)).sort(),
    unchanged: kept.length - changed.length,
  };
}
