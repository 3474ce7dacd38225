import type { FootnoteDefinition, Nodes, Parents, Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import type { Collector } from '../../problems/collector.ts';
import { secrecyStamp } from '../../problems/messages.ts';
import { badAttribute } from '../../problems/messages-narrative.ts';
import { findStamp } from '../secrecy/stamps.ts';
import type { Withheld, WithheldParts } from './withheld.ts';

type Passage = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * Takes `<Classified for="…">` out of a tree: its content stays where the audience may see it, and goes where it may
 * not. Without content, at the beginning of a footnote, it speaks of the whole note. What goes is noted in
 * `withheld.parts`.
 */
export function withholdPassages(
  tree: Root,
  file: string,
  { clearance, parts }: Withheld,
  collector: Collector,
): void {
  const maySee = (passage: Passage): boolean => {
    const given = passage.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'for');
    const classification = typeof given?.value === 'string' ? given.value.trim() : '';
    const at = {
      file,
      line: passage.position?.start.line,
      column: String(passage.position?.start.column ?? ''),
    };
    if (classification === '') {
      collector.report(at, badAttribute('Classified', 'for', '(không có)', 'for="…"'));
      return false;
    }
    clearance.check(classification, at, collector);
    return clearance.maySee({ classification });
  };
  const left = (node: Nodes): Nodes[] => {
    if (isPassage(node)) {
      if (maySee(node)) return node.children.flatMap((child) => left(child as Nodes));
      noteNamed(node, parts);
      return [];
    }
    if (node.type === 'footnoteDefinition' && !isSeenNote(node, maySee)) {
      parts.notes.add(node.label ?? node.identifier);
      noteNamed(node, parts);
      return [];
    }
    if (!('children' in node)) return [node];
    const before = node.children.length;
    const children = node.children.flatMap((child) => left(child as Nodes));
    (node as Parents).children = children as Parents['children'];
    const isEmptied =
      before > 0 && children.every((child) => child.type === 'text' && child.value.trim() === '');
    if (node.type === 'footnoteDefinition' && isEmptied) parts.notes.add(node.label ?? node.identifier);
    return isEmptied && node.type !== 'root' ? [] : [node];
  };
  left(tree);
}

/** Takes the mark of a whole note away; false when the note is not for the audience. */
function isSeenNote(note: FootnoteDefinition, maySee: (passage: Passage) => boolean): boolean {
  const mark = markOf(note);
  const [first] = note.children;
  if (!mark) return true;
  if (mark === first) note.children.shift();
  else if (first?.type === 'paragraph') first.children.shift();
  return maySee(mark);
}

/** The empty `<Classified for="…" />` that a note begins with. */
function markOf(note: FootnoteDefinition): Passage | undefined {
  const [first] = note.children;
  const mark = first?.type === 'paragraph' ? first.children[0] : first;
  return mark && isPassage(mark) && mark.children.length === 0 ? mark : undefined;
}

function isPassage(node: Nodes): node is Passage {
  return (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Classified'
  );
}

/** Notes what a part that goes refers to and defines. */
export function noteNamed(tree: Nodes, { notes, namedNotes, namedFigures }: WithheldParts): void {
  visit(tree, (node) => {
    if (node.type === 'footnoteDefinition') notes.add(node.label ?? node.identifier);
    if (node.type === 'footnoteReference') namedNotes.add(node.label ?? node.identifier);
    if (node.type === 'text')
      for (const [, label = ''] of node.value.matchAll(/\[\^([^\]\s]+)\]/g)) namedNotes.add(label);
    if ((node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === 'Figure') {
      const id = node.attributes.find((each) => each.type === 'mdxJsxAttribute' && each.name === 'id')?.value;
      if (typeof id === 'string') namedFigures.add(id.trim());
    }
  });
}

const blocks = new Set(['paragraph', 'heading', 'tableCell', 'code']);

/** Finds stamps in a tree whose file is open to all, but for passages and notes that are classified. */
export function checkTreeStamps(tree: Root, file: string, firstLine: number, collector: Collector): void {
  const look = (node: Nodes): void => {
    if (isPassage(node) || (node.type === 'footnoteDefinition' && markOf(node))) return;
    if (blocks.has(node.type)) {
      const stamp = findStamp(openText(node));
      const line = (node.position?.start.line ?? 1) + firstLine - 1 + (stamp?.lineBreaks ?? 0);
      if (stamp) collector.report({ file, line }, secrecyStamp(stamp.text));
    } else if ('children' in node) for (const child of node.children) look(child as Nodes);
  };
  look(tree);
}

function openText(node: Nodes): string {
  if (isPassage(node)) return ' ';
  if ('value' in node) return node.value;
  // What a link says when it is pointed at is a text of its own.
  const title = 'title' in node && node.title ? `\n${node.title}\n` : '';
  return 'children' in node ? node.children.map((child) => openText(child as Nodes)).join('') + title : '';
}
