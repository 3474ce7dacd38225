/** A rectangle in inches on a slide, or in shares (0 to 1) of a chart. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The words at a point. */
export interface ChartLabel {
  /** As printed, to measure it by. */
  readonly text: string;
  /** Number format that shows the value as printed. */
  readonly format: string;
  readonly colour: string;
  readonly bold: boolean;
  readonly place: 'outEnd' | 'ctr' | 'l' | 'r' | 't' | 'b';
  /** How far it is moved from its place, as shares of the chart. */
  readonly dx?: number;
  readonly dy?: number;
}

export interface ChartPoint {
  readonly value: number;
  readonly colour: string;
  /** Undefined where the number is left to the table. */
  readonly label: ChartLabel | undefined;
}

export interface ChartSeries {
  readonly name: string;
  readonly colour: string;
  readonly isStrong: boolean;
  /** Shape of a line's markers, which tells lines of one hue apart. */
  readonly marker: 'circle' | 'square' | 'triangle' | 'diamond';
  /** One a category; undefined is a gap, never a zero. */
  readonly points: readonly (ChartPoint | undefined)[];
}

/** Everything that a native chart says, decided; the XML only writes it down. */
export interface ChartSpec {
  /** Horizontal bars beside one another, horizontal bars end to end, or lines with markers. */
  readonly kind: 'bar' | 'stacked' | 'line';
  /** '' for none. */
  readonly title: string;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Whether the categories have names to be shown; the only bar of a chart has none. */
  readonly hasNames: boolean;
  /** Words over the categories' names in the workbook. */
  readonly corner: string;
  /** Ends of the scale; undefined leaves one to Office, which then follows edited numbers. */
  readonly min: number | undefined;
  readonly max: number | undefined;
  /** A dotted line at the upper end of the scale, with its words. */
  readonly limit: { readonly value: number; readonly label: string } | undefined;
  readonly plot: Area;
  readonly legend: Area | undefined;
  /** Width of the space between categories in percent of a bar. */
  readonly gap: number;
  /** Points: numbers, and names of categories and series. */
  readonly fontSize: number;
  readonly nameSize: number;
  readonly titleSize: number;
  readonly language: string;
}

/** A chart at its place on the slide. */
export interface PlacedChart {
  readonly area: Area;
  readonly spec: ChartSpec;
}
