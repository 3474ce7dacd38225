import type { Quantity } from '../../model/quantity.ts';
import { type Clearance, clearanceOfNobody } from '../secrecy/clearance.ts';

/** What the audience of a build may not see of an edition: naming it is a problem of its own. */
export interface Withheld {
  readonly clearance: Clearance;
  /** Every number that there is; one that the edition does not have is withheld. */
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly documents: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** Filled while the narrative is read. */
  readonly parts: WithheldParts;
}

/** What of the narrative is withheld, and what it would have named. */
export interface WithheldParts {
  /** Labels of notes whose text is withheld. */
  readonly notes: Set<string>;
  /** Names of the MDX files of sections. */
  readonly files: Set<string>;
  /** Numbers of sections. */
  readonly sections: Set<string>;
  /** Labels of notes, and ids of figures, that withheld parts refer to. */
  readonly namedNotes: Set<string>;
  readonly namedFigures: Set<string>;
}

/** Nothing withheld yet. */
export function createWithheldParts(): WithheldParts {
  const none = (): Set<string> => new Set();
  return { notes: none(), files: none(), sections: none(), namedNotes: none(), namedFigures: none() };
}

/** For readers that are given no clearance: what is classified is not seen, and nothing else is known to be withheld. */
export function nothingWithheld(): Withheld {
  const none: ReadonlySet<string> = new Set();
  const names = { quantities: new Map(), documents: none, lists: none, figures: none };
  return { clearance: clearanceOfNobody, ...names, parts: createWithheldParts() };
}
