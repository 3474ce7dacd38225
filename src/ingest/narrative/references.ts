import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Edition } from '../../model/publication.ts';
import type { Quantity } from '../../model/quantity.ts';
import { resolveReference } from '../../model/reference.ts';
import type { Collector } from '../../problems/collector.ts';
import {
  badLink,
  figureOutOfPlace,
  mixedUnitsInSum,
  noPercent,
  noteOutsideBody,
  unknownDocument,
  unknownFigure,
  unknownName,
  unknownValue,
} from '../../problems/messages.ts';
import { findNearest } from '../../problems/nearest.ts';
import type { Place, Statement } from '../../problems/problem.ts';
import type { Dropped } from '../dropped.ts';
import { nothingWithheld, type Withheld } from './withheld.ts';
import { replaceWithheld, withheldStatement } from './withheld-references.ts';

/** What a narrative may refer to. */
export interface Known {
  readonly quantities: ReadonlyMap<string, Quantity>;
  readonly year: number;
  readonly documents: ReadonlySet<string>;
  readonly lists: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
  /** What is missing only because its row had a fault that was reported: naming it is not a second problem. */
  readonly dropped: Dropped;
  readonly withheld: Withheld;
}

/** What an edition's texts may refer to; `figures` are the ids of every specification, of faulty ones too. */
export function knownNames(
  edition: Pick<Edition, 'quantities' | 'settings' | 'documents' | 'lists'>,
  figures: ReadonlySet<string>,
  dropped: Dropped,
  withheld: Withheld = nothingWithheld(),
): Known {
  const documents = edition.documents.map((document) => document.number);
  return {
    quantities: edition.quantities,
    year: edition.settings.year,
    documents: new Set([...documents.filter((number) => number !== ''), ...dropped.documents]),
    lists: new Set([...edition.lists.keys(), ...dropped.lists]),
    figures,
    dropped,
    withheld,
  };
}

/** A figure that a text shows, and where. */
export interface ShownFigure {
  readonly id: string;
  readonly at: Place;
}

/** Where a text stands: in a section's body, whose headings and neighbours links may name, or anywhere else. */
export interface TextPlace {
  readonly headings: ReadonlySet<string>;
  /** Names of the MDX files of the edition. */
  readonly files: ReadonlySet<string>;
}

/**
 * Reports every reference in a text that names nothing, with the nearest match, and what cannot stand there; returns
 * the figures it shows, in order. `body` is left out for texts that are not a section's body.
 */
export function checkReferences(
  rich: Root,
  file: string,
  known: Known,
  collector: Collector,
  body?: TextPlace,
): readonly ShownFigure[] {
  const figures: ShownFigure[] = [];
  if (body) replaceWithheld(rich, known);
  visit(rich, 'element', (node, _index, parent) => {
    const { line, column = '', id } = node.properties;
    const at: Place = { file, line: Number(line), column: String(column) };
    const isBlock = body !== undefined && parent === rich;
    const statement =
      withheldStatement(node, known) ?? checkElement(node, known) ?? checkPlace(node, isBlock, body);
    if (statement) collector.report(at, statement);
    if (node.tagName === 'ng-figure') figures.push({ id: String(id), at });
  });
  return figures;
}

function checkPlace(
  { tagName, properties }: Element,
  isBlock: boolean,
  body?: TextPlace,
): Statement | undefined {
  if (tagName === 'ng-note' && !body) return noteOutsideBody(String(properties.number));
  if (tagName === 'ng-figure' && !isBlock) return figureOutOfPlace(String(properties.id));
  return tagName === 'a' ? checkLink(String(properties.href), body) : undefined;
}

/** Links lead to headings of the same section or to files of other ones; there is no other host in the readers' network. */
function checkLink(href: string, body: TextPlace | undefined): Statement | undefined {
  const [file = '', heading] = href.split('#');
  const files = body?.files ?? new Set<string>();
  if (file === '' && heading !== undefined)
    return body?.headings.has(heading)
      ? undefined
      : badLink(href, findNearest(heading, body?.headings ?? []));
  return files.has(file) ? undefined : badLink(href, findNearest(file, files));
}

function checkElement({ tagName, properties }: Element, known: Known): Statement | undefined {
  switch (tagName) {
    case 'ng-value':
      return checkValue(String(properties.of), String(properties.show), known);
    case 'ng-document':
      return checkName(String(properties.number), known.documents, unknownDocument);
    case 'ng-places':
      return checkName(String(properties.list), known.lists, (found, nearest) =>
        unknownName('list', found, nearest),
      );
    case 'ng-figure':
      return checkName(String(properties.id), known.figures, unknownFigure);
    default:
      return undefined;
  }
}

/** What a reference to a number needs to be checked against. */
export type KnownNumbers = Pick<Known, 'quantities' | 'year' | 'dropped'>;

/** The problem with a `<Value of show>`, or undefined when it can be printed. */
export function checkValue(of: string, show: string, known: KnownNumbers): Statement | undefined {
  const resolved = resolveReference(of, known.quantities, known.year);
  if ('unknown' in resolved) {
    const { unknown, nearest, units } = resolved;
    if (units) return mixedUnitsInSum(of, units);
    const { everyValue, values } = known.dropped;
    const wasDropped = everyValue || values.has(unknown) || values.has(`${unknown}.${known.year}`);
    return wasDropped ? undefined : unknownValue(unknown, nearest);
  }
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
