import type { Problem } from './problem.ts';
import { visible } from './visible.ts';

/** The problems as text for a terminal: a block each, a blank line between, and a closing line with the counts. */
export function printProblems(problems: readonly Problem[]): string {
  return [...problems.map(printProblem), countLine(problems)].join('\n\n');
}

/** One problem: where, what, found, expected, how to mend; parts that are empty are left out. */
export function printProblem(problem: Problem): string {
  const shown = visible(problem);
  const { severity, code, message, found, expected, hint } = shown;
  const word = severity === 'error' ? 'LỖI' : 'CẢNH BÁO';
  return [
    `${word} ${placeOf(shown)}`,
    `  ${message}`,
    found && `  Tìm thấy: ${found}`,
    expected && `  Cần có: ${expected}`,
    hint && `  Cách sửa: ${hint}`,
    `  Giải thích: docs/problems/${code}.md`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** «data/2022/observations.csv, dòng 46, cột value (ô D46)»; a file as a whole has no line. */
function placeOf({ file, line, column, cell }: Problem): string {
  const parts = [file, line > 0 ? `dòng ${line}` : '', column && `cột ${column}`];
  return `${parts.filter((part) => part !== '').join(', ')}${cell && ` (ô ${cell})`}`;
}

function countLine(problems: readonly Problem[]): string {
  const errors = problems.filter((each) => each.severity === 'error').length;
  const warnings = problems.length - errors;
  if (errors === 0 && warnings === 0) return 'Không có lỗi, không có cảnh báo.';
  if (errors === 0) return `Không có lỗi, ${warnings} cảnh báo.`;
  return `${errors} lỗi, ${warnings} cảnh báo. Sửa hết lỗi rồi chạy lại.`;
}
