/** Kinds of page, as the catalogue names them. */
export type PageKind =
  | 'cover'
  | 'section'
  | 'indicators'
  | 'indicator'
  | 'maps'
  | 'places'
  | 'place'
  | 'notes'
  | 'note-years'
  | 'documents'
  | 'document'
  | 'audit'
  | 'figures'
  | 'figure'
  | 'embed'
  | 'downloads'
  | 'print'
  | 'search'
  | 'about'
  | 'release'
  | 'error';

/** What every page says of itself, to its layout and to the catalogue. */
export interface PageInfo {
  /** Relative to the root of the output. */
  readonly path: string;
  readonly kind: PageKind;
  readonly title: string;
  /** Id of the edition it belongs to; '' for pages of the whole publication. */
  readonly edition: string;
  /** One sentence for search results; '' when the title says all. */
  readonly description: string;
  /** The picture of a figure that stands for the page where links are previewed. */
  readonly picture?: { readonly path: string; readonly alt: string } | undefined;
}
