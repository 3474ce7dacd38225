import { type Document, visit } from 'yaml';
import type { Collector } from '../problems/collector.ts';
import { badCharacter } from '../problems/messages.ts';
import type { Place } from '../problems/problem.ts';
import { dropForbidden, findForbidden } from './characters.ts';

/** Takes out what only an escape (`"\\u000B"`) can bring into a text: the file's own characters are checked before. */
export function dropEscapedControls(
  document: Document.Parsed,
  placeAt: (offset: number) => Place,
  collector: Collector,
): void {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string') return;
      const found = findForbidden(scalar.value);
      if (!found) return;
      collector.report(placeAt(scalar.range?.[0] ?? 0), badCharacter(found.name));
      scalar.value = dropForbidden(scalar.value);
    },
  });
}
