/** How bad a problem is: an error stops the build, a warning is only shown. */
export type Severity = 'error' | 'warning';

/**
 * One thing that the publisher should mend, in the publisher's words.
 * The same object is printed on the terminal, written as JSON (`check-data --json`) and tested.
 */
export interface Problem {
  /** Stable kebab-case name; `docs/problems/<code>.md` explains it. */
  readonly code: string;
  readonly severity: Severity;
  /** Path relative to the publication's folder, with forward slashes. */
  readonly file: string;
  /** Line in the file, counted from 1 as an editor shows it; 0 when the whole file is meant. */
  readonly line: number;
  /** Name of the table's column, or the column number of a text file as a string; '' when it does not apply. */
  readonly column: string;
  /** The cell as Excel names it (`C14`); '' outside tables. */
  readonly cell: string;
  readonly found: string;
  readonly expected: string;
  /** A full Vietnamese sentence saying what is wrong. */
  readonly message: string;
  /** The literal fix, or the nearest match, in Vietnamese; '' when there is none. */
  readonly hint: string;
}

/** Where a problem stands; what is not known is left out. */
export interface Place {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: string | undefined;
  readonly cell?: string | undefined;
}

/** What is said about a problem besides its place. */
export interface Statement {
  readonly code: string;
  readonly severity: Severity;
  readonly found?: string | undefined;
  readonly expected?: string | undefined;
  readonly message: string;
  readonly hint?: string | undefined;
}

/** Makes a whole Problem of a place and a statement; absent parts become '' or 0, so that JSON has every key. */
export function problem(place: Place, statement: Statement): Problem {
  return {
    code: statement.code,
    severity: statement.severity,
    file: place.file,
    line: place.line ?? 0,
    column: brief(place.column),
    cell: place.cell ?? '',
    found: brief(statement.found),
    expected: brief(statement.expected),
    message: brief(statement.message),
    hint: brief(statement.hint),
  };
}

/** A text longer than this is a damaged file, not something to read: a line of 50 MB would be repeated in each problem. */
const longest = 5_000;

function brief(text = ''): string {
  return text.length > longest ? `${text.slice(0, longest)}…` : text;
}
