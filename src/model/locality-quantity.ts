import type { IndicatorRow, LocalityValueRow } from '../schema/tables.ts';
import { cellSource, type Recorded } from './cell-source.ts';
import type { CellSource, Correction, MissingReason, Quantity } from './quantity.ts';
import type { Places } from './rows.ts';
import { sectionOf } from './section-number.ts';

/** What all numbers of one indicator share. */
export interface IndicatorWords {
  readonly name: string;
  readonly section: string;
  readonly dimensions: Quantity['dimensions'];
  readonly places: Places;
}

/** The words of an indicator by its id; an unknown one is its own name and family. */
export function indicatorWords(
  id: string,
  indicator: Recorded<IndicatorRow> | undefined,
  places: Places,
): IndicatorWords {
  const section = indicator?.section ?? '';
  const dimensions = indicatorDimensions(id, indicator, section);
  return { name: indicator?.name ?? id, section, dimensions, places };
}

/** An unknown indicator is its own family. */
export function indicatorDimensions(
  id: string,
  indicator: Recorded<IndicatorRow> | undefined,
  section: string,
): Quantity['dimensions'] {
  return {
    indicator: id,
    family: indicator?.group || id,
    section: sectionOf(section),
    ...(indicator ? { level: indicator.level } : {}),
  };
}

/**
 * The number of one row of locality-values.csv; an empty value is one that was not reported. There may be a million of
 * them, so it keeps the row and works out the rest when asked: 60 bytes instead of 500. To change a copy of it, see
 * `changeQuantity`.
 */
export class LocalityQuantity implements Quantity {
  readonly key: string;
  readonly correction: Correction | undefined;
  readonly #row: Recorded<LocalityValueRow>;
  readonly #words: IndicatorWords;

  constructor(row: Recorded<LocalityValueRow>, words: IndicatorWords, correction: Correction | undefined) {
    // Joined, a string is one piece; a template would keep its parts.
    this.key = ['place', row.indicator, row.place, row.year].join('.');
    this.correction = correction;
    this.#row = row;
    this.#words = words;
  }

  get subject(): string {
    const { name, places } = this.#words;
    return `${name}: ${places.get(this.#row.place)?.name ?? this.#row.place}`;
  }

  get measure(): string {
    return '';
  }

  get value(): number | null {
    return this.correction?.corrected ?? this.#row.value ?? null;
  }

  get missing(): MissingReason | undefined {
    return this.#row.value === undefined ? 'not-reported' : undefined;
  }

  get qualifier(): string {
    return '';
  }

  get unit(): string {
    return this.#row.unit;
  }

  get section(): string {
    return this.#words.section;
  }

  get note(): number | undefined {
    return this.#row.note;
  }

  get comment(): string {
    return this.#row.comment;
  }

  get dimensions(): Quantity['dimensions'] {
    return { ...this.#words.dimensions, place: this.#row.place, year: String(this.#row.year) };
  }

  get sources(): readonly CellSource[] {
    return [cellSource(this.#row.source, 'value')];
  }

  toJSON(): Quantity {
    const { key, subject, measure, value, correction, missing, qualifier } = this;
    const { unit, section, note, comment, dimensions, sources } = this;
    return {
      key,
      subject,
      measure,
      value,
      correction,
      missing,
      qualifier,
      unit,
      section,
      note,
      comment,
      dimensions,
      sources,
    };
  }
}
