import { bar } from '../../src/figures/bar/index.ts';
import { makeDocument } from '../../src/figures/document.ts';
import { dumbbell } from '../../src/figures/dumbbell/index.ts';
import type { FigureKind, FigureTable } from '../../src/figures/figure.ts';
import { finish } from '../../src/figures/finish.ts';
import { groupedBar } from '../../src/figures/grouped-bar/index.ts';
import { line } from '../../src/figures/line/index.ts';
import { textsOfSheet } from '../../src/figures/misfits.ts';
import { drawSignature } from '../../src/figures/signature/draw.ts';
import { signatureState } from '../../src/figures/signature/state.ts';
import { smallMultiples } from '../../src/figures/small-multiples/index.ts';
import { stackedBar } from '../../src/figures/stacked-bar/index.ts';
import { tableOf } from '../../src/figures/table.ts';
import { waffle } from '../../src/figures/waffle/index.ts';
import type { FigureKindName } from '../../src/schema/figure.ts';
import { barCases } from './cases/bar.ts';
import { dumbbellCases } from './cases/dumbbell.ts';
import { groupedBarCases } from './cases/grouped-bar.ts';
import { lineCases } from './cases/line.ts';
import { choroplethDrawings, tileGridDrawings } from './cases/maps.ts';
import { signatureCases } from './cases/signature.ts';
import { smallMultiplesCases } from './cases/small-multiples.ts';
import { stackedBarCases } from './cases/stacked-bar.ts';
import { tableCases } from './cases/table.ts';
import { waffleCases } from './cases/waffle.ts';
import type { Case } from './kind-cases.ts';
import { faultsOf } from './layout-check.ts';
import { drawSample, sampleData, sampleSettings } from './sample-figure.ts';

/** One case of a kind, drawn for the stored pictures and for the gallery's page alike. */
export interface GalleryDrawing {
  /** The drawing at a width in px; undefined for tables. */
  readonly svg?: ((width: number) => string) | undefined;
  readonly table?: FigureTable | undefined;
  /** What a reader would complain about; see `faultsOf`. */
  readonly faults: (width: number) => readonly string[];
  /** False for a picture that is only looked at, because it is too large to be stored. */
  readonly isStored: boolean;
}

/** The drawings of one kind by case, in the two widths in which the site draws it. */
export interface GalleryKind {
  readonly widths: readonly [wide: number, narrow: number];
  readonly drawings: Readonly<Record<string, GalleryDrawing>>;
}

/** Pictures of 50 kB and more. */
const tooLarge: ReadonlySet<string> = new Set(['dumbbell/sau-muoi-ba', 'small-multiples/sau-muoi-ba']);

/** Every kind of figure, and the cover's signature, in its edge cases: the one source of stored pictures and of the page. */
export const gallery: Readonly<Record<FigureKindName | 'signature', GalleryKind>> = {
  bar: drawn('bar', bar, barCases),
  'grouped-bar': drawn('grouped-bar', groupedBar, groupedBarCases),
  'stacked-bar': drawn('stacked-bar', stackedBar, stackedBarCases),
  dumbbell: drawn('dumbbell', dumbbell, dumbbellCases),
  line: drawn('line', line, lineCases),
  'small-multiples': drawn('small-multiples', smallMultiples, smallMultiplesCases),
  waffle: drawn('waffle', waffle, waffleCases),
  table: kind(
    Object.entries(tableCases).map(([name, { sample, more }]) => {
      const table = tableOf(sampleSettings('table', more), sampleData(sample), { bars: true });
      return [name, { table, faults: () => [], isStored: false }];
    }),
  ),
  choropleth: kind(Object.entries(choroplethDrawings)),
  'tile-grid': kind(Object.entries(tileGridDrawings)),
  signature: {
    widths: [700, 350],
    drawings: Object.fromEntries(
      Object.entries(signatureCases).map(([name, { rows, limit }]): [string, GalleryDrawing] => {
        const stateAt = (width: number) => signatureState(rows, { width, limit });
        const svg = (width: number) => {
          const frame = { document: makeDocument(), width, idPrefix: 'bia' };
          return finish(drawSignature(stateAt(width), frame), { frame, data: { data: [] }, alt: 'Bìa' });
        };
        return [
          name,
          { svg, faults: (width) => faultsOf(textsOfSheet(stateAt(width)), width), isStored: true },
        ];
      }),
    ),
  },
};

function kind(drawings: readonly (readonly [string, GalleryDrawing])[]): GalleryKind {
  return { widths: [600, 340], drawings: Object.fromEntries(drawings) };
}

function drawn<State>(
  name: FigureKindName,
  one: FigureKind<State>,
  cases: Readonly<Record<string, Case>>,
): GalleryKind {
  return kind(
    Object.entries(cases).map(([title, { sample, more }]) => {
      const settings = sampleSettings(name, more);
      const data = sampleData(sample);
      const svg = (width: number) => drawSample(one, settings, data, width);
      return [
        title,
        {
          svg,
          faults: (width) => faultsOf(one.texts(one.state(settings, data, { width }, {})), width),
          isStored: !tooLarge.has(`${name}/${title}`),
        },
      ];
    }),
  );
}
