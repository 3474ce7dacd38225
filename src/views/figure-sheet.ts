import type { FigureSheet } from '../exports/figure-sheet.ts';
import { drawFigure } from '../figures/draw-figure.ts';
import { formatNumber } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { correctedBehind } from '../model/corrections.ts';
import type { Quantity } from '../model/quantity.ts';
import { plainText } from '../notes/plain.ts';
import { figureData, figureView } from './figure.ts';
import { figureExtras } from './figure-ground.ts';
import { sectionLabel } from './notes.ts';
import { plainPrinter } from './printer.ts';
import { type EditionSite, findNote, type Site } from './site.ts';
import { shortHash } from './value.ts';

const NARROWEST = 280;

/** What the files of a figure say; see `FigureSheet`. */
export function figureSheet(site: Site, edition: EditionSite, id: string): FigureSheet {
  const spec = edition.edition.figures.get(id);
  if (!spec) throw new Error(`figure ${id} was not refused on reading`);
  const view = figureView(site, edition, id);
  const data = figureData(site, edition, id);
  const { settings } = site.publication;
  const extras = figureExtras(site, edition, spec.settings);
  const section = edition.figureNumbers.get(id)?.section ?? 'index';
  const { date, year } = edition.edition.settings;
  const quantities = data.data.map((each) => each.quantity);
  return {
    id,
    number: view.number,
    title: view.title,
    subtitle: view.subtitle,
    source: [view.source, view.note].filter((part) => part !== '').join(' '),
    notice: settings.notice ?? '',
    edition: `${settings.title}, ${words.edition(edition.edition.id).toLowerCase()}`,
    section: sectionLabel(edition, section),
    alt: view.alt,
    settings: spec.settings,
    data,
    table: view.table,
    drawing: view.wide,
    redraw: (width) => drawFigure(id, spec.settings, data, extras, { wide: width, narrow: NARROWEST }).wide,
    notes: aboutNumbers(site, edition, quantities),
    origin: originOfNumbers(edition, quantities),
    hashes: hashesOf(edition, quantities),
    date: date ?? `${year}-12-31`,
    language: settings.language,
  };
}

/** What a reader of these numbers should know: definitions, denominators, footnotes, corrections, formulas, cells. */
export function aboutNumbers(
  site: Site,
  edition: EditionSite,
  all: readonly Quantity[],
): FigureSheet['notes'] {
  const w = words.aboutNumbers;
  const quantities = all.filter((each) => each.sources.length > 0);
  return [
    ...lines(w.definition, definitions(edition, quantities)),
    ...lines(
      w.unit,
      quantities.map((each) => each.unit).filter((unit) => unit !== ''),
    ),
    ...lines(w.base, baseTexts(site, quantities)),
    ...lines(w.note, noteTexts(edition, quantities)),
    ...lines(
      w.correction,
      quantities
        .flatMap((each) => correctedBehind(each, edition.edition.quantities))
        .map(({ quantity, correction }) =>
          w.corrected(
            quantity.subject,
            formatNumber(correction.printed),
            words.value[correction.kind],
            formatNumber(correction.corrected),
            correction.reason,
          ),
        ),
    ),
    ...originOfNumbers(edition, quantities),
  ];
}

/** Where these numbers come from: their formulas, their cells and the hashes of the tables. */
function originOfNumbers(edition: EditionSite, all: readonly Quantity[]): FigureSheet['notes'] {
  const w = words.aboutNumbers;
  const quantities = all.filter((each) => each.sources.length > 0);
  return [
    ...lines(
      w.formula,
      quantities.flatMap(({ derivation, subject, dimensions }) =>
        derivation ? [w.derived(subject, dimensions.year ?? '', derivation.formula)] : [],
      ),
    ),
    ...lines(w.cells, cellTexts(edition, quantities)),
  ];
}

/** Each text once. */
function lines(term: string, texts: readonly string[]): FigureSheet['notes'] {
  return [...new Set(texts)].map((text) => ({ term, text }));
}

function hashesOf({ hashes }: EditionSite, quantities: readonly Quantity[]): FigureSheet['hashes'] {
  const files = quantities.flatMap(({ sources, percentSource }) =>
    [...sources, ...(percentSource ? [percentSource] : [])].map(({ file }) => file),
  );
  return Object.fromEntries([...new Set(files)].map((file) => [file, hashes.get(file) ?? '']));
}

function definitions({ edition }: EditionSite, quantities: readonly Quantity[]): string[] {
  return quantities.flatMap(({ dimensions }) => {
    const indicator = edition.indicators.get(dimensions.indicator ?? '');
    if (indicator) return [`${indicator.name}: ${indicator.definition}`];
    const list = edition.lists.get(dimensions.list ?? '');
    return list ? [`${list.row.name}: ${list.row.definition}`] : [];
  });
}

function baseTexts(site: Site, quantities: readonly Quantity[]): string[] {
  if (!quantities.some((each) => each.printedPercent !== undefined)) return [];
  const stated = quantities.flatMap((each) => (each.base === undefined ? [] : [formatNumber(each.base)]));
  if (stated.length > 0) return stated;
  return site.publication.settings.bases.map(({ value, name }) => `${formatNumber(value)}: ${name}`);
}

function noteTexts(edition: EditionSite, quantities: readonly Quantity[]): string[] {
  const numbers = [...new Set(quantities.flatMap((each) => each.note ?? []))].sort((a, b) => a - b);
  return numbers.flatMap((number) => {
    const note = findNote(edition.edition, number);
    return note ? [`${number}. ${plainText(note.text, plainPrinter(edition))}`] : [];
  });
}

/** «data/2022/observations.csv (SHA-256 3f2a91c0b4de…): D42, D43», one text a file. */
function cellTexts({ hashes }: EditionSite, quantities: readonly Quantity[]): string[] {
  const files = new Map<string, Set<string>>();
  for (const { file, cell } of quantities.flatMap((each) => each.sources))
    files.set(file, (files.get(file) ?? new Set()).add(cell));
  return [...files].map(([file, cells]) =>
    words.aboutNumbers.table(file, shortHash(hashes, file), [...cells].join(', ')),
  );
}
