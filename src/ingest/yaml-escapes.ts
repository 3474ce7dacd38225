import { type Document, visit } from 'yaml';
import type { Collector } from '../problems/collector.ts';
import { unwantedCharacter } from '../problems/messages.ts';
import type { Place } from '../problems/problem.ts';
import { dropUnwanted, findUnwanted } from './characters.ts';

/** Takes out what only an escape (`"\\u000B"`) can bring into a text: the file's own characters are checked before. */
export function dropEscapedControls(
  document: Document.Parsed,
  placeAt: (offset: number) => Place,
  collector: Collector,
): void {
  visit(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value !== 'string') return;
      for (const { name, turns } of findUnwanted(scalar.value))
        collector.report(placeAt(scalar.range?.[0] ?? 0), unwantedCharacter(name, turns));
      scalar.value = dropUnwanted(scalar.value);
    },
  });
}
