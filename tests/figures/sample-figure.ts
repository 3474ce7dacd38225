import { makeDocument } from '../../src/figures/document.ts';
import type { Datum, FigureData, FigureKind, Label } from '../../src/figures/figure.ts';
import { finish } from '../../src/figures/finish.ts';
import { formatNumber } from '../../src/language/numbers.ts';
import { type FigureSettings, figureSchema } from '../../src/schema/figure.ts';

/** Numbers by facet, row and series, as short as a test can write them; undefined is a hole, null a missing number. */
export interface Sample {
  readonly rows: readonly string[];
  readonly series?: readonly string[];
  readonly facets?: readonly string[];
  readonly unit?: string;
  /** `values[facet][row][series]`, each level in the order of the names. */
  readonly values: readonly (readonly (readonly (number | null | undefined)[])[])[];
}

/** Figure data whose ids are the names, with all that the drawings read. */
export function sampleData(sample: Sample): FigureData {
  const rows = labels(sample.rows);
  const series = labels(sample.series ?? ['']);
  const facets = labels(sample.facets ?? ['']);
  const unit = sample.unit ?? 'địa phương';
  const data = facets.flatMap((facet, f) =>
    rows.flatMap((row, r) =>
      series.flatMap((one, s) => {
        const value = sample.values[f]?.[r]?.[s];
        return value === undefined ? [] : [datum(facet, row, one, value, unit)];
      }),
    ),
  );
  return { data, rows, series, facets, unit };
}

/** Settings of a kind with the schema's defaults. */
export function sampleSettings(kind: FigureSettings['kind'], more: object = {}): FigureSettings {
  const texts = { title: 'Tên', subtitle: 'Số đo' };
  return figureSchema.parse({ kind, ...texts, table: 'observations', encode: { row: 'level' }, ...more });
}

/** The finished drawing, as a page gets it; throws when Plot warns. */
export function drawSample<State>(
  kind: FigureKind<State>,
  settings: FigureSettings,
  data: FigureData,
  width: number,
): string {
  const frame = { document: makeDocument(), width, idPrefix: 'hinh' };
  const svg = kind.draw(kind.state(settings, data, frame, {}), frame);
  return finish(svg, { frame, data, alt: kind.describe(settings, data) });
}

function labels(names: readonly string[]): readonly Label[] {
  return names.map((text) => ({ id: text, text }));
}

function datum(facet: Label, row: Label, series: Label, value: number | null, unit: string): Datum {
  const key = [facet.id, row.id, series.id].join('.');
  const text = value === null ? '–' : formatNumber(value);
  const quantity = {
    key,
    subject: row.text,
    measure: '',
    value,
    qualifier: '',
    unit,
    section: '',
    comment: '',
  };
  return {
    key,
    row,
    series,
    facet,
    value,
    text,
    reading: `${row.text}: ${text}`,
    quantity: { ...quantity, dimensions: {}, sources: [] },
  };
}
