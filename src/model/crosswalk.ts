import { groupBy } from './group.ts';

/** Which place of a later list each place of an earlier one went into; places go over whole. */
export interface Crosswalk {
  /** Ids of the two lists. */
  readonly from: string;
  readonly to: string;
  /** Code of the later list by code of the earlier one. */
  readonly successors: ReadonlyMap<string, string>;
  /** Codes of the earlier list by code of the later one, in the order of the file. */
  readonly predecessors: ReadonlyMap<string, readonly string[]>;
}

/** A crosswalk from its rows, in which each earlier place stands once. */
export function makeCrosswalk(
  from: string,
  to: string,
  rows: readonly { readonly from: string; readonly to: string }[],
): Crosswalk {
  const byLater = groupBy(rows, (row) => row.to);
  return {
    from,
    to,
    successors: new Map(rows.map((row) => [row.from, row.to])),
    predecessors: new Map([...byLater].map(([code, parts]) => [code, parts.map((part) => part.from)])),
  };
}
