import { words } from '../language/words.ts';
import { findMentions } from '../mentions/find-mentions.ts';
import { type Mention, overlaps } from '../mentions/mention.ts';
import { subjectOf } from '../model/audit-subject.ts';
import { groupBy } from '../model/group.ts';
import type { Rich } from '../model/publication.ts';
import type { Quantity } from '../model/quantity.ts';
import { plainTextWithValues, sentenceAt } from '../notes/plain.ts';
import { plainPrinter } from './printer.ts';
import { quantityPath } from './quantity-path.ts';
import { recogniserOf } from './recogniser.ts';
import type { EditionSite, Site } from './site.ts';
import { type TextPart, textParts } from './text-parts.ts';
import { sourceText } from './value.ts';
import type { Link } from './where.ts';

/** A number that stands in a text as it was typed, cited from no cell. */
export interface TextNumber {
  /** With what it counts, as printed: «54 địa phương», «48,3%». */
  readonly printed: string;
  /** The sentence that it stands in. */
  readonly sentence: string;
  /** The only number of the tables, of this very section or note, that has its value and unit; undefined otherwise. */
  readonly cell: { readonly subject: Link; readonly source: string } | undefined;
  /** Why it is held against nothing; '' when it is. */
  readonly reason: string;
}

/** The typed numbers of a section or note. */
export interface TextNumbers {
  readonly link: Link;
  readonly numbers: readonly TextNumber[];
}

const counted: ReadonlySet<Mention['kind']> = new Set(['count', 'percent', 'money']);

/**
 * Counts, percents and amounts that the texts of an edition bear without citing a cell, by section and note. Years, dates,
 * numbers of documents, versions and ordinals are none (`src/mentions`). One is held against the tables only where the rows of
 * this section or note have exactly one number of its value and unit; that it has a fellow there shows that it agrees, that
 * it has none shows nothing, so that none is ever said to differ.
 */
export function textNumbers(site: Site, edition: EditionSite): readonly TextNumbers[] {
  const { quantities } = edition.edition;
  const printed = [...quantities.values()].filter(({ derivation }) => !derivation);
  const byNote = groupBy(printed, ({ note }) => String(note ?? ''));
  const bySection = groupBy(printed, ({ section }) => section);
  const rowsOf = ({ note, section }: TextPart): readonly Quantity[] =>
    note === undefined
      ? [...bySection].flatMap(([key, rows]) => (isWithin(key, section) ? rows : []))
      : (byNote.get(String(note)) ?? []);
  return textParts(edition)
    .map((part) => {
      const rows = rowsOf(part);
      return { link: part.link, numbers: part.texts.flatMap((text) => numbersOf(site, edition, text, rows)) };
    })
    .filter(({ numbers }) => numbers.length > 0);
}

/** Whether a section number is that of a section or of a heading in it. */
function isWithin(number: string, section: string): boolean {
  return section !== '' && (number === section || number.startsWith(`${section}.`));
}

function numbersOf(
  site: Site,
  edition: EditionSite,
  rich: Rich,
  rows: readonly Quantity[],
): readonly TextNumber[] {
  // Names of places bring the numbers of their list with them; those have cells.
  const printer = { ...plainPrinter(edition), places: () => [] };
  const { text, values } = plainTextWithValues(rich, printer);
  return findMentions(text, recogniserOf(site, edition))
    .filter((each) => counted.has(each.kind) && !values.some((value) => overlaps(value, each)))
    .map((mention) => {
      const found = rows.filter((row) => isSame(mention, row));
      const [only] = found;
      const w = words.audit.typed;
      return {
        printed: printedText(text, mention),
        sentence: sentenceAt(text, mention.start),
        cell:
          only && found.length === 1
            ? {
                subject: { text: subjectOf(only), path: quantityPath(edition, only) },
                source: sourceText(only, mention.kind === 'percent' ? 'percent' : 'value'),
              }
            : undefined,
        reason: found.length === 1 ? '' : found.length > 1 ? w.several(found.length) : w.none,
      };
    });
}

const scales: readonly (readonly [RegExp, number])[] = [
  [/^(?:tỉ|tỷ) đồng$/u, 1e9],
  [/^triệu đồng$/u, 1e6],
  [/^(?:nghìn|ngàn) đồng$/u, 1e3],
  [/^đồng$/u, 1],
];

/** Whether a number of the tables has the value and the unit of a mention; a count without a unit is nobody's. */
function isSame(
  { kind, value }: Mention,
  { value: own, unit, printedPercent, correction }: Quantity,
): boolean {
  const number = correction?.printed ?? own;
  if (kind === 'percent')
    return printedPercent === Number(value) || (unit === '%' && number === Number(value));
  if (number === null) return false;
  if (kind === 'count') return unit !== '' && value === `${number} ${unit}`;
  const scale = scales.find(([name]) => name.test(unit))?.[1];
  return scale !== undefined && Math.round(number * scale) === Number(value);
}

/** A number with the few words after it that say what it counts. */
function printedText(text: string, { kind, value, start, end }: Mention): string {
  const rest = text.slice(end);
  const after =
    kind === 'percent'
      ? /^\s?(?:%|phần trăm)/u.exec(rest)?.[0]
      : kind === 'money'
        ? /^\s?(?:(?:nghìn|ngàn|triệu|tỉ|tỷ)\s){0,2}(?:đồng|VNĐ|VND|đ)/u.exec(rest)?.[0]
        : value.slice(value.search(/ |$/));
  return `${text.slice(start, end)}${after ?? ''}`;
}
