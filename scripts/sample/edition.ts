import { stringify } from 'csv-stringify/sync';
import { slugify } from '../../src/language/slug.ts';
import { sampleFigures } from './figures.ts';
import { sampleNarrative } from './narrative.ts';
import { percentOf, type SampleIndicator, type SamplePlace, type YearValues } from './plan.ts';
import { Seeded } from './seeded.ts';
import {
  agencies,
  documentKinds,
  moneyHeadings,
  publicationWords,
  sectionTitles,
  shortNotice,
} from './words.ts';

/** What one edition is made from. */
export interface EditionPlan {
  readonly year: number;
  /** Earlier years of the publication, oldest first, this one last. */
  readonly years: readonly number[];
  readonly isNewest: boolean;
  readonly places: readonly SamplePlace[];
  readonly placeList: string;
  readonly hasBoundaries: boolean;
  readonly indicators: readonly SampleIndicator[];
  /** By indicator id: its values in each of `years`. */
  readonly values: ReadonlyMap<string, readonly YearValues[]>;
  readonly notes: number;
  readonly seed: number;
}

/** A named list of places; `values` only when each place has a number. */
export interface SampleList {
  readonly id: string;
  readonly name: string;
  readonly complete: boolean;
  readonly unit: string;
  readonly members: readonly { readonly place: string; readonly value: number | undefined }[];
}

export interface SampleDocument {
  readonly number: string;
  readonly date: string;
  readonly issuer: string;
  readonly word: string;
}

/** An amount of money; parts add up to their parent. */
export interface SampleAmount {
  readonly heading: string;
  readonly parent: string;
  readonly amount: number;
  readonly key: string;
}

/** Numbers of an edition besides its indicators. */
export interface EditionParts {
  readonly lists: readonly SampleList[];
  readonly documents: readonly SampleDocument[];
  readonly money: readonly SampleAmount[];
}

/** Section number of an indicator: sections with indicators are the first ones. */
export function sectionNumber(indicator: SampleIndicator): string {
  return `I.${1 + (Math.floor(indicator.index / 3) % sectionTitles.length)}`;
}

/** Every file of an edition by its path in the publication. */
export function editionFiles(plan: EditionPlan): ReadonlyMap<string, string> {
  const random = new Seeded(plan.seed, 'edition', plan.year);
  const parts: EditionParts = {
    lists: makeLists(plan, random),
    documents: makeDocuments(plan, random),
    money: makeMoney(plan, random),
  };
  const figures = sampleFigures(plan, parts);
  const narrative = sampleNarrative(plan, parts, [...figures.keys()], random);
  const data = `data/${plan.year}`;
  const content = `content/${plan.year}`;
  return new Map([
    [`${data}/edition.yaml`, editionYaml(plan)],
    [`${data}/indicators.csv`, stringify(indicatorRows(plan), { header: true })],
    [`${data}/observations.csv`, stringify(observationRows(plan, narrative.noteOf), { header: true })],
    [`${data}/locality-values.csv`, stringify(localityRows(plan), { header: true })],
    [`${data}/money.csv`, stringify(moneyRows(plan, parts.money), { header: true })],
    [`${data}/place-lists.csv`, stringify(listRows(parts.lists), { header: true })],
    [`${data}/place-list-members.csv`, stringify(memberRows(parts.lists), { header: true })],
    [`${data}/documents.csv`, stringify(documentRows(parts.documents), { header: true })],
    [
      `${data}/corrections.csv`,
      stringify(correctionRows(plan), { header: true, columns: correctionColumns }),
    ],
    ...[...narrative.files].map(([name, text]) => [`${content}/${name}`, text] as const),
    ...[...figures].map(([id, text]) => [`${content}/figures/${id}.yaml`, text] as const),
  ]);
}

function editionYaml({ year, placeList, indicators, places }: EditionPlan): string {
  const coverage = indicators.filter(({ kind }) => kind === 'coverage').slice(0, 24);
  const keyFigures = coverage.slice(0, 4).map(
    ({ id, name }) => `  - figure: '<Value of="${id}.completed" />'
    unit: "địa phương"
    text: '${name}; trong năm thêm <Value of="${id}.added" /> nơi'`,
  );
  const signature =
    coverage.length < 2
      ? ''
      : `signature:
  title: "Các chỉ tiêu hoàn thành (${shortNotice.toLowerCase()})"
  text: "Mỗi vạch là một chỉ tiêu, dài bằng số địa phương đã hoàn thành; đoạn đậm là phần thêm trong năm."
  total: completed
  added: added
  limit: { value: ${places.length}, label: "${places.length} địa phương" }
  indicators: [${coverage.map(({ id }) => id).join(', ')}]
`;
  return `# ${shortNotice}
title: "${publicationWords.title} ${year}"
subtitle: "${publicationWords.subtitle(year)}"
number: "${publicationWords.report(year)}"
date: ${year + 1}-01-15
issuer: "${publicationWords.issuer}"
year: ${year}
place_list: ${placeList}
parts:
  I: "Kết quả giả định"
${keyFigures.length > 0 ? `key_figures:\n${keyFigures.join('\n')}\n` : ''}${signature}`;
}

function indicatorRows({ indicators }: EditionPlan) {
  return indicators.map((each) => ({
    id: each.id,
    name: each.name,
    short_name: each.shortName,
    section: sectionNumber(each),
    group: each.group,
    level: each.level,
    unit: each.unit,
    definition: `${shortNotice}: ${each.name.toLowerCase()}, tính bằng ${each.unit}.`,
  }));
}

/** The first coverage indicator of the newest edition is printed wrong, and corrected. */
function correctedIndicator({ isNewest, indicators }: EditionPlan): SampleIndicator | undefined {
  return isNewest ? indicators.find(({ kind }) => kind === 'coverage') : undefined;
}

function misprinted(value: number): number {
  return value * 10 + 7;
}

function observationRows(plan: EditionPlan, noteOf: ReadonlyMap<string, number>) {
  const wrong = correctedIndicator(plan);
  return plan.indicators.flatMap((indicator) => {
    const all = plan.values.get(indicator.id) ?? [];
    const row = (year: number, measure: string, value: number) => ({
      indicator: indicator.id,
      year,
      measure,
      value,
      unit: indicator.unit,
      printed_percent: '' as number | '',
      section: sectionNumber(indicator),
      note: year === plan.year ? (noteOf.get(indicator.id) ?? '') : '',
      comment: shortNotice,
    });
    if (indicator.kind === 'count')
      return plan.years.map((year, at) => row(year, 'count', all[at]?.total ?? 0));
    const { total = 0, added = 0 } = all[plan.years.length - 1] ?? {};
    const percent = percentOf(total, plan.places.length);
    const printed = indicator === wrong ? misprinted(total) : total;
    return [
      { ...row(plan.year, 'completed', printed), printed_percent: percent },
      row(plan.year, 'added', added),
    ];
  });
}

const correctionColumns = ['table', 'key', 'column', 'printed', 'corrected', 'reason', 'decided_by', 'date'];

function correctionRows(plan: EditionPlan) {
  const wrong = correctedIndicator(plan);
  if (!wrong) return [];
  const total = plan.values.get(wrong.id)?.at(plan.years.length - 1)?.total ?? 0;
  return [
    {
      table: 'observations',
      key: `${wrong.id}/${plan.year}/completed`,
      column: 'value',
      printed: misprinted(total),
      corrected: total,
      reason: publicationWords.correction,
      decided_by: publicationWords.decidedBy,
      date: `${plan.year + 1}-02-01`,
    },
  ];
}

function localityRows(plan: EditionPlan) {
  return plan.indicators.flatMap((indicator) => {
    const values = plan.values.get(indicator.id)?.at(plan.years.length - 1)?.places ?? [];
    return plan.places.map(({ code }, at) => ({
      indicator: indicator.id,
      year: plan.year,
      place: code,
      value: values[at] ?? '',
      unit: indicator.unit,
      comment: values[at] === undefined ? `Chưa báo cáo. ${shortNotice}` : shortNotice,
    }));
  });
}

function makeMoney({ year }: EditionPlan, random: Seeded): SampleAmount[] {
  const { total, parts } = moneyHeadings;
  // In tenths, so that the total is the sum to the last decimal.
  const tenths = parts.map(() => random.int(50, 9000));
  const key = (heading: string): string => `money.${year}.${slugify(heading)}`;
  const sum = tenths.reduce((all, each) => all + each, 0);
  return [
    { heading: total, parent: '', amount: sum / 10, key: key(total) },
    ...parts.map((heading, at) => ({
      heading,
      parent: total,
      amount: (tenths[at] ?? 0) / 10,
      key: key(heading),
    })),
  ];
}

function moneyRows({ year }: EditionPlan, money: readonly SampleAmount[]) {
  return money.map(({ heading, parent, amount }) => ({
    period: year,
    heading,
    parent,
    amount,
    unit: 'tỉ đồng',
    section: 'I.5',
    note: '',
  }));
}

function makeLists(plan: EditionPlan, random: Seeded): SampleList[] {
  const { places, indicators, values, years } = plan;
  const without = indicators
    .filter(({ kind }) => kind === 'coverage')
    .slice(0, 6)
    .map((indicator, at): SampleList => {
      const known = values.get(indicator.id)?.at(years.length - 1)?.places ?? [];
      const members = places.filter((_, place) => known[place] === 0);
      return {
        id: `chua-co-${at + 1}`,
        name: `Chưa có: ${indicator.name}`,
        complete: true,
        unit: '',
        members: members.map(({ code }) => ({ place: code, value: undefined })),
      };
    });
  const allowances: SampleList = {
    id: 'muc-ho-tro',
    name: 'Mức hỗ trợ người chuyên trách',
    complete: false,
    unit: 'đồng/người/tháng',
    members: random
      .some(places, Math.max(1, Math.ceil(places.length / 4)))
      .map(({ code }) => ({ place: code, value: random.int(3, 30) * 100_000 })),
  };
  return [...without.filter(({ members }) => members.length > 0), allowances];
}

function listRows(lists: readonly SampleList[]) {
  return lists.map(({ id, name, complete, unit }) => ({
    id,
    name,
    complete: String(complete),
    unit,
    section: 'I.1',
    note: '',
    definition: `${shortNotice}: ${name.toLowerCase()}.`,
  }));
}

function memberRows(lists: readonly SampleList[]) {
  return lists.flatMap(({ id, unit, members }) =>
    members.map(({ place, value }) => ({
      list: id,
      place,
      value: value ?? '',
      unit: value === undefined ? '' : unit,
      comment: shortNotice,
    })),
  );
}

function makeDocuments({ year, notes }: EditionPlan, random: Seeded): SampleDocument[] {
  const count = Math.min(400, Math.max(3, Math.ceil(notes / 8)));
  return Array.from({ length: count }, (_, at) => {
    const [sign, word] = documentKinds[at % documentKinds.length] ?? ['KH', 'Kế hoạch'];
    const two = (value: number): string => String(value).padStart(2, '0');
    return {
      number: `${at + 1}-${sign}/TH${year % 100}`,
      date: `${year}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
      issuer: random.pick(agencies),
      word,
    };
  });
}

function documentRows(documents: readonly SampleDocument[]) {
  return documents.map(({ number, date, issuer, word }) => ({
    number,
    date,
    issuer,
    about: `${shortNotice}: ${word.toLowerCase()} không có thật.`,
  }));
}
