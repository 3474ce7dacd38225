import type { FigureSettings } from '../schema/figure.ts';
import type { FigureData, FigureExtras, Label } from './figure.ts';
import { type DrawnTexts, findMisfits } from './misfits.ts';
import { figureKindsByName } from './registry.ts';
import type { FigureProblem } from './select-problems.ts';
import { drawingWidth, isNarrow } from './theme.ts';

/** A text of the specification or the tables that is printed in a drawing. */
interface Source {
  readonly text: string;
  /** The key that gives it, or that can give a shorter one. */
  readonly path: readonly (string | number)[];
  /** How to make it shorter. */
  readonly hint: string;
}

/**
 * Labels that leave the paper, touch others, are broken inside a word or find no place at all, on the wide drawing or
 * on the phones' one: one warning for each label. Times over a line chart may be left out, as on every axis; places
 * have their own checks, and a choropleth names only those that it has room for.
 */
export function checkLabels(
  settings: FigureSettings,
  data: FigureData,
  extras: FigureExtras,
): readonly FigureProblem[] {
  const { kind } = settings;
  if (kind === 'table' || kind === 'choropleth') return [];
  const sources = sourcesOf(settings, data);
  const found = new Map<string, FigureProblem>();
  for (const width of [drawingWidth.narrow, drawingWidth.wide]) {
    const drawn = figureKindsByName[kind].texts(settings, data, width, extras);
    const misfits = findMisfits(drawn, width).map(({ text }) => sourceOf(text, sources, settings));
    for (const source of [...misfits, ...leftOut(settings, data, drawn, sources)])
      if (!found.has(source.text)) found.set(source.text, doesNotFit(source, width));
  }
  return [...found.values()];
}

/** Labels of which a word stands nowhere in the drawing, neither whole nor at the end of a line. */
function leftOut(
  { kind, encode }: FigureSettings,
  { rows, series, facets }: FigureData,
  { texts }: DrawnTexts,
  sources: readonly Source[],
): readonly Source[] {
  if (kind === 'tile-grid') return [];
  const isTime = kind === 'line' && (encode.row === 'year' || encode.row === 'period');
  const words = new Set(texts.flatMap(({ text }) => wordsOf(text)));
  return [...(isTime ? [] : rows), ...series, ...facets]
    .filter(({ text }) => wordsOf(text).some((word) => !words.has(word)))
    .flatMap(({ text }) => sources.find((source) => source.text === text) ?? []);
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[ \n\t]+/).filter((word) => word !== '');
}

function sourcesOf(settings: FigureSettings, { rows, series, facets, unit }: FigureData): readonly Source[] {
  const { encode, limit } = settings;
  const labels = (all: readonly Label[], of: 'row' | 'series' | 'facet') =>
    all
      .filter(({ text }) => text !== '')
      .map(({ id, text }): Source => {
        const isGiven = Object.hasOwn(settings.labels, id);
        const hint = `Đặt tên ngắn hơn: labels: { ${id}: "…" }, hoặc bớt số dòng, số loạt bằng filter.`;
        return { text, path: isGiven ? ['labels', id] : ['encode', of], hint };
      });
  return [
    ...labels(rows, 'row'),
    ...(encode.series === undefined ? [] : labels(series, 'series')),
    ...(encode.facet === undefined ? [] : labels(facets, 'facet')),
    ...(limit
      ? [{ text: limit.label, path: ['limit', 'label'], hint: 'Viết limit.label ngắn hơn.' } as const]
      : []),
    ...(unit === '' ? [] : [{ text: unit, path: ['encode', 'value'], hint: 'Dùng đơn vị có tên ngắn hơn.' }]),
  ];
}

/** The label that a printed line is a part of; a number when it is none. */
function sourceOf(text: string, sources: readonly Source[], { kind }: FigureSettings): Source {
  const own = sources.find((source) => source.text.includes(text));
  const hint = `Số quá dài hoặc các nhãn quá sát nhau cho kind: ${kind}. Dùng kind: table, hoặc thu hẹp filter.`;
  return own ?? { text, path: ['encode', 'row'], hint };
}

function doesNotFit({ text, path, hint }: Source, width: number): FigureProblem {
  const where = isNarrow(width) ? `hình hẹp ${width} px, dùng trên điện thoại` : `hình rộng ${width} px`;
  return {
    path,
    code: 'labels-do-not-fit',
    severity: 'warning',
    found: text,
    expected: 'nhãn đủ chỗ để đọc được',
    message: `Nhãn «${text}» không đủ chỗ trong ${where}: bị bỏ, bị ngắt giữa chữ, đè lên nhãn khác hoặc tràn ra ngoài.`,
    hint,
  };
}
