import type { FigureState } from '../figures/choices.ts';
import { drawFigure } from '../figures/draw-figure.ts';
import type { DrawnFigure, FigureData, FigureTable } from '../figures/figure.ts';
import { selectData } from '../figures/select.ts';
import { dimensionTitles } from '../figures/table.ts';
import { parseInline } from '../ingest/narrative/inline.ts';
import { capitalise } from '../language/capitalise.ts';
import { figureWords } from '../language/figure-words.ts';
import { formatRanges } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { FigureSpec } from '../model/publication.ts';
import type { Quantity } from '../model/quantity.ts';
import { INTRODUCTION } from '../model/section-number.ts';
import { plainText } from '../notes/plain.ts';
import { renderInline } from '../notes/render.ts';
import type { FigureSettings } from '../schema/figure.ts';
import { correctionRemarks } from './correction-remarks.ts';
import { type ChoicesView, choicesView } from './figure-choices.ts';
import { figureExtras, labelSource } from './figure-ground.ts';
import { type FigureFileKind, figureFileKinds, paths } from './paths.ts';
import { linkedPrinter, plainPrinter } from './printer.ts';
import type { EditionSite, Site } from './site.ts';

/** Everything a page prints of a figure. */
export interface FigureView {
  readonly id: string;
  readonly kind: DrawnFigure['kind'];
  /** «Hình 2.1». */
  readonly number: string;
  readonly titleHtml: string;
  readonly title: string;
  readonly subtitleHtml: string;
  readonly subtitle: string;
  /** Source line and remarks, plain. */
  readonly source: string;
  readonly note: string;
  readonly alt: string;
  readonly wide: string;
  readonly narrow: string;
  readonly table: FigureTable;
  /** See `EditionSite.hashes`: of the tables that its cells name. */
  readonly hashes: EditionSite['hashes'];
  /** Which number of a quantity it shows. */
  readonly form: 'value' | 'percent';
  /** Page and anchor where it stands; '' when no section shows it. */
  readonly page: string;
  /** Its page and its files; undefined for drawings that no section shows. */
  readonly own: FigureLinks | undefined;
  /** What the reader can choose; undefined where there is nothing to choose. */
  readonly choices: ChoicesView | undefined;
}

/** What a figure has under its own name. */
export interface FigureLinks {
  readonly page: string;
  readonly files: Readonly<Record<FigureFileKind, string>>;
}

const drawn = new WeakMap<EditionSite, Map<string, FigureView>>();

/** A figure of an edition, drawn once however many pages show it. */
export function figureView(site: Site, edition: EditionSite, id: string): FigureView {
  let figures = drawn.get(edition);
  if (!figures) {
    figures = new Map();
    drawn.set(edition, figures);
  }
  let view = figures.get(id);
  if (!view) {
    view = makeFigureView(site, edition, id);
    figures.set(id, view);
  }
  return view;
}

/** The picture that stands for a figure, or for a page that begins with it; undefined when it has no files. */
export function figurePicture({ own, alt }: FigureView): { path: string; alt: string } | undefined {
  return own && { path: own.files.png, alt };
}

/** The picture of the first of these figures. */
export function firstPicture(site: Site, edition: EditionSite, ids: readonly string[]) {
  const [first] = ids;
  return first === undefined ? undefined : figurePicture(figureView(site, edition, first));
}

/** Ids of the figures that sections show, in reading order. */
export function figureIds(edition: EditionSite): readonly string[] {
  return [...edition.figureNumbers.keys()];
}

/** The numbers that a figure draws. */
export function figureData(site: Site, edition: EditionSite, id: string): FigureData {
  return selectSpec(site, edition, getSpec(edition, id));
}

/** A specification to be drawn, whether a file holds it or a page made it. */
type DrawnSpec = Pick<FigureSpec, 'id' | 'file' | 'settings'>;

/** The specification of a figure. */
export function getSpec(edition: EditionSite, id: string): FigureSpec {
  const spec = edition.edition.figures.get(id);
  if (!spec) throw new Error(`figure ${id} was not refused on reading`);
  return spec;
}

function selectSpec(site: Site, edition: EditionSite, { id, settings }: DrawnSpec): FigureData {
  const { data } = selectData(settings, edition.edition.quantities.values(), labelSource(site, edition));
  if (!data) throw new Error(`the data of figure ${id} were not refused on reading`);
  return data;
}

function makeFigureView(site: Site, edition: EditionSite, id: string): FigureView {
  const number = edition.figureNumbers.get(id);
  return {
    ...drawSpec(site, edition, getSpec(edition, id)),
    number: number?.label ?? '',
    page: number ? `${paths.section(edition.edition.id, number.section)}#hinh-${id}` : '',
    own: number && figureLinks(edition.edition.id, id),
    choices: choicesView(site, edition, getSpec(edition, id)),
  };
}

/** A figure in a state that differs from how it is written; `chosen` says in words what was chosen. */
export function stateView(
  site: Site,
  edition: EditionSite,
  figure: FigureView,
  state: FigureState,
  chosen: string,
): FigureView {
  const { title, subtitle, settings } = state;
  const spec = { ...getSpec(edition, figure.id), settings };
  const view = drawSpec(site, edition, spec);
  const said = texts(edition, {
    ...spec,
    settings: { ...settings, title: title ?? '', subtitle: subtitle ?? '' },
  });
  const neutral = neutralTexts(selectSpec(site, edition, spec), settings, chosen);
  return {
    ...view,
    ...said,
    ...(title === undefined ? { title: neutral.title, titleHtml: '' } : {}),
    ...(subtitle === undefined ? { subtitle: neutral.subtitle, subtitleHtml: '' } : {}),
    number: figure.number,
    page: figure.page,
    own: figure.own,
    choices: figure.choices,
  };
}

/** What a state shows, said from its numbers alone: a finding that holds for other numbers must not stand over them. */
function neutralTexts({ data, unit }: FigureData, settings: FigureSettings, chosen: string) {
  const distinct = (of: (quantity: Quantity) => string | undefined): readonly string[] =>
    [...new Set(data.flatMap(({ quantity }) => of(quantity) || []))].sort();
  const measures = distinct(({ measure }) => measure);
  const measure = measures.length === 1 ? capitalise(measures[0] ?? '') : figureWords.anyMeasure;
  const years = distinct(({ dimensions }) => dimensions.year).join(', ');
  const periods = distinct(({ dimensions }) => dimensions.period?.replace('-', '–')).join(', ');
  const times = [
    years === '' ? '' : figureWords.stateYears(years),
    periods === '' ? '' : figureWords.statePeriods(periods),
  ].filter((part) => part !== '');
  return {
    title: figureWords.stateTitle(measure, dimensionTitles[settings.encode.row].toLowerCase(), chosen),
    subtitle: figureWords.stateUnit(unit, times.join(', ')),
  };
}

function figureLinks(edition: string, id: string): FigureLinks {
  const files = figureFileKinds.map((kind) => [kind, paths.figureFile(edition, id, kind)] as const);
  return { page: paths.figurePage(edition, id), files: Object.fromEntries(files) as FigureLinks['files'] };
}

/** A specification drawn, without the number, the place and the files that a figure of the narrative has. */
export function drawSpec(
  site: Site,
  edition: EditionSite,
  spec: DrawnSpec,
  widths?: { readonly wide: number; readonly narrow: number },
): FigureView {
  const { id, settings } = spec;
  const data = selectSpec(site, edition, spec);
  const figure = drawFigure(id, settings, data, figureExtras(site, edition, settings), widths);
  return {
    id,
    kind: figure.kind,
    number: '',
    ...texts(edition, spec),
    source: sourceLine(site, edition, spec, data),
    alt: figure.alt,
    wide: figure.wide,
    narrow: figure.narrow,
    table: figure.table,
    hashes: edition.hashes,
    form: settings.encode.value,
    page: '',
    own: undefined,
    choices: undefined,
  };
}

function texts(edition: EditionSite, spec: DrawnSpec) {
  const { title, subtitle, note } = spec.settings;
  const plain = plainPrinter(edition);
  const titleText = parseInline(title);
  const subtitleText = parseInline(subtitle);
  return {
    title: plainText(titleText, plain),
    titleHtml: renderInline(titleText, linkedPrinter(edition, 'none')),
    subtitle: plainText(subtitleText, plain),
    subtitleHtml: renderInline(subtitleText, linkedPrinter(edition, 'none')),
    note: note === undefined ? '' : plainText(parseInline(note), plain),
  };
}

/** «Nguồn: báo cáo 135-BC/VPTW/nb, mục I.2.3, chú thích 23, 24, 25. Số năm 2021 bằng …» */
export function sourceLine(
  site: Site,
  edition: EditionSite,
  { settings }: DrawnSpec,
  data: FigureData,
): string {
  const quantities = data.data.map((each) => each.quantity).filter((each) => each.sources.length > 0);
  const remarks: string[] = [];
  const derivedYears = new Set(
    quantities.filter((each) => each.derivation).map((each) => each.dimensions.year),
  );
  for (const year of derivedYears) if (year !== undefined) remarks.push(words.source.derivedYear(year));
  remarks.push(...correctionRemarks(edition, quantities));
  const { notice } = site.publication.settings;
  if (notice !== undefined) remarks.push(notice);
  if (settings.source !== undefined) {
    const source = plainText(parseInline(settings.source), plainPrinter(edition));
    return [words.source.prefix + source, ...remarks].join(' ');
  }
  const sections = [...new Set(quantities.map((each) => each.section))].filter((each) => each !== '').sort();
  const notes = [...new Set(quantities.flatMap((each) => each.note ?? []))].sort((a, b) => a - b);
  const parts = [
    words.source.report(edition.edition.settings.number),
    ...sections.map((each) => (each === INTRODUCTION ? words.source.preamble : words.source.section(each))),
    ...(notes.length > 0 ? [words.source.notes(formatRanges(notes))] : []),
  ];
  return [`${words.source.prefix}${parts.join(', ')}.`, ...remarks].join(' ');
}
