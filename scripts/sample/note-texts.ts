import { formatDate, formatNumber, formatPercent } from '../../src/language/numbers.ts';
import type { EditionParts } from './edition-plan.ts';
import { percentOf, type SampleIndicator, type SamplePlace } from './plan.ts';
import type { Seeded } from './seeded.ts';
import { agencies, deeds, lacks, levels, purposes } from './words.ts';

/** What the notes of a section may speak of. */
export interface NoteContext extends EditionParts {
  readonly year: number;
  readonly places: readonly SamplePlace[];
  readonly indicators: readonly SampleIndicator[];
  /** Gathers the first note that prints an indicator's numbers. */
  readonly noteOf: Map<string, number>;
}

export interface NoteText {
  /** What the sentence in the body is about. */
  readonly topic: string;
  /** MDX. */
  readonly text: string;
}

type Maker = (context: NoteContext, random: Seeded, number: number) => string;

/** One note: half of them print numbers of the tables, the rest have names, amounts and percents of their own. */
export function makeNoteText(context: NoteContext, number: number, random: Seeded): NoteText {
  const indicator = random.pick(context.indicators);
  const topic = indicator.name;
  const text = random.chance(0.35)
    ? indicatorNote(context, indicator, number)
    : random.pick(makers)(context, random, number);
  return { topic, text };
}

function indicatorNote({ noteOf }: NoteContext, { id, name, kind }: SampleIndicator, number: number): string {
  if (!noteOf.has(id)) noteOf.set(id, number);
  if (kind === 'count')
    return `${name}: cả nước có <Value of="${id}.count" show="unit" />, cộng từ số của từng nơi đã báo cáo.`;
  return `${name}: <Value of="${id}.completed" show="unit" /> đã có, tức <Value of="${id}.completed" show="percent" />; trong năm thêm <Value of="${id}.added" /> nơi.`;
}

const deedNote: Maker = ({ places }, random) => {
  const [whole, part] = partOf(random, 400);
  return `${random.pick(places).name} ${random.pick(deeds)} ở ${random.pick(levels).name}: ${formatNumber(part)}/${formatNumber(whole)} đơn vị, tức ${formatPercent(percentOf(part, whole))}; còn ${random.pick(lacks)}.`;
};

const moneyNote: Maker = ({ places, year }, random) => {
  const amount = random.chance(0.5)
    ? `${formatNumber(random.int(10, 900) / 10)} tỉ đồng`
    : `${formatNumber(random.int(20, 950))} triệu đồng`;
  return `${random.pick(places).name} dành ${amount} năm ${year} để ${random.pick(purposes)}; phần chưa dùng hết do ${random.pick(lacks)}.`;
};

const placesNote: Maker = ({ places }, random) => {
  const named = random.some(places, random.int(2, 4)).map(({ name }) => name);
  const other = random.pick(places).name;
  return `${named.slice(0, -1).join(', ')} và ${named.at(-1) ?? ''} ${random.pick(deeds)}; riêng ${other} còn ${random.pick(lacks)}.`;
};

const documentNote: Maker = ({ documents }, random) => {
  const { number, date, word, issuer } = random.pick(documents);
  return `${word} số <Document number="${number}" /> ngày ${formatDate(date)} của ${issuer} yêu cầu ${random.pick(purposes)} và báo cáo trước ngày ${random.int(1, 28)}/${random.int(3, 12)}.`;
};

const listNote: Maker = ({ lists }, random) => {
  const list = random.pick(lists);
  const shown = list.unit === '' ? '' : ' show="values"';
  return `${list.name} (<Value of="list.${list.id}.size" show="unit" />): <Places list="${list.id}"${shown} />.`;
};

const amountNote: Maker = ({ money }, random) => {
  const [total, ...parts] = money;
  const part = random.pick(parts);
  return `Khoản «${part.heading}» là <Value of="${part.key}" show="unit" /> trong tổng số <Value of="${total?.key ?? ''}" show="unit" />; dùng để ${random.pick(purposes)}.`;
};

const agencyNote: Maker = ({ places, year }, random) => {
  const [whole, part] = partOf(random, 90);
  return `Năm ${year}, ${random.pick(agencies)} kiểm tra tại ${random.pick(places).name}: ${part} trong ${whole} hệ thống đạt yêu cầu (${formatPercent(percentOf(part, whole))}), số còn lại ${random.pick(lacks)}.`;
};

/** Lists of places are long, so they come seldom. */
const makers: readonly Maker[] = [
  ...[deedNote, deedNote, deedNote, moneyNote, moneyNote, placesNote, placesNote],
  ...[documentNote, documentNote, agencyNote, agencyNote, amountNote, listNote],
];

function partOf(random: Seeded, most: number): readonly [whole: number, part: number] {
  const whole = random.int(5, most);
  return [whole, random.int(0, whole)];
}
