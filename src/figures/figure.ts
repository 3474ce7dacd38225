import type { MapGround } from '../geography/map-ground.ts';
import type { Quantity } from '../model/quantity.ts';
import type { FigureKindName, FigureSettings } from '../schema/figure.ts';
import type { DrawnTexts } from './misfits.ts';

export type {
  MapBoundaries,
  MapGround,
  MapInset,
  MapLayout,
  MapPlace,
  MapSheet,
  ProjectionSettings,
} from '../geography/map-ground.ts';

/** A value of a dimension as it is drawn: its id in the data, and its label. */
export interface Label {
  readonly id: string;
  readonly text: string;
}

/** One drawn number. */
export interface Datum {
  /** Key of the quantity; marks carry it as `data-key`. */
  readonly key: string;
  readonly row: Label;
  readonly series: Label;
  readonly facet: Label;
  /** The drawn number: the count or the printed percent, as `encode.value` says; null when missing. */
  readonly value: number | null;
  /** The number as printed in Vietnamese, without its unit: «3.419», «−117»; «–» when missing. */
  readonly text: string;
  /** The whole reading for hover, focus and screen readers: «Chữ ký số, cấp tỉnh, hoàn thành, 2022: 54 địa phương (88%)». */
  readonly reading: string;
  readonly quantity: Quantity;
}

/** What a figure draws: the selected numbers with rows, series and facets in drawing order. */
export interface FigureData {
  readonly data: readonly Datum[];
  readonly rows: readonly Label[];
  /** At least one; a single one with empty text when the figure has no series. */
  readonly series: readonly Label[];
  /** At least one; a single one with empty text when the figure has no facets. */
  readonly facets: readonly Label[];
  /** Unit of the drawn value, as a reader says it: «địa phương», «%», «tỉ đồng». */
  readonly unit: string;
}

/** The paper that a figure is drawn on. */
export interface Frame {
  /** The DOM to draw with; never a global. */
  readonly document: Document;
  /** Width in CSS px. Drawn twice: 600 (wide) and 340 (narrow); never scaled below 12 px type. */
  readonly width: number;
  /** Prefix for every id inside the SVG, unique on any page: «hinh-chu-ky-so-rong». */
  readonly idPrefix: string;
}

/** A figure's drawing and everything said about it, ready for a page; made from settings and data only. */
export interface DrawnFigure {
  readonly id: string;
  readonly kind: FigureKindName;
  /** Serialised SVG for ≥ 480 px and for less; '' for the kind `table`. */
  readonly wide: string;
  readonly narrow: string;
  /** Text alternative made from the data: the finding's numbers, at most about 400 characters. */
  readonly alt: string;
  readonly table: FigureTable;
}

/** The same numbers as a table, one click away from the drawing. */
export interface FigureTable {
  readonly columns: readonly FigureTableColumn[];
  readonly rows: readonly (readonly FigureTableCell[])[];
}

export interface FigureTableColumn {
  readonly label: string;
  readonly numeric: boolean;
}

export interface FigureTableCell {
  readonly text: string;
  /** The quantity behind the cell: its key and cells of origin; undefined for labels. */
  readonly quantity?: Quantity | undefined;
  /** For sparkbars: this cell's share of the longest bar in its column, 0 to 1. */
  readonly bar?: number | undefined;
}

/**
 * One kind of figure. `state` decides what is drawn (scales, colours, labels, margins) without a DOM and can be tested
 * as plain data; `draw` turns it into an SVG element and decides nothing.
 */
export interface FigureKind<State> {
  state(settings: FigureSettings, data: FigureData, frame: Pick<Frame, 'width'>, extras: FigureExtras): State;
  draw(state: State, frame: Frame): SVGSVGElement;
  /** Every text that the drawing would print, to find those that have no room; none of a table. */
  texts(state: State): DrawnTexts;
  /** The sentence(s) of the text alternative. */
  describe(settings: FigureSettings, data: FigureData): string;
}

/** What some kinds need besides the data; maps need the publication's places. */
export interface FigureExtras {
  readonly map?: MapGround | undefined;
  /** The lists that `settings.map.missing` names: codes of their members, and the reason for the legend. */
  readonly missing?: readonly MissingPlaces[] | undefined;
}

/** Places that are drawn as «not reported», and why. */
export interface MissingPlaces {
  readonly codes: readonly string[];
  readonly label: string;
}
