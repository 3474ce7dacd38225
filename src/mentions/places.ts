import type { Span } from './mention.ts';

/** A place that a text names. */
export interface PlaceAt extends Span {
  readonly code: string;
}

/** Finds the places that a text names, from left to right; given by who knows the list of places. */
export type FindPlaces = (text: string) => readonly PlaceAt[];
