import { missingWords } from '../language/missing-words.ts';
import { formatChange, formatNumber, formatPercent } from '../language/numbers.ts';
import type { Finding } from '../model/audit.ts';
import type { Quantity } from '../model/quantity.ts';
import { type BadgeName, findingText, verdictClass } from './badge.ts';
import { quantityAnchor } from './paths.ts';
import type { EditionSite } from './site.ts';
import { sourceText, valueNumber, valueText } from './value.ts';
import { type Link, whereLinks } from './where.ts';

/** A number as a row of a table shows it, with everything it leads back to. */
export interface QuantityRow {
  readonly key: string;
  readonly anchor: string;
  readonly subject: string;
  readonly measure: string;
  readonly year: string;
  /** As shown: with word of approximation and range. */
  readonly text: string;
  readonly value: string;
  readonly change: string;
  readonly unit: string;
  readonly percent: string;
  readonly finding: { readonly text: string; readonly name: BadgeName } | undefined;
  readonly where: readonly Link[];
  /** `data/2022/observations.csv!D46`. */
  readonly source: string;
  readonly formula: string;
  /** As printed, when corrected; '' otherwise. */
  readonly printed: string;
  readonly correctionReason: string;
  readonly comment: string;
  /** Why the number is missing; '' when it is not. */
  readonly missing: string;
}

/** The row of one number. `anchorPrefix` keeps anchors apart where rows of several editions share a page. */
export function quantityRow(site: EditionSite, quantity: Quantity, anchorPrefix = ''): QuantityRow {
  const finding = site.findings.get(quantity.key)?.[0];
  const qualifier = quantity.qualifier === '' ? '' : `${quantity.qualifier} `;
  return {
    key: quantity.key,
    anchor: `${anchorPrefix}${quantityAnchor(quantity.key)}`,
    subject: quantity.subject,
    // A place's value has no measure of its own; its place tells it from the others.
    measure: quantity.measure || (site.places.places.get(quantity.dimensions.place ?? '')?.name ?? ''),
    year: quantity.dimensions.year ?? '',
    text: qualifier + valueText(quantity, 'value'),
    value: valueNumber(quantity, 'value'),
    change: quantity.value === null ? '' : formatChange(quantity.value),
    unit: quantity.unit,
    percent: quantity.printedPercent === undefined ? '' : formatPercent(quantity.printedPercent),
    finding: finding ? badgeOf(finding) : undefined,
    where: whereLinks(site.edition, quantity.section, quantity.note),
    source: sourceText(quantity),
    formula: quantity.derivation?.formula ?? '',
    printed: quantity.correction ? formatNumber(quantity.correction.printed) : '',
    correctionReason: quantity.correction?.reason ?? '',
    comment: quantity.comment,
    missing: quantity.missing === undefined ? '' : missingWords[quantity.missing],
  };
}

/** A finding as a badge's words and class. */
export function badgeOf(finding: Finding): { text: string; name: BadgeName } {
  return { text: findingText(finding), name: verdictClass(finding) };
}
