import type { FigureTable } from '../../figures/figure.ts';
import { wrapText } from '../../figures/placed-text.ts';
import { hue, ink } from '../../figures/theme.ts';
import type { FigureSheet } from '../figure-sheet.ts';
import { bareDrawing, drawingPng } from '../office/drawing.ts';
import { numberedTitle } from '../office/normalise.ts';
import { officeColour, officeText } from '../office/text.ts';
import { officeWords } from '../office/words.ts';
import { chartsOf, officeForms } from './chart.ts';
import { FACE } from './chart-axes.ts';
import type { Area } from './chart-spec.ts';
import { addChart, addPicture, addSlide, type Deck, type DeckSlide, page, titleAreas } from './deck.ts';
import { SAFETY, textHeight } from './measure.ts';
import { addTable, cutTable } from './table.ts';

const TITLE_SIZES = [26, 24, 22, 20, 18] as const;
const SUBTITLE = 15;
const SOURCE = 11;
const BOTTOM = 7.3;
/** A drawing higher than this share of its width stands beside its title. */
const TALL = 0.6;
/** Width in pixels of the PNG for programs without SVG. */
const PIXELS = 1600;

/** The slide of a figure; a table with more rows than a slide shows takes as many slides as it needs. */
export function addFigure(deck: Deck, sheet: FigureSheet): void {
  const form = officeForms[sheet.settings.kind];
  if (form === 'picture') addPictureSlide(deck, sheet);
  else if (form === 'chart') addChartSlide(deck, sheet);
  else for (const table of cutTable(sheet.table)) addTableSlide(deck, sheet, table);
}

function addChartSlide(deck: Deck, sheet: FigureSheet): void {
  const made = openSlide(deck, sheet, 'figure');
  for (const chart of chartsOf(sheet, bodyOf(made))) {
    const { title } = chart.spec;
    addChart(deck, made, chart, title === '' ? sheet.alt : `${title}. ${sheet.alt}`);
  }
}

function addTableSlide(deck: Deck, sheet: FigureSheet, table: FigureTable): void {
  const made = openSlide(deck, sheet, 'figure');
  addTable(made.slide, table, bodyOf(made));
  deck.tables.set(made.number, sheet.alt);
}

/** Room between the head and the foot. */
function bodyOf({ bottom, foot }: OpenSlide): Area {
  return { x: page.left, y: bottom + 0.2, w: page.right - page.left, h: foot - bottom - 0.3 };
}

/** Maps as pictures; a tall one beside its title. */
function addPictureSlide(deck: Deck, sheet: FigureSheet): void {
  const drawing = bareDrawing(sheet, 600);
  const isTall = drawing.height > drawing.width * TALL;
  const made = openSlide(deck, sheet, isTall ? 'aside' : 'figure');
  const left = isTall ? titleAreas.aside.x + titleAreas.aside.w + 0.4 : page.left;
  const top = isTall ? 0.65 : made.bottom + 0.2;
  const room = { w: page.right - left, h: (isTall ? BOTTOM - 0.3 : made.foot - 0.1) - top };
  const scale = Math.min(room.w / drawing.width, room.h / drawing.height);
  const [w, h] = [drawing.width * scale, drawing.height * scale];
  const area: Area = { x: left + (room.w - w) / 2, y: top + (room.h - h) / 2, w, h };
  addPicture(deck, made, {
    svg: drawing.svg,
    png: drawingPng(drawing, PIXELS),
    area,
    alt: sheet.alt || sheet.title,
  });
}

/** A slide with everything but the figure: where its head ends and its foot begins. */
interface OpenSlide extends DeckSlide {
  readonly bottom: number;
  readonly foot: number;
}

function openSlide(deck: Deck, sheet: FigureSheet, master: 'figure' | 'aside'): OpenSlide {
  const area = titleAreas[master];
  const most = master === 'aside' ? 7 : 2;
  const size = TITLE_SIZES.find((each) => linesOf(sheet.title, each, area.w, true) <= most) ?? 18;
  const made = addSlide(deck, master, sheet.title, size);
  const { slide } = made;
  const style = { fontFace: FACE, margin: 0, valign: 'top', align: 'left' } as const;
  if (sheet.number !== '') {
    const place = { x: area.x, y: 0.55, w: area.w, h: 0.28 };
    const look = { fontSize: 13, bold: true, color: officeColour(hue.son) };
    slide.addText(officeText(sheet.number), { ...style, ...place, ...look });
  }
  const below = area.y + textHeight(size, linesOf(sheet.title, size, area.w, true)) + 0.08;
  const subtitle = subtitleOf(sheet);
  const height = textHeight(SUBTITLE, linesOf(subtitle, SUBTITLE, area.w)) + 0.03;
  slide.addText(officeText(subtitle), {
    ...style,
    x: area.x,
    y: below,
    w: area.w,
    h: height,
    fontSize: SUBTITLE,
    color: officeColour(ink.third),
  });
  const foot = addFoot(slide, sheet, area);
  slide.addNotes(notesOf(sheet));
  return { ...made, bottom: below + height, foot };
}

/** Source and edition; where they begin. */
function addFoot(slide: DeckSlide['slide'], sheet: FigureSheet, { x, w }: Area): number {
  const text = {
    fontFace: FACE,
    margin: 0,
    valign: 'bottom',
    align: 'left',
    fontSize: SOURCE,
    color: officeColour(ink.third),
  } as const;
  const width = Math.min(w, page.right - page.left - 0.8);
  const lines = linesOf(sheet.source, SOURCE, width);
  const height = textHeight(SOURCE, lines) + 0.03;
  const edition = textHeight(SOURCE) + 0.03;
  slide.addText(officeText(sheet.source), { ...text, x, y: BOTTOM - edition - height, w: width, h: height });
  slide.addText(officeText(sheet.edition), { ...text, x, y: BOTTOM - edition, w: width, h: edition });
  return BOTTOM - edition - height;
}

/** The subtitle, with the unit where it does not name it. */
function subtitleOf({ subtitle, data, settings }: FigureSheet): string {
  const isSaid = data.unit === '' || subtitle.includes(data.unit) || officeForms[settings.kind] !== 'chart';
  return isSaid ? subtitle : `${subtitle}. ${officeWords.unit(data.unit)}`;
}

function linesOf(text: string, size: number, width: number, bold = false): number {
  return wrapText(text, bold ? 'sans-bold' : 'sans', size, (width * 72) / SAFETY).length;
}

/** What a speaker may be asked: source and what a reader of the numbers should know, a line each. */
function notesOf({ number, title, source, notes }: FigureSheet): string {
  const lines = [numberedTitle(number, title), source, ...notes.map(({ term, text }) => `${term}: ${text}`)];
  return lines.map(officeText).join('\n');
}
