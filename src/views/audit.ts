import { formatDate, formatNumber, formatPercent, formatQuantity } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { type Finding, type Verdict, verdictsBySeverity } from '../model/audit.ts';
import { subjectOf } from '../model/audit-subject.ts';
import { type Corrected, correctedBehind } from '../model/corrections.ts';
import { decimalsOf } from '../model/exact.ts';
import { type BadgeName, verdictClass } from './badge.ts';
import { figureData, figureIds, figureView } from './figure.ts';
import { formulaParts } from './formula.ts';
import type { PageInfo } from './page.ts';
import { address, findingAnchor, paths, sumAnchor } from './paths.ts';
import { quantityPath } from './quantity-path.ts';
import type { EditionSite, Site } from './site.ts';
import { type TextNumbers, textNumbers } from './text-numbers.ts';
import { type TextSum, textSums } from './text-sums.ts';
import { sourceText, valueNumber, valueText } from './value.ts';
import { type Link, whereLinks } from './where.ts';

export interface FindingRow {
  readonly anchor: string;
  readonly subject: string;
  readonly href: string;
  /** What it was checked against. */
  readonly rule: string;
  readonly printed: string;
  readonly working: string;
  readonly remark: string;
  readonly where: readonly Link[];
  /** `data/2022/observations.csv!D46`. */
  readonly source: string;
}

/** Findings of one verdict. */
export interface FindingGroup {
  readonly verdict: Verdict;
  readonly badge: BadgeName;
  readonly anchor: string;
  readonly title: string;
  readonly lead: string;
  readonly count: string;
  readonly rows: readonly FindingRow[];
}

export interface CorrectionRowView {
  readonly subject: string;
  readonly href: string;
  readonly kind: string;
  readonly printed: string;
  readonly corrected: string;
  readonly reason: string;
  readonly decidedBy: string;
  readonly date: string;
  readonly where: readonly Link[];
  readonly source: string;
  readonly figures: readonly Link[];
}

/** What checking the printed numbers of an edition found: what differs first. */
export interface AuditView {
  readonly page: PageInfo;
  readonly summary: string;
  readonly bases: readonly string[];
  /** Verdicts that there are, from the worst. */
  readonly groups: readonly FindingGroup[];
  /** Numbers that a text makes from some of the tables. */
  readonly sums: readonly SumRow[];
  /** Numbers that stand in texts as typed, by section and note, with how many there are of each kind. */
  readonly typed: {
    readonly summary: string;
    readonly count: string;
    readonly parts: readonly TextNumbers[];
  };
  /** Latest first. */
  readonly corrections: readonly CorrectionRowView[];
}

export interface SumRow {
  readonly anchor: string;
  readonly text: string;
  /** The machine-readable number; '' when it is missing. */
  readonly value: string;
  /** Each number of it leads to its own row. */
  readonly formula: readonly Link[];
  /** Names of the numbers in the formula, each with its row. */
  readonly parts: readonly Link[];
  readonly where: readonly Link[];
  readonly source: string;
}

export function auditView(site: Site, edition: EditionSite): AuditView {
  const { id, findings } = edition.edition;
  const countOf = (name: BadgeName) => findings.filter((each) => verdictClass(each) === name).length;
  return {
    page: {
      path: paths.audit(id),
      kind: 'audit',
      title: words.audit.title,
      edition: id,
      description: words.audit.lead,
    },
    summary: words.audit.summary(
      formatNumber(countOf('khop') + countOf('lech')),
      formatNumber(countOf('khop')),
      formatNumber(countOf('lech')),
      formatNumber(countOf('khong')),
    ),
    bases: site.publication.settings.bases.map((each) => `${formatNumber(each.value)}: ${each.name}`),
    groups: verdictsBySeverity.flatMap((verdict) => findingGroup(edition, verdict) ?? []),
    sums: [...textSums(edition).values()].map((sum) => sumRow(edition, sum)),
    typed: typedNumbers(site, edition),
    corrections: correctionRows(site, edition),
  };
}

function sumRow(edition: EditionSite, { quantity, where }: TextSum): SumRow {
  const inputs = (quantity.derivation?.inputs ?? []).flatMap(
    (key) => edition.edition.quantities.get(key) ?? [],
  );
  return {
    anchor: sumAnchor(quantity.key),
    text: valueText(quantity, 'unit'),
    value: valueNumber(quantity, 'value'),
    formula: formulaParts(edition, quantity),
    parts: inputs.map((input) => ({ text: subjectOf(input), path: quantityPath(edition, input) })),
    where,
    source: sourceText(quantity),
  };
}

function typedNumbers(site: Site, edition: EditionSite): AuditView['typed'] {
  const parts = textNumbers(site, edition);
  const all = parts.flatMap(({ numbers }) => numbers);
  const matched = all.filter(({ cell }) => cell !== undefined).length;
  const count = formatNumber(all.length);
  return {
    summary: words.audit.typed.summary(count, formatNumber(matched), formatNumber(all.length - matched)),
    count,
    parts,
  };
}

function findingGroup(edition: EditionSite, verdict: Verdict): FindingGroup | undefined {
  const findings = edition.edition.findings.filter((each) => each.verdict === verdict);
  if (findings.length === 0) return undefined;
  return {
    verdict,
    badge: verdictClass({ verdict }),
    anchor: verdict,
    title: words.audit.groupTitles[verdict],
    lead: words.audit.groupLeads[verdict],
    count: formatNumber(findings.length),
    rows: findings.map((finding) => findingRow(edition, finding)),
  };
}

function findingRow(edition: EditionSite, finding: Finding): FindingRow {
  const { quantities } = edition.edition;
  const [subject] = (finding.about ?? [finding.key]).flatMap((key) => quantities.get(key) ?? []);
  const quantity = subject ?? quantities.get(finding.key);
  return {
    anchor: findingAnchor(finding),
    subject: finding.subject,
    href: quantity ? address(quantityPath(edition, quantity)) : '',
    rule: words.audit.rules[finding.rule],
    printed:
      finding.unit === '%'
        ? formatPercent(finding.printed, decimalsOf(finding.printed))
        : formatQuantity(finding.printed, finding.unit),
    working: finding.working,
    remark: finding.remark,
    where: quantity ? whereLinks(edition.edition, quantity.section, quantity.note) : [],
    source: `${finding.source.file}!${finding.source.cell}`,
  };
}

function correctionRows(site: Site, edition: EditionSite): CorrectionRowView[] {
  const quantities = [...edition.edition.quantities.values()];
  const corrected = quantities.flatMap((quantity) =>
    quantity.correction ? [{ quantity, correction: quantity.correction }] : [],
  );
  const figures = corrected.length > 0 ? figuresByNumber(site, edition) : new Map<string, Link[]>();
  const rows = corrected.map((each) => correctionRow(edition, each, figures.get(each.quantity.key) ?? []));
  return rows
    .sort((a, b) => (a.isoDate < b.isoDate ? 1 : a.isoDate > b.isoDate ? -1 : 0))
    .map(({ isoDate, ...row }) => ({ ...row, date: isoDate === '' ? '' : formatDate(isoDate) }));
}

function correctionRow(
  edition: EditionSite,
  { quantity, correction }: Corrected,
  figures: readonly Link[],
): Omit<CorrectionRowView, 'date'> & { readonly isoDate: string } {
  return {
    subject: subjectOf(quantity),
    href: address(quantityPath(edition, quantity)),
    kind: words.value[correction.kind],
    printed: formatNumber(correction.printed),
    corrected: formatNumber(correction.corrected),
    reason: correction.reason,
    decidedBy: correction.decidedBy,
    isoDate: correction.date,
    where: whereLinks(edition.edition, quantity.section, quantity.note),
    source: `${correction.source.file}!${correction.source.cell}`,
    figures,
  };
}

/** The figures that show a corrected number, or one that was calculated from it, by the number's key. */
function figuresByNumber(site: Site, edition: EditionSite): Map<string, Link[]> {
  const found = new Map<string, Link[]>();
  for (const id of figureIds(edition)) {
    const { number, page } = figureView(site, edition, id);
    const keys = figureData(site, edition, id).data.flatMap(({ quantity }) =>
      correctedBehind(quantity, edition.edition.quantities).map((each) => each.quantity.key),
    );
    for (const key of new Set(keys))
      found.set(key, [...(found.get(key) ?? []), { text: number, path: page }]);
  }
  return found;
}
