import type { Element, ElementContent, Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { Note, NoteReference } from '../../model/publication.ts';
import { Collector } from '../../problems/collector.ts';
import {
  badNoteLabel,
  duplicateNote,
  noteGap,
  noteNotParagraph,
  noteOrder,
  unknownNote,
  unusedNote,
} from '../../problems/messages-narrative.ts';
import { withheldReference } from '../../problems/messages-secrecy.ts';
import type { Definition } from './to-rich.ts';
import type { Withheld, WithheldParts } from './withheld.ts';

/** A narrative file in reading order, as far as footnotes are concerned. */
export interface NoteSource {
  readonly slug: string;
  readonly file: string;
  readonly body: Root;
  readonly definitions: readonly Definition[];
}

interface Placed extends Definition {
  readonly file: string;
}

/**
 * Numbers and checks the footnotes of an edition: each number from 1 to the last has one text and at least one
 * reference. Marks every reference in the bodies with its occurrence, counted over the edition.
 * When a file could not be read (`isWhole` false), what may stand in it is not reported as missing.
 */
export function collectNotes(
  sources: readonly NoteSource[],
  isWhole: boolean,
  { clearance, parts }: Withheld,
  collector: Collector,
): readonly Note[] {
  const missing = isWhole ? collector : new Collector();
  const definitions = collectDefinitions(sources, collector);
  replaceNoteReferences(sources, definitions, parts, clearance.withheld);
  const references = collectReferences(sources, definitions, parts, missing);
  const notes: Note[] = [];
  for (const [label, definition] of definitions) {
    const found = references.get(label);
    if (!found && parts.namedNotes.has(label)) {
      // Only withheld parts refer to it, so it goes with them.
      parts.notes.add(label);
      continue;
    }
    if (!found) {
      missing.report({ file: definition.file, line: definition.line }, unusedNote(label));
      continue;
    }
    notes.push({
      number: Number(label),
      text: definition.text,
      section: found[0]?.section ?? '',
      file: definition.file,
      line: definition.line,
      references: found,
    });
  }
  notes.sort((a, b) => a.number - b.number);
  reportGaps([...definitions.keys(), ...parts.notes].map(Number), sources, missing);
  return notes;
}

function collectDefinitions(sources: readonly NoteSource[], collector: Collector): Map<string, Placed> {
  const definitions = new Map<string, Placed>();
  for (const { file, definitions: own } of sources) {
    for (const definition of own) {
      const at = { file, line: definition.line };
      const earlier = definitions.get(definition.label);
      if (!/^[1-9]\d*$/.test(definition.label)) collector.report(at, badNoteLabel(definition.label));
      else if (earlier) collector.report(at, duplicateNote(definition.label, earlier.file, earlier.line));
      else definitions.set(definition.label, { ...definition, file });
      if (!definition.onlyParagraphs) collector.report(at, noteNotParagraph(definition.label));
    }
  }
  return definitions;
}

function collectReferences(
  sources: readonly NoteSource[],
  definitions: ReadonlyMap<string, Placed>,
  { notes }: WithheldParts,
  collector: Collector,
): Map<string, NoteReference[]> {
  const references = new Map<string, NoteReference[]>();
  let last = 0;
  for (const { slug, file, body } of sources) {
    visitParents(body, 'element', (node, ancestors) => {
      if (node.tagName !== 'ng-note') return;
      const label = String(node.properties.number);
      const at = { file, line: Number(node.properties.line) };
      if (!definitions.has(label)) {
        collector.report(at, notes.has(label) ? withheldReference('chú thích', label) : unknownNote(label));
        return;
      }
      const earlier = references.get(label) ?? [];
      const occurrence = earlier.length + 1;
      node.properties.occurrence = String(occurrence);
      references.set(label, [...earlier, { section: slug, occurrence, block: blockOf(node, ancestors) }]);
      if (occurrence === 1) {
        if (Number(label) < last) collector.report(at, noteOrder(Number(label), last));
        last = Math.max(last, Number(label));
      }
    });
  }
  return references;
}

/** Puts `text` where a body refers to a withheld note; without a text the references stay, and are problems. */
function replaceNoteReferences(
  sources: readonly NoteSource[],
  definitions: ReadonlyMap<string, Placed>,
  { notes }: WithheldParts,
  text: string | undefined,
): void {
  if (text === undefined) return;
  for (const { body } of sources) {
    visitParents(body, 'element', (node, ancestors) => {
      const label = String(node.properties.number);
      if (node.tagName !== 'ng-note' || definitions.has(label) || !notes.has(label)) return;
      const parent = ancestors.at(-1);
      if (parent) parent.children[parent.children.indexOf(node)] = { type: 'text', value: ` (${text})` };
    });
  }
}

const blocks = new Set(['p', 'li', 'h2', 'h3', 'h4', 'td', 'th', 'blockquote']);

/** The nearest paragraph, list item, heading or cell around a reference. */
function blockOf(node: Element, ancestors: readonly Parents[]): ElementContent {
  const around = ancestors.findLast(
    (each): each is Element => each.type === 'element' && blocks.has(each.tagName),
  );
  return around ?? node;
}

function reportGaps(numbers: readonly number[], sources: readonly NoteSource[], collector: Collector): void {
  const last = Math.max(0, ...numbers.filter(Number.isInteger));
  const present = new Set(numbers);
  const missing = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => !present.has(number),
  );
  const file = sources[0]?.file ?? '';
  if (missing.length > 0) collector.report({ file }, noteGap(missing, last));
}
