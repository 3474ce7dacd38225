import type { FileCache } from '../exports/cached.ts';
import { figureCsv } from '../exports/figure-csv.ts';
import { figureDeck } from '../exports/figure-deck.ts';
import { figureDocx } from '../exports/figure-docx.ts';
import { figurePng } from '../exports/figure-png.ts';
import { figurePptx } from '../exports/figure-pptx.ts';
import type { FigureSheet } from '../exports/figure-sheet.ts';
import { figureSvg } from '../exports/figure-svg.ts';
import { figureXlsx } from '../exports/figure-xlsx.ts';
import { words } from '../language/words.ts';
import { figureIds } from './figure.ts';
import { figureSheet } from './figure-sheet.ts';
import { type FigureFileKind, figureFileKinds, figureFileName } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

const makers: Readonly<Record<FigureFileKind, (sheet: FigureSheet) => Promise<Uint8Array>>> = {
  svg: async (sheet) => bytesOf(figureSvg(sheet)),
  png: async (sheet) => figurePng(sheet, 'slide'),
  'png-a4': async (sheet) => figurePng(sheet, 'a4'),
  csv: async (sheet) => bytesOf(figureCsv(sheet.data, sheet)),
  xlsx: figureXlsx,
  pptx: figurePptx,
  docx: figureDocx,
};

const sheets = new WeakMap<EditionSite, Map<string, FigureSheet>>();

/** One file of a figure; made once for the same figure, also over several builds. */
export function figureFile(
  site: Site,
  edition: EditionSite,
  id: string,
  kind: FigureFileKind,
  cache: FileCache,
): Promise<Uint8Array> {
  const sheet = sheetOf(site, edition, id);
  return cache.cached(sheet, kind, () => makers[kind](sheet));
}

/** All figures of an edition as one presentation. */
export function editionDeck(site: Site, edition: EditionSite, cache: FileCache): Promise<Uint8Array> {
  const all = figureIds(edition).map((id) => sheetOf(site, edition, id));
  const { title, subtitle = '', number } = edition.edition.settings;
  const cover = { title, subtitle, number: words.cover.number(number) };
  return cache.cached({ all, cover }, 'pptx', () => figureDeck(all, cover));
}

/** Names of a figure's files under `<edition>/hinh/`, with their kinds. */
export function figureFiles(
  edition: EditionSite,
): readonly { name: string; id: string; kind: FigureFileKind }[] {
  return figureIds(edition).flatMap((id) =>
    figureFileKinds.map((kind) => ({ name: figureFileName(id, kind), id, kind })),
  );
}

function sheetOf(site: Site, edition: EditionSite, id: string): FigureSheet {
  let known = sheets.get(edition);
  if (!known) {
    known = new Map();
    sheets.set(edition, known);
  }
  let sheet = known.get(id);
  if (!sheet) {
    sheet = figureSheet(site, edition, id);
    known.set(id, sheet);
  }
  return sheet;
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
