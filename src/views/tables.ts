import { words } from '../language/words.ts';
import type { Finding } from '../model/audit.ts';
import type { Quantity } from '../model/quantity.ts';
import type { PageInfo } from './page.ts';
import { paths, quantityAnchor } from './paths.ts';
import { placeLink } from './place-link.ts';
import { type BadgeView, badgeOf, type QuantityRow, quantityRow } from './quantity-row.ts';
import type { EditionSite } from './site.ts';
import { type Link, whereLinks } from './where.ts';

/** Amounts of one period. */
export interface MoneyGroup {
  readonly period: string;
  readonly rows: readonly (QuantityRow & { readonly isTotal: boolean })[];
  readonly findings: readonly BadgeView[];
}

/** Every amount of money of an edition, by period. */
export interface MoneyView {
  readonly page: PageInfo;
  readonly groups: readonly MoneyGroup[];
}

export function moneyView(edition: EditionSite): MoneyView {
  const groups = new Map<string, Quantity[]>();
  for (const quantity of edition.edition.quantities.values()) {
    const { period, heading } = quantity.dimensions;
    if (period === undefined || heading === undefined) continue;
    groups.set(period, [...(groups.get(period) ?? []), quantity]);
  }
  const { id } = edition.edition;
  return {
    page: {
      path: paths.money(id),
      kind: 'indicator',
      title: words.indicators.money,
      edition: id,
      description: words.indicators.moneyText,
    },
    groups: [...groups].map(([period, rows]) => moneyGroup(edition, period, rows)),
  };
}

function moneyGroup(edition: EditionSite, period: string, quantities: readonly Quantity[]): MoneyGroup {
  const findings = quantities.flatMap((each) =>
    (edition.findings.get(each.key) ?? []).filter(({ rule }) => rule === 'total'),
  );
  const totals = new Set(findings.map((finding: Finding) => finding.key));
  return {
    period: period.replace('-', '–'),
    rows: quantities.map((each) => ({ ...quantityRow(edition, each), isTotal: totals.has(each.key) })),
    findings: findings.map((finding) => badgeOf(edition, finding)),
  };
}

export interface ListMember {
  readonly code: string;
  readonly place: Link;
  readonly anchor: string;
  readonly row: QuantityRow | undefined;
  readonly comment: string;
}

export interface ListGroup {
  readonly id: string;
  readonly anchor: string;
  readonly name: string;
  readonly definition: string;
  readonly unit: string;
  readonly complete: boolean;
  readonly where: readonly Link[];
  readonly members: readonly ListMember[];
  readonly hasValues: boolean;
  readonly source: string;
}

/** Every list of places that the report names. */
export interface ListsView {
  readonly page: PageInfo;
  readonly lists: readonly ListGroup[];
}

export function listsView(edition: EditionSite): ListsView {
  const { id, lists, quantities } = edition.edition;
  return {
    page: {
      path: paths.lists(id),
      kind: 'places',
      title: words.indicators.lists,
      edition: id,
      description: words.indicators.listsText,
    },
    lists: [...lists.values()].map(({ row, members }) => ({
      id: row.id,
      anchor: quantityAnchor(`list.${row.id}.size`),
      name: row.name,
      definition: row.definition,
      unit: row.unit,
      complete: row.complete,
      where: whereLinks(edition.edition, row.section, row.note),
      hasValues: members.some((member) => member.value !== undefined),
      source: `${row.source.file}:${row.source.line}`,
      members: members.map((member) => {
        const key = `list.${row.id}.${member.place}`;
        const quantity = quantities.get(key);
        return {
          code: member.place,
          place: placeLink(edition.places, member.place),
          anchor: quantityAnchor(key),
          row: quantity ? quantityRow(edition, quantity) : undefined,
          comment: member.comment,
        };
      }),
    })),
  };
}
