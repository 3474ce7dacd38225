import type { DimensionName } from '../schema/figure.ts';

/** One cell of a table that the publisher handed in. */
export interface CellSource {
  /** Path relative to the publication's folder: `data/2022/observations.csv`. */
  readonly file: string;
  /** Line in the file, counted from 1. */
  readonly line: number;
  /** Column name as the schema calls it. */
  readonly column: string;
  /** The cell as Excel names it: `D46`. */
  readonly cell: string;
}

/** Why a number is not there; what is missing is never shown as zero. */
export type MissingReason = 'not-reported' | 'not-applicable' | 'suppressed' | 'unreadable';

/** A decision that the printed number no longer holds; both stay visible. */
export interface Correction {
  /** `correction`: the report misprinted; `revision`: its source was changed after it was printed. */
  readonly kind: 'correction' | 'revision';
  readonly printed: number;
  readonly corrected: number;
  readonly reason: string;
  readonly decidedBy: string;
  /** ISO date. */
  readonly date: string;
  readonly source: CellSource;
}

/** How a derived number was made; the formula is shown wherever the number is. */
export interface Derivation {
  /** In Vietnamese words and numbers: «54 − 8». */
  readonly formula: string;
  /** Keys of the quantities that it was made from, in the order of the formula. */
  readonly inputs: readonly string[];
}

/**
 * One number of the report, wherever it stands: an observation, an amount of money, a value of a place.
 * Everything that prints, draws, audits or cites a number takes this one shape. Numbers of places work out their fields
 * when asked, so that spreading one would lose them: `changeQuantity` makes a changed copy.
 */
export interface Quantity {
  /**
   * What `<Value of="…"/>` names: `<indicator>.<measure>.<year>`, `money.<period>.<heading slug>`,
   * `list.<list>.<place code>`, `list.<list>.size` or `place.<indicator>.<place code>.<year>`.
   */
  readonly key: string;
  /** What is counted, in words: «Chữ ký số, cấp tỉnh». */
  readonly subject: string;
  /** Which count of it, in words: «hoàn thành»; '' for money and lists. */
  readonly measure: string;
  /** The number to show (the corrected one if there is a correction); null when missing. */
  readonly value: number | null;
  readonly missing?: MissingReason | undefined;
  /** Upper end when the report prints a range. */
  readonly valueMax?: number | undefined;
  /** A word of approximation that the report prints before the number: «khoảng». */
  readonly qualifier: string;
  readonly unit: string;
  /** The percent printed for this count, exactly as printed; undefined when none is. */
  readonly printedPercent?: number | undefined;
  /** The denominator, where the report states it. */
  readonly base?: number | undefined;
  /** Deepest numbered section it stands in: `I.2.3`; '' when unknown. */
  readonly section: string;
  /** Footnote it stands in. */
  readonly note?: number | undefined;
  /** The publisher's remark on this number. */
  readonly comment: string;
  readonly dimensions: Readonly<Partial<Record<DimensionName, string>>>;
  readonly correction?: Correction | undefined;
  readonly derivation?: Derivation | undefined;
  /** The cell of the value; of each input when derived. Never empty. */
  readonly sources: readonly CellSource[];
  /** The cell of the printed percent, when there is one. */
  readonly percentSource?: CellSource | undefined;
  /** The number as a plain object, where it is none. */
  toJSON?(): Quantity;
}

/** A plain copy of a number, with some of its fields changed. */
export function changeQuantity<Changes extends Partial<Quantity>>(
  quantity: Quantity,
  changes: Changes,
): Quantity & Changes {
  return { ...(quantity.toJSON?.() ?? quantity), ...changes };
}
