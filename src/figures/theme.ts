/**
 * Colours, type and strokes of every figure, as hex and px, because a drawing must also look right alone as a file.
 * The palette stands here alone; ink, paper, sơn and khói have the values of src/styles/tokens.css: change both together.
 */

/** Text, paper and rules. */
export const ink = {
  paper: '#ffffff',
  text: '#1b1a19',
  second: '#45413c',
  third: '#6b665f',
  /** Hairlines; never the only carrier of a meaning. */
  rule: '#dcd7cd',
  /** Ticks and limits: 3 : 1 on paper. */
  tick: '#9a948b',
} as const;

/**
 * Categorical colours by name. Worst pair ΔE2000: normal 18.7, protan 20.6, deutan 19.1, tritan 15.1; a ladder of
 * lightness (22, 31, 40, 54, 61) keeps them apart in a grey copy.
 */
export const hue = {
  son: '#8f1a1c',
  cham: '#335e99',
  thep: '#c98310',
  ngoc: '#2f8f79',
  muc: '#2a3640',
  /** Context only; never beside ngọc (protan ΔE 5). */
  khoi: '#9a948b',
} as const;

/** The order in which series take their colours; there is no sixth. */
export const categorical: readonly string[] = [hue.son, hue.cham, hue.thep, hue.ngoc, hue.muc];

/** The most series one drawing tells apart by colour. */
export const maximumSeries = categorical.length;

/** Sequential steps, light to dark; ink text on the first four, paper text on the last two. */
export const sequential = {
  son: ['#f7eee8', '#f0cebd', '#e49f8a', '#ce6655', '#a3322c', '#641617'],
  cham: ['#ebf1f7', '#c3d9ec', '#92b7db', '#5d8dc1', '#326099', '#1d365d'],
} as const;

/** States of a place on a map or a cell: a true zero, and no report (paper with a hatch). */
export const cellState = { zero: '#efece6', missing: '#ffffff', hatch: '#a8a297' } as const;

/** Families; the file names fallbacks, so that it reads well where Plex is not installed. */
export const family = {
  sans: 'IBM Plex Sans, Segoe UI, Arial, sans-serif',
  condensed: 'IBM Plex Sans Condensed, Arial Narrow, Segoe UI, Arial, sans-serif',
} as const;

/** Type sizes in px; nothing is set smaller than `axis`. */
export const type = { axis: 12, small: 13, label: 14, value: 16 } as const;

/** Line height as a multiple of the size; stacked marks (ế, Ệ) need it. */
export const leading = 1.25;

/** CSS weights of the two cuts that the site ships for figures. */
export const weight = { regular: 400, bold: 600 } as const;

/** Line widths, dot radii and dash patterns in px. */
export const stroke = {
  hair: 1,
  context: 2,
  emphasis: 3.5,
  dot: 4,
  dotEmphasis: 5,
  /** Paper ring around a dot. */
  ring: 1.5,
  /** Paper halo around a label that crosses a rule. */
  halo: 4,
  dashLimit: '2 3',
  dashGuide: '1 3',
} as const;

/** Widths of the two drawings of each figure, in CSS px. */
export const drawingWidth = { wide: 600, narrow: 340 } as const;

/** True for the drawing that phones get. */
export function isNarrow(width: number): boolean {
  return width <= 480;
}

/** How a missing number is shown; a real zero is «0». */
export const missingText = '–';
