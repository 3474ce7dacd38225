import { missingWords } from '../language/missing-words.ts';
import { formatChange, formatNumber, formatPercent } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Finding } from '../model/audit.ts';
import type { Quantity } from '../model/quantity.ts';
import { type BadgeName, findingPath, findingText, verdictClass } from './badge.ts';
import { formulaParts } from './formula.ts';
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
  readonly finding: BadgeView | undefined;
  readonly where: readonly Link[];
  /** `data/2022/observations.csv!D46`. */
  readonly source: string;
  readonly formula: string;
  /** The same in pieces, each number of it with the row that it leads to. */
  readonly formulaParts: readonly Link[];
  /** As printed, when corrected; '' otherwise. */
  readonly printed: string;
  /** What the change of a printed number is called: «đính chính», «điều chỉnh»; '' when there is none. */
  readonly correctionWord: string;
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
    finding: finding && badgeOf(site, finding),
    where: whereLinks(site.edition, quantity.section, quantity.note),
    source: sourceText(quantity),
    formula: quantity.derivation?.formula ?? '',
    formulaParts: formulaParts(site, quantity),
    printed: quantity.correction ? formatNumber(quantity.correction.printed) : '',
    correctionWord: quantity.correction ? words.value[quantity.correction.kind] : '',
    correctionReason: quantity.correction?.reason ?? '',
    comment: quantity.comment,
    missing: quantity.missing === undefined ? '' : missingWords[quantity.missing],
  };
}

/** A finding as a badge: words, class, and its row of the audit page. */
export interface BadgeView {
  readonly text: string;
  readonly name: BadgeName;
  readonly path: string;
}

export function badgeOf({ edition }: EditionSite, finding: Finding): BadgeView {
  return {
    text: findingText(finding),
    name: verdictClass(finding),
    path: findingPath(edition.id, finding),
  };
}
