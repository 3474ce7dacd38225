import {
  type Alias,
  type Document,
  isCollection,
  isNode,
  isPair,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { z } from 'zod';
import type { Collector } from '../problems/collector.ts';
import { expectedOf, knownKeys } from '../problems/expected.ts';
import { badValue, badYaml, missingKey, unknownKey } from '../problems/messages.ts';
import { findNearest } from '../problems/nearest.ts';
import type { Place } from '../problems/problem.ts';
import { parseText, readBytes } from './text-file.ts';
import { dropEscapedControls } from './yaml-escapes.ts';

/** A YAML file that fits its schema, with the way back to its lines for checks that come later. */
export interface YamlFile<Value> {
  readonly value: Value;
  /** Where the value at a path stands; the nearest outer value when the path itself is not written. */
  placeOf(path: readonly PropertyKey[]): Place;
}

/**
 * Reads and checks one YAML file. Gives undefined when it is absent (a problem only when `required`),
 * cannot be parsed or does not fit; every misfit is reported with its line and column.
 */
export async function readYaml<Schema extends z.ZodType>(
  folder: string,
  file: string,
  schema: Schema,
  required: boolean,
  collector: Collector,
): Promise<YamlFile<z.infer<Schema>> | undefined> {
  const bytes = await readBytes(folder, file, required, collector);
  const text = bytes && parseText(bytes, file, collector);
  return text === undefined ? undefined : parseYaml(text, file, schema, collector);
}

/** The value of a YAML text by its schema; see `readYaml`. An empty text is an empty object. */
export function parseYaml<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  collector: Collector,
): YamlFile<z.infer<Schema>> | undefined {
  const lineCounter = new LineCounter();
  const options = { lineCounter, prettyErrors: false, logLevel: 'silent' } as const;
  const document = parseDocument(text.normalize('NFC'), options);
  const placeAt = (offset: number): Place => {
    const { line, col } = lineCounter.linePos(offset);
    return { file, line, column: String(col) };
  };
  const faults = findFaults(document, (offset) => lineCounter.linePos(offset).line);
  const lines = text.split('\n');
  for (const { code, offset } of faults) {
    const place = placeAt(offset);
    collector.report(place, badYaml(code, (lines[(place.line ?? 1) - 1] ?? '').trim()));
  }
  if (faults.length > 0) return undefined;
  dropEscapedControls(document, placeAt, collector);
  const root = document.contents;
  const data: unknown = document.toJS() ?? {};
  const placeOf = (path: readonly PropertyKey[]) => placeAt(offsetOf(root, path));
  const result = schema.safeParse(data, { error: expectedOf });
  if (result.success) return { value: result.data, placeOf };
  for (const issue of result.error.issues)
    reportIssue(issue, data, schema, { root, placeOf, placeAt }, collector);
  return undefined;
}

interface Fault {
  /** The parser's code, or one of ours about aliases. */
  readonly code: string;
  readonly offset: number;
}

/**
 * Why a document cannot become a value. A text that begins with * is an alias of nothing; what the parser makes of
 * the rest of its line says nothing more.
 */
function findFaults(document: Document.Parsed, lineOf: (offset: number) => number): Fault[] {
  const aliases = findAliases(document);
  const offsetOfAlias = (alias: Alias | undefined) => alias?.range?.[0] ?? 0;
  const unresolved = aliases
    .filter((alias) => alias.source !== '' && !alias.resolve(document))
    .map((alias) => ({ code: 'BAD_ALIAS', offset: offsetOfAlias(alias) }));
  const badLines = new Set(unresolved.map(({ offset }) => lineOf(offset)));
  const errors = document.errors
    .map(({ code, pos: [end] }) => ({
      code,
      offset: (code === 'MISSING_CHAR' ? findOpened(document, end) : undefined) ?? end,
    }))
    .filter(({ offset }) => !badLines.has(lineOf(offset)));
  const faults = [...unresolved, ...errors];
  if (faults.length > 0 || isConvertible(document)) return faults;
  return [{ code: 'TOO_MANY_ALIASES', offset: offsetOfAlias(aliases[0]) }];
}

function findAliases(document: Document.Parsed): Alias[] {
  const aliases: Alias[] = [];
  visit(document, {
    Alias(_, alias) {
      aliases.push(alias);
    },
  });
  return aliases;
}

/** False when aliases would blow the document up; every alias is known to name something. */
function isConvertible(document: Document.Parsed): boolean {
  try {
    document.toJS();
    return true;
  } catch (error) {
    if (error instanceof ReferenceError) return false;
    throw error;
  }
}

/** Where the innermost quote or bracket begins that ends at an offset: what is missing there was opened here. */
function findOpened(document: Document.Parsed, end: number): number | undefined {
  let opened: number | undefined;
  visit(document, {
    Node(_, node) {
      const [from = end, , to = end] = node.range ?? [];
      const isOpen = isScalar(node) ? node.type?.startsWith('QUOTE') : isCollection(node) && node.flow;
      if (isOpen && from < end && end <= to) opened = from;
    },
  });
  return opened;
}

interface Positions {
  readonly root: Node | null;
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
  readonly placeAt: (offset: number) => Place;
}

/** One schema issue as one problem; an issue about several unknown keys as one problem each. */
function reportIssue(
  issue: z.core.$ZodIssue,
  data: unknown,
  schema: z.ZodType,
  positions: Positions,
  collector: Collector,
): void {
  const path = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    for (const key of issue.keys) {
      const pair = findPair(nodeAt(positions.root, issue.path), key);
      const place = isNode(pair?.key)
        ? positions.placeAt(pair.key.range?.[0] ?? 0)
        : positions.placeOf(issue.path);
      collector.report(place, unknownKey(key, known, findNearest(key, known)));
    }
    return;
  }
  const found = issue.path.reduce<unknown>(valueIn, data);
  if (found === undefined) {
    collector.report(positions.placeOf(issue.path), missingKey(path, issue.message));
    return;
  }
  const nearest =
    issue.code === 'invalid_value' ? findNearest(String(found), issue.values.map(String)) : undefined;
  const quoted = issue.code === 'invalid_type' && issue.expected === 'string' && typeof found !== 'object';
  const hint = nearest
    ? `Sửa thành «${nearest}».`
    : quoted
      ? `Đặt trong dấu nháy kép: "${String(found)}".`
      : undefined;
  collector.report(
    positions.placeOf(issue.path),
    badValue(path || 'cả tệp', describe(found), issue.message, hint),
  );
}

function valueIn(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}

/** A value in short, for «Tìm thấy». */
function describe(value: unknown): string {
  if (Array.isArray(value)) return `danh sách ${value.length} mục`;
  if (value === null) return 'để trống';
  return typeof value === 'object' ? `các khoá ${Object.keys(value).join(', ')}` : String(value);
}

/** Offset of the deepest written node on the way along the path; 0 for an empty file. */
function offsetOf(root: Node | null, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length -= 1) {
    const node = nodeAt(root, path.slice(0, length));
    const range = node?.range;
    if (range) return range[0];
  }
  return 0;
}

function nodeAt(root: Node | null, path: readonly PropertyKey[]): Node | undefined {
  let node: Node | undefined = root ?? undefined;
  for (const key of path) {
    const item = findItem(node, key);
    node = isPair(item) ? (isNode(item.value) ? item.value : undefined) : isNode(item) ? item : undefined;
    if (!node) return undefined;
  }
  return node;
}

function findPair(node: Node | undefined, key: string): Pair | undefined {
  const item = findItem(node, key);
  return isPair(item) ? item : undefined;
}

/** The entry of a map by key or of a sequence by index. */
function findItem(node: Node | undefined, key: PropertyKey): unknown {
  if (!node || !('items' in node) || !Array.isArray(node.items)) return undefined;
  if (typeof key === 'number') {
    const item: unknown = node.items[key];
    if (item !== undefined && !isPair(item)) return item;
  }
  return node.items.find(
    (item: unknown) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
  );
}
