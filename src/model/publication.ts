import type { ElementContent, Root } from 'hast';
import type { Topology } from 'topojson-specification';
import type { Place } from '../problems/problem.ts';
import type { FigureSettings } from '../schema/figure.ts';
import type { EditionSettings, PublicationSettings } from '../schema/publication.ts';
import type { SectionSettings } from '../schema/section.ts';
import type {
  CorrectionRow,
  DocumentRow,
  IndicatorRow,
  PlaceListMemberRow,
  PlaceListRow,
  PlaceRow,
} from '../schema/tables.ts';
import type { Finding } from './audit.ts';
import type { Crosswalk } from './crosswalk.ts';
import type { PlaceResolver } from './place-resolver.ts';
import type { Quantity } from './quantity.ts';

/** A row of a table with where it stands, so that everything printed of it leads back. */
export type Sourced<Row> = Row & { readonly source: RowSource };

export interface RowSource {
  /** Relative to the publication. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Position of each column in the file, counted from 0, by the column's own name. */
  readonly columns: Readonly<Record<string, number>>;
}

/** A whole publication as immutable values; the only thing that pages are made from. */
export interface Publication {
  /** Absolute path of its folder. */
  readonly folder: string;
  readonly settings: PublicationSettings;
  readonly placeLists: ReadonlyMap<string, PlaceList>;
  /** Between the first list of places and the second; undefined when the publication gives none. */
  readonly crosswalk: Crosswalk | undefined;
  /** TopoJSON as read, for src/geography; undefined when the publication has no boundaries. */
  readonly boundaries: Topology | undefined;
  /** Rows of the points files that map insets name, by the file's name there. */
  readonly mapPoints: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>;
  /** Oldest first. */
  readonly editions: readonly Edition[];
}

export interface PlaceList {
  readonly id: string;
  readonly name: string;
  readonly places: ReadonlyMap<string, Sourced<PlaceRow>>;
  /** Finds its places from any spelling, in a cell or in a text. */
  readonly resolver: PlaceResolver<Sourced<PlaceRow>>;
  /** The file as handed in; undefined when there is none. */
  readonly file: TableFile | undefined;
}

export interface Edition {
  /** Name of its folder under data/ and content/: `2022`. */
  readonly id: string;
  readonly settings: EditionSettings;
  readonly indicators: ReadonlyMap<string, Sourced<IndicatorRow>>;
  /** Indicators by family, in the order of indicators.csv. */
  readonly families: readonly Family[];
  /** Every number by key, printed ones in table order, derived ones after. */
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly lists: ReadonlyMap<string, NamedList>;
  readonly documents: readonly Sourced<DocumentRow>[];
  readonly corrections: readonly Sourced<CorrectionRow>[];
  readonly tables: readonly TableFile[];
  /** What checking the printed numbers against each other found. */
  readonly findings: readonly Finding[];
  /** index.mdx. */
  readonly introduction: Section;
  readonly sections: readonly Section[];
  /** By number, 1 to the last without a gap. */
  readonly notes: readonly Note[];
  readonly figures: ReadonlyMap<string, FigureSpec>;
}

/** Indicators that differ only by level; they share a page. */
export interface Family {
  readonly id: string;
  readonly name: string;
  /** First-level section it belongs to: `I.2`; '' when unknown. */
  readonly section: string;
  readonly indicators: readonly Sourced<IndicatorRow>[];
}

export interface NamedList {
  readonly row: Sourced<PlaceListRow>;
  readonly members: readonly Sourced<PlaceListMemberRow>[];
}

/** A CSV file as handed in, but in UTF-8, for downloads. */
export interface TableFile {
  readonly name: string;
  readonly file: string;
  readonly rows: number;
  readonly sha256: string;
  readonly bytes: Uint8Array;
  /** True when it was read with a warning: rows above the header, totals left out; or that its numbers are in another form. */
  readonly isMended: boolean;
}

/** A page of the narrative; its body is hast in which references are resolved. */
export interface Section {
  /** Relative to the publication: `content/2022/02-ha-tang.mdx`. */
  readonly file: string;
  /** From the file's name, without its number; `index` for index.mdx. */
  readonly slug: string;
  readonly settings: SectionSettings;
  readonly lead: Rich;
  readonly summary: Rich;
  readonly body: Rich;
  readonly headings: readonly Heading[];
  /** Ids of the figures it shows, in order. */
  readonly figures: readonly string[];
  /** Numbers of the notes it refers to, in order of first reference. */
  readonly notes: readonly number[];
}

export interface Heading {
  readonly id: string;
  /** Numbering before the text, when the text begins with one: `2.1`. */
  readonly number: string;
  readonly text: string;
}

/**
 * A text of the narrative as a hast tree: standard elements, and ours, which `src/notes` replaces when it prints:
 * `ng-value` {of, show}, `ng-note` {number, occurrence}, `ng-document` {number}, `ng-places` {list, show}, `ng-figure` {id}.
 */
export type Rich = Root;

/** How `<Value>` prints: the number, the number with its unit, the printed percent, or the change with its sign. */
export const valueForms = ['value', 'unit', 'percent', 'change'] as const;
export type ValueForm = (typeof valueForms)[number];

export interface Note {
  readonly number: number;
  readonly text: Rich;
  /** Slug of the section that refers to it first. */
  readonly section: string;
  readonly file: string;
  readonly line: number;
  /** Every place that refers to it, in reading order. */
  readonly references: readonly NoteReference[];
}

export interface NoteReference {
  /** Slug of the section; `index` for the introduction. */
  readonly section: string;
  /** 1 for the first reference to the note in the edition. */
  readonly occurrence: number;
  /** The block (paragraph, list item, heading) that it stands in, for the sentence that it hangs on. */
  readonly block: ElementContent;
}

export interface FigureSpec {
  readonly id: string;
  readonly file: string;
  readonly settings: FigureSettings;
  /** Where a key of the specification stands in its file; the nearest outer one when it is not written. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}
