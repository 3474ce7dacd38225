import type { Problem } from './problem.ts';

/** The problems as the array that `check-data --json` promises: every key in every entry, a fixed order of keys. */
export function problemsToJson(problems: readonly Problem[]): string {
  const plain = problems.map((each) => ({
    code: each.code,
    severity: each.severity,
    file: each.file,
    line: each.line,
    column: each.column,
    cell: each.cell,
    found: each.found,
    expected: each.expected,
    message: each.message,
    hint: each.hint,
  }));
  return `${JSON.stringify(plain, null, 2)}\n`;
}
