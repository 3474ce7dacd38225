import type { FigureData, FigureTable } from '../figures/figure.ts';
import type { FigureSettings } from '../schema/figure.ts';

/** Everything that a figure's files say: made by the views, taken by every export. All texts are plain. */
export interface FigureSheet {
  readonly id: string;
  /** «Hình 2.1». */
  readonly number: string;
  /** The finding. */
  readonly title: string;
  /** The measure, unit and time. */
  readonly subtitle: string;
  /** «Nguồn: báo cáo 135-BC/VPTW/nb, mục I.2.3, chú thích 23–25.» with every remark after it. */
  readonly source: string;
  /** The publication's notice, which the source ends in; '' when there is none. */
  readonly notice: string;
  /** «Chương trình 27, ấn bản 2022». */
  readonly edition: string;
  /** Section of the report that shows it, in words: «I.2 Hạ tầng kỹ thuật»; decks are divided by it. */
  readonly section: string;
  readonly alt: string;
  readonly settings: FigureSettings;
  readonly data: FigureData;
  readonly table: FigureTable;
  /** The wide drawing (600 px) as serialised SVG; '' for the kind `table`. */
  readonly drawing: string;
  /** Draws the figure again at another width in CSS px; '' for the kind `table`. */
  readonly redraw: (width: number) => string;
  /** What a reader of the numbers should know, for the sheet of notes: term and text. */
  readonly notes: readonly { readonly term: string; readonly text: string }[];
  /** Of the same, where the numbers come from: formulas, cells, hashes of their tables. */
  readonly origin: FigureSheet['notes'];
  /** SHA-256 of each table that the numbers stand in, by its file. */
  readonly hashes: Readonly<Record<string, string>>;
  /** ISO date that stands for «now» in files, so that they are the same bytes every time. */
  readonly date: string;
  readonly language: string;
}
