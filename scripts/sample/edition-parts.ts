import { slugify } from '../../src/language/slug.ts';
import type { EditionPlan, SampleAmount, SampleDocument, SampleList } from './edition-plan.ts';
import type { Seeded } from './seeded.ts';
import { agencies, documentKinds, moneyHeadings } from './words.ts';

export function makeMoney({ year }: EditionPlan, random: Seeded): SampleAmount[] {
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

export function makeLists(plan: EditionPlan, random: Seeded): SampleList[] {
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

export function makeDocuments({ year, notes }: EditionPlan, random: Seeded): SampleDocument[] {
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
