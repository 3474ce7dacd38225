import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Quantity } from '../../model/quantity.ts';
import { resolveReference } from '../../model/reference.ts';
import type { Collector } from '../../problems/collector.ts';
import {
  noPercent,
  repeatedFigure,
  unknownDocument,
  unknownFigure,
  unknownPlaceList,
  unknownValue,
} from '../../problems/narrative-messages.ts';
import { findNearest } from '../../problems/nearest.ts';
import type { Place, Statement } from '../../problems/problem.ts';

/** What a narrative may refer to. */
export interface Known {
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly year: number;
  readonly documents: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

/** Reports every reference in a text that names nothing, with the nearest match; returns the figures it shows, in order. */
export function checkReferences(
  rich: Root,
  file: string,
  known: Known,
  collector: Collector,
): readonly string[] {
  const figures: string[] = [];
  visit(rich, 'element', (node) => {
    const at: Place = {
      file,
      line: Number(node.properties.line),
      column: String(node.properties.column ?? ''),
    };
    const statement = checkElement(node, known, figures);
    if (statement) collector.report(at, statement);
  });
  return figures;
}

function checkElement(node: Element, known: Known, figures: string[]): Statement | undefined {
  switch (node.tagName) {
    case 'ng-value':
      return checkValue(String(node.properties.of), String(node.properties.show), known);
    case 'ng-document':
      return checkName(String(node.properties.number), known.documents, unknownDocument);
    case 'ng-places':
      return checkName(String(node.properties.list), known.lists, unknownPlaceList);
    case 'ng-figure': {
      const id = String(node.properties.id);
      if (figures.includes(id)) return repeatedFigure(id);
      figures.push(id);
      return checkName(id, known.figures, unknownFigure);
    }
    default:
      return undefined;
  }
}

/** The problem with a `<Value of show>`, or undefined when it can be printed. */
export function checkValue(
  of: string,
  show: string,
  known: Pick<Known, 'quantities' | 'year'>,
): Statement | undefined {
  const resolved = resolveReference(of, known.quantities, known.year);
  if ('unknown' in resolved) return unknownValue(resolved.unknown, resolved.nearest);
  if (show === 'percent' && resolved.quantity.printedPercent === undefined) return noPercent(of);
  return undefined;
}

function checkName(
  name: string,
  known: ReadonlySet<string>,
  say: (found: string, nearest: string | undefined) => Statement,
): Statement | undefined {
  return known.has(name) ? undefined : say(name, findNearest(name, known));
}
