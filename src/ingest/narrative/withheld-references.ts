import type { Element, ElementContent, Parents, Root } from 'hast';
import { visitParents } from 'unist-util-visit-parents';
import type { Quantity } from '../../model/quantity.ts';
import { resolveReference } from '../../model/reference.ts';
import { withheldReference } from '../../problems/messages-secrecy.ts';
import type { Statement } from '../../problems/problem.ts';
import type { Withheld } from './withheld.ts';

/** What of an edition's names the audience sees, beside what it does not. */
interface Seen {
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly year: number;
  readonly documents: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly withheld: Withheld;
}

/** The problem with an element that refers to something withheld; undefined when it does not. */
export function withheldStatement(element: Element, seen: Seen): Statement | undefined {
  const found = findWithheld(element, seen);
  return found && withheldReference(found.what, found.name);
}

/** Puts the publisher's words where a text refers to something withheld; without such words nothing changes. */
export function replaceWithheld(rich: Root, seen: Seen): void {
  const { withheld: text } = seen.withheld.clearance;
  if (text === undefined) return;
  visitParents(rich, 'element', (node, ancestors) => {
    const parent: Parents | undefined = ancestors.at(-1);
    if (!parent || !findWithheld(node, seen)) return;
    const index = parent.children.indexOf(node);
    const instead: ElementContent[] = node.tagName === 'a' ? node.children : [{ type: 'text', value: text }];
    const isBlock = node.tagName === 'ng-figure' && parent === rich;
    parent.children.splice(
      index,
      1,
      ...(isBlock
        ? [{ type: 'element', tagName: 'p', properties: {}, children: instead } as const]
        : instead),
    );
  });
}

/** What an element names that is withheld. */
function findWithheld(
  { tagName, properties }: Element,
  { quantities, year, documents, lists, withheld }: Seen,
): { what: string; name: string } | undefined {
  switch (tagName) {
    case 'ng-value': {
      const of = String(properties.of);
      if (!('unknown' in resolveReference(of, quantities, year))) return undefined;
      const isThere = !('unknown' in resolveReference(of, withheld.quantities, year));
      return isThere ? { what: 'số', name: of } : undefined;
    }
    case 'ng-document':
      return ifHidden('văn bản', String(properties.number), documents, withheld.documents);
    case 'ng-places':
      return ifHidden('danh sách', String(properties.list), lists, withheld.lists);
    case 'ng-figure':
      return ifHidden('hình', String(properties.id), new Set(), withheld.figures);
    case 'a':
      return ifHidden('mục', String(properties.href).split('#')[0] ?? '', new Set(), withheld.parts.files);
    default:
      return undefined;
  }
}

function ifHidden(what: string, name: string, seen: ReadonlySet<string>, hidden: ReadonlySet<string>) {
  return !seen.has(name) && hidden.has(name) ? { what, name } : undefined;
}
