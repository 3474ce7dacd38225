import {
  type EditionPlan,
  type SampleAmount,
  type SampleDocument,
  type SampleList,
  sectionNumber,
} from './edition-plan.ts';
import { percentOf, type SampleIndicator } from './plan.ts';
import { publicationWords, shortNotice } from './words.ts';

export function indicatorRows({ indicators }: EditionPlan) {
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

export function observationRows(plan: EditionPlan, noteOf: ReadonlyMap<string, number>) {
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

export const correctionColumns = [
  'table',
  'key',
  'column',
  'printed',
  'corrected',
  'reason',
  'decided_by',
  'date',
];

export function correctionRows(plan: EditionPlan) {
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

export function localityRows(plan: EditionPlan) {
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

export function moneyRows({ year }: EditionPlan, money: readonly SampleAmount[]) {
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

export function listRows(lists: readonly SampleList[]) {
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

export function memberRows(lists: readonly SampleList[]) {
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

export function documentRows(documents: readonly SampleDocument[]) {
  return documents.map(({ number, date, issuer, word }) => ({
    number,
    date,
    issuer,
    about: `${shortNotice}: ${word.toLowerCase()} không có thật.`,
  }));
}
