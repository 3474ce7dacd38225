import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { words } from '../language/words.ts';
import type { Finding } from '../model/audit.ts';
import { address, findingAnchor, paths } from './paths.ts';

/** Signs of the badge by its class, drawn because the faces lack ≠; in a box of 12 by 12. */
export const badgeSigns = {
  khop: 'M1 4h10M1 8h10',
  lech: 'M1 4h10M1 8h10M9 1 3 11',
  khong: 'M2 6h8',
} as const;

/** Class of a badge: agrees, differs, cannot be checked. */
export type BadgeName = keyof typeof badgeSigns;

/** Class of the badge of a finding. */
export function verdictClass(finding: Pick<Finding, 'verdict'>): BadgeName {
  switch (finding.verdict) {
    case 'agrees':
    case 'agrees-other-base':
      return 'khop';
    case 'not-checkable':
      return 'khong';
    default:
      return 'lech';
  }
}

/** Word and working of a finding: «khớp, 35/61 = 57,4%». */
export function findingText(finding: Finding): string {
  const word = words.verdict[finding.verdict];
  return finding.working === '' ? word : `${word}, ${finding.working}`;
}

/** The row of a finding on the audit page of its edition. */
export function findingPath(edition: string, finding: Finding): string {
  return `${paths.audit(edition)}#${findingAnchor(finding)}`;
}

/**
 * The badge of a finding, a link to its row of the audit page: sign, word, working; in running text the word alone,
 * since the slip has the working.
 */
export function badge(edition: string, finding: Finding, text = findingText(finding)): ElementContent {
  const name = verdictClass(finding);
  const sign: Element = {
    type: 'element',
    tagName: 'svg',
    properties: { viewBox: '0 0 12 12', width: '12', height: '12', ariaHidden: 'true' },
    children: [{ type: 'element', tagName: 'path', properties: { d: badgeSigns[name] }, children: [] }],
  };
  return h('a', { class: ['st', name], href: address(findingPath(edition, finding)) }, sign, text);
}
