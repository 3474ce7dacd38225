import type { Problem } from './problem.ts';

// C0 and C1 controls, line separators, and marks that turn the direction of letters.
const unseen = /[\p{Cc}\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * A problem as people are shown it, each text in one line and with what the eye does not see written out (`[U+202E]`): a
 * name or a cell that somebody made up must not move the cursor of a terminal or turn the words around it.
 */
export function visible(problem: Problem): Problem {
  const { file, found, expected, message, hint } = problem;
  return {
    ...problem,
    file: writeOut(file),
    found: writeOut(found),
    expected: writeOut(expected),
    message: writeOut(message),
    hint: writeOut(hint),
  };
}

function writeOut(text: string): string {
  return text.replace(
    unseen,
    (character) => `[U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
