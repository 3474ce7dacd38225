import { formatNumber, formatPercent, formatQuantity } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Finding } from '../model/audit.ts';
import { verdictClass } from './badge.ts';
import type { PageInfo } from './page.ts';
import { address, paths } from './paths.ts';
import { badgeOf } from './quantity-row.ts';
import type { EditionSite, Site } from './site.ts';
import { quantityPath } from './value.ts';
import { type Link, whereLinks } from './where.ts';

export interface FindingRow {
  readonly subject: string;
  readonly href: string;
  readonly printed: string;
  readonly working: string;
  readonly badge: ReturnType<typeof badgeOf>;
  readonly verdict: Finding['verdict'];
  readonly where: readonly Link[];
  readonly source: string;
}

export interface CorrectionRowView {
  readonly subject: string;
  readonly href: string;
  readonly printed: string;
  readonly corrected: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly date: string;
  readonly where: readonly Link[];
}

/** What checking the printed numbers of an edition found: what differs first. */
export interface AuditView {
  readonly page: PageInfo;
  readonly summary: string;
  readonly bases: readonly string[];
  readonly rows: readonly FindingRow[];
  readonly corrections: readonly CorrectionRowView[];
}

const order = { lech: 0, khong: 1, khop: 2 } as const;

export function auditView(site: Site, edition: EditionSite): AuditView {
  const { id, findings } = edition.edition;
  const agreeing = findings.filter((each) => verdictClass(each) === 'khop').length;
  const differing = findings.filter((each) => verdictClass(each) === 'lech').length;
  const sorted = [...findings].sort((a, b) => order[verdictClass(a)] - order[verdictClass(b)]);
  return {
    page: {
      path: paths.audit(id),
      kind: 'audit',
      title: words.audit.title,
      edition: id,
      description: words.audit.lead,
    },
    summary: words.audit.summary(
      formatNumber(agreeing + differing),
      formatNumber(agreeing),
      formatNumber(differing),
    ),
    bases: site.publication.settings.bases.map((each) => `${formatNumber(each.value)}: ${each.name}`),
    rows: sorted.map((finding) => findingRow(edition, finding)),
    corrections: correctionRows(edition),
  };
}

function findingRow(edition: EditionSite, finding: Finding): FindingRow {
  const quantity = edition.edition.quantities.get(finding.key);
  return {
    subject: finding.subject,
    href: quantity ? address(quantityPath(edition, quantity)) : '',
    printed:
      finding.rule === 'percent'
        ? formatPercent(finding.printed)
        : formatQuantity(finding.printed, finding.unit),
    working: finding.working,
    badge: { ...badgeOf(finding), text: words.verdict[finding.verdict] },
    verdict: finding.verdict,
    where: quantity ? whereLinks(edition.edition, quantity.section, quantity.note) : [],
    source: `${finding.source.file}!${finding.source.cell}`,
  };
}

function correctionRows(edition: EditionSite): CorrectionRowView[] {
  return [...edition.edition.quantities.values()].flatMap((quantity) => {
    const { correction } = quantity;
    if (!correction) return [];
    return [
      {
        subject: [quantity.subject, quantity.measure].filter((part) => part !== '').join(', '),
        href: address(quantityPath(edition, quantity)),
        printed: formatNumber(correction.printed),
        corrected: formatNumber(correction.corrected),
        reason: correction.reason,
        decidedBy: correction.decidedBy,
        date: correction.date,
        where: whereLinks(edition.edition, quantity.section, quantity.note),
      },
    ];
  });
}
