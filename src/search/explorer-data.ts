/**
 * What the map explorer draws of one list of places: made at build time, read by the browser alone. A list comes as a
 * script of its own; that of the edition's list with the page, another when it is chosen.
 */
export interface ExplorerData {
  /** Address of the script that it came in, which its addresses are relative to; set in the browser. */
  readonly base: string;
  /** How the values came onto this list; '' on the edition's own. */
  readonly remark: string;
  readonly places: readonly ExplorerPlace[];
  /** Every state of the explorer but its view and its place. At least one. */
  readonly layers: readonly ExplorerLayer[];
  /** Address of each note by its number. */
  readonly notes: Readonly<Record<string, string>>;
}

/** A drawing without data, which the script colours, wide and narrow; a data script of its own (see `indexScript`). */
export interface ExplorerGround {
  readonly wide: string;
  readonly narrow: string;
}

export interface ExplorerPlace {
  readonly code: string;
  readonly name: string;
  /** Its name and the other ones that are found by typing. */
  readonly names: readonly string[];
  /** Kind and region as one line: «tỉnh, Tây Nguyên»; '' when the list says neither. */
  readonly about: string;
  /** Address of its page. */
  readonly page: string;
  /** Numbers of the footnotes that name it. */
  readonly notes: readonly number[];
  /** Passages of the text, and documents of the register, that name it. */
  readonly sections: readonly ExplorerMention[];
  readonly documents: readonly ExplorerMention[];
  /** Codes of the edition's places that it was made from; none on the edition's own list. */
  readonly parts: readonly string[];
}

/** A list or an indicator at one level and in one year. */
export interface ExplorerLayer {
  readonly theme: string;
  readonly title: string;
  /** '' when the theme has no years, or no levels. */
  readonly year: string;
  readonly level: string;
  /** Unit of its numbers; '' for a list without numbers. */
  readonly unit: string;
  /** Unit of the legend's numbers, and how its classes were made; '' when there is nothing to say. */
  readonly legendUnit: string;
  readonly method: string;
  readonly legend: readonly ExplorerLook[];
  /** For each place its line of the legend. */
  readonly looks: readonly number[];
  readonly values: readonly (number | null)[];
  /** Numbers as printed; '' where there is none. */
  readonly texts: readonly string[];
  /** How each number was brought together, or why it was not; '' where there is nothing to say. */
  readonly hows: readonly string[];
  /** Numbers of the footnotes that its numbers stand in; 0 where there is none. */
  readonly noteOf: readonly number[];
  readonly source: string;
  readonly files: readonly ExplorerLink[];
}

/** What names a place, and its address. */
export type ExplorerMention = readonly [text: string, path: string];

export interface ExplorerLink {
  readonly text: string;
  readonly path: string;
  readonly isFile: boolean;
}

/** How a line of the legend looks, on the map and beside it. */
export interface ExplorerLook {
  readonly label: string;
  /** `value`: a class of numbers or membership; `other`: known not to have it; `missing`: not known. */
  readonly kind: 'value' | 'other' | 'missing';
  readonly colour: string;
  /** Number of a hatch pattern instead of the colour. */
  readonly hatch?: number | undefined;
  readonly ink: string;
  readonly outline: string;
}
