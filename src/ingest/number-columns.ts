import { cellName } from '../model/cell-source.ts';
import type { Collector } from '../problems/collector.ts';
import {
  ambiguousNumbers,
  type CellNamed,
  mixedNumbers,
  noteMarks,
  numberForm,
  percentInCount,
  percentSigns,
  retypedNumbers,
} from '../problems/messages.ts';
import type { Place } from '../problems/problem.ts';
import type { NumberForm } from '../schema/numbers.ts';
import type { CsvRecord } from './csv.ts';
import { type NumberCell, parseNumberCell } from './number-cell.ts';

/** One column of numbers of a table. */
export interface NumberColumnSpec {
  readonly name: string;
  /** Position in the record. */
  readonly index: number;
  /** Position of the row's unit; undefined when the table has none. */
  readonly unitIndex: number | undefined;
  /** Whether the column holds percents whatever the row's unit. */
  readonly isPercent: boolean;
  /** The form that publication.yaml or edition.yaml gives the column. */
  readonly declared: NumberForm | undefined;
}

/** How the cells of a column are read once the whole column has been looked at. */
export interface NumberColumn {
  /** The cell as a plain decimal; undefined when the column's problem, already reported, leaves it unreadable. */
  plain(cell: string): string | undefined;
  /** True when every number already stands there as a plain decimal. */
  readonly isPlain: boolean;
  /** Records whose cell was reported on its own. */
  readonly refused: ReadonlySet<CsvRecord>;
}

interface Seen {
  readonly text: string;
  readonly number: NumberCell;
  readonly record: CsvRecord;
}

/** What a column has, each by its first cell or by all of them where each is to be mended. */
interface Survey {
  readonly cells: ReadonlyMap<string, NumberCell | undefined>;
  vi?: Seen;
  en?: Seen;
  readonly ambiguous: Seen[];
  readonly percents: Seen[];
  readonly marks: Seen[];
  readonly retyped: Seen[];
  readonly refused: Set<CsvRecord>;
}

/**
 * Decides how a column writes numbers, from all of its cells, and reports it where it is not the plain form.
 *
 * A cell decides when only one form can read it: `3,7` and `1.838,5` are `vi`; `978.24` and `1,838.5` are `en`; `1.838`
 * is 1838 or 1.838 and decides nothing. A column with cells of both forms, or with cells that decide nothing and none
 * that decides, is a problem: nothing is guessed. A declared form stands for a cell that decides.
 */
export function readNumberColumn(
  records: readonly CsvRecord[],
  spec: NumberColumnSpec,
  file: string,
  collector: Collector,
): NumberColumn {
  const survey = surveyColumn(records, spec);
  const placeOf = ({ record }: Pick<Seen, 'record'>): Place => ({
    file,
    line: record.line,
    column: spec.name,
    cell: cellName(spec.index, record.row),
  });
  const form = decideForm(survey, spec, (seen, statement) => collector.report(placeOf(seen), statement));
  reportWriting(survey, spec, (seen, statement) => collector.report(placeOf(seen), statement));
  const plain = (cell: string): string | undefined => {
    const number = survey.cells.has(cell) ? survey.cells.get(cell) : parseNumberCell(cell);
    if (!number) return cell;
    return number.vi === number.en ? number.en : form && number[form];
  };
  return {
    plain,
    isPlain: [...survey.cells].every(([text, number]) => !number || number.isPlain || plain(text) === text),
    refused: survey.refused,
  };
}

function surveyColumn(records: readonly CsvRecord[], spec: NumberColumnSpec): Survey {
  const cells = new Map<string, NumberCell | undefined>();
  const survey: Survey = { cells, ambiguous: [], percents: [], marks: [], retyped: [], refused: new Set() };
  for (const record of records) {
    const text = record.cells[spec.index] ?? '';
    if (text === '') continue;
    const isNew = !cells.has(text);
    const number = isNew ? parseNumberCell(text) : cells.get(text);
    if (isNew) cells.set(text, number);
    // Most cells are digits and nothing else.
    if (!number || number.isPlain) continue;
    const seen = { text, number, record };
    noteWriting(seen, spec, survey);
    if (isNew && number.vi !== number.en) noteForm(seen, survey);
  }
  return survey;
}

function noteForm(seen: Seen, survey: Survey): void {
  if (seen.number.en === undefined) survey.vi ??= seen;
  else if (seen.number.vi === undefined) survey.en ??= seen;
  else survey.ambiguous.push(seen);
}

function noteWriting(seen: Seen, spec: NumberColumnSpec, survey: Survey): void {
  const { number, record } = seen;
  if (number.percent) {
    survey.percents.push(seen);
    const unit = spec.unitIndex === undefined ? '' : record.cells[spec.unitIndex];
    if (!spec.isPercent && unit !== '%') survey.refused.add(record);
  }
  if (number.mark !== '') survey.marks.push(seen);
  if (number.retyped) survey.retyped.push(seen);
}

type Report = (seen: Seen, statement: ReturnType<typeof noteMarks>) => void;

function decideForm(survey: Survey, spec: NumberColumnSpec, report: Report): NumberForm | undefined {
  const { vi, en, ambiguous } = survey;
  const { name, declared } = spec;
  const [doubtful] = ambiguous;
  if (declared) {
    const other = declared === 'vi' ? en : vi;
    if (other) report(other, mixedNumbers(name, nameCell(spec)(other), declared));
    return declared;
  }
  if (vi && en) {
    const [first, second] = vi.record.line < en.record.line ? [vi, en] : [en, vi];
    report(second, mixedNumbers(name, nameCell(spec)(second), nameCell(spec)(first)));
    return undefined;
  }
  if (!vi && !en) {
    if (doubtful) report(doubtful, ambiguousNumbers(name, ambiguous.map(nameCell(spec)), doubtful.number));
    return undefined;
  }
  const form = vi ? 'vi' : 'en';
  const decisive = vi ?? en;
  const grouped = [...survey.cells.keys()].some((text) => text.includes(','));
  if (decisive && (vi || doubtful || grouped)) {
    const example = doubtful && { ...nameCell(spec)(doubtful), value: doubtful.number[form] ?? '' };
    report(decisive, numberForm(name, form, nameCell(spec)(decisive), example));
  }
  return form;
}

function reportWriting(survey: Survey, spec: NumberColumnSpec, report: Report): void {
  const { percents, marks, retyped, refused } = survey;
  for (const seen of percents.filter(({ record }) => refused.has(record)))
    report(seen, percentInCount(spec.name, seen.text));
  const read = percents.filter(({ record }) => !refused.has(record));
  const say = (cells: readonly Seen[], statementOf: typeof noteMarks) => {
    const [first] = cells;
    if (first) report(first, statementOf(spec.name, cells.map(nameCell(spec))));
  };
  say(read, percentSigns);
  say(marks, noteMarks);
  say(retyped, retypedNumbers);
}

function nameCell(spec: NumberColumnSpec): (seen: Seen) => CellNamed {
  return ({ text, record }) => ({ text, cell: cellName(spec.index, record.row) });
}
