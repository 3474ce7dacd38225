import type { Collector } from '../../problems/collector.ts';
import { secrecyStamp } from '../../problems/messages.ts';
import type { EditionSettings } from '../../schema/publication.ts';
import type { YamlFile } from '../yaml.ts';
import { type Clearance, isClassified } from './clearance.ts';
import { findStamp } from './stamps.ts';

/**
 * Finds stamps in the texts of a YAML file that stand in nothing classified. The names and markings of audiences are stamps by nature.
 */
export function checkYamlStamps({ value, placeOf }: YamlFile<unknown>, collector: Collector): void {
  for (const { text, path } of openTexts(value, [])) {
    const stamp = findStamp(text);
    if (stamp) collector.report(placeOf(path), secrecyStamp(stamp.text));
  }
}

interface OpenText {
  readonly text: string;
  readonly path: readonly PropertyKey[];
}

/** Every text that stands in nothing classified, names of keys among them. */
function openTexts(value: unknown, path: readonly PropertyKey[]): readonly OpenText[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (Array.isArray(value)) return value.flatMap((each, index) => openTexts(each, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  const { classification } = value as { readonly classification?: unknown };
  if (typeof classification === 'string' && isClassified({ classification })) return [];
  return Object.entries(value)
    .filter(([key]) => path.length > 0 || key !== 'audiences')
    .flatMap(([key, inner]) => [{ text: key, path: [...path, key] }, ...openTexts(inner, [...path, key])]);
}

/** Checks the classifications in edition.yaml and finds its stamps; those of tables are checked with the tables. */
export function checkEditionSecrecy(
  file: YamlFile<EditionSettings>,
  clearance: Clearance,
  collector: Collector,
): void {
  const { value, placeOf } = file;
  clearance.check(value.classification, placeOf(['classification']), collector);
  clearance.check(value.signature?.classification, placeOf(['signature', 'classification']), collector);
  for (const [index, { classification }] of value.key_figures.entries())
    clearance.check(classification, placeOf(['key_figures', index, 'classification']), collector);
  checkYamlStamps(file, collector);
}
