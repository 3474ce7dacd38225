import type { SampleIndicator, SamplePlace, YearValues } from './plan.ts';
import { sectionTitles } from './words.ts';

/** What one edition is made from. */
export interface EditionPlan {
  readonly year: number;
  /** Earlier years of the publication, oldest first, this one last. */
  readonly years: readonly number[];
  readonly isNewest: boolean;
  readonly places: readonly SamplePlace[];
  readonly placeList: string;
  readonly hasBoundaries: boolean;
  readonly indicators: readonly SampleIndicator[];
  /** By indicator id: its values in each of `years`. */
  readonly values: ReadonlyMap<string, readonly YearValues[]>;
  readonly notes: number;
  readonly seed: number;
}

/** A named list of places; `values` only when each place has a number. */
export interface SampleList {
  readonly id: string;
  readonly name: string;
  readonly complete: boolean;
  readonly unit: string;
  readonly members: readonly { readonly place: string; readonly value: number | undefined }[];
}

export interface SampleDocument {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly word: string;
}

/** An amount of money; parts add up to their parent. */
export interface SampleAmount {
  readonly heading: string;
  readonly parent: string;
  readonly amount: number;
  readonly key: string;
}

/** Numbers of an edition besides its indicators. */
export interface EditionParts {
  readonly lists: readonly SampleList[];
  readonly documents: readonly SampleDocument[];
  readonly money: readonly SampleAmount[];
}

/** Section number of an indicator: sections with indicators are the first ones. */
export function sectionNumber(indicator: SampleIndicator): string {
  return `I.${1 + (Math.floor(indicator.index / 3) % sectionTitles.length)}`;
}
