import { formatChange, formatPercent } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { Family } from '../model/publication.ts';
import { findingPath, verdictClass } from './badge.ts';
import { type Mini, type MiniScale, mainNumbers, miniOf } from './mini.ts';
import { paths } from './paths.ts';
import type { BadgeView } from './quantity-row.ts';
import type { EditionSite, Site } from './site.ts';
import { sourceText, valueNumber, valueText } from './value.ts';
import type { Link } from './where.ts';

/** One level of a family in a list: its chief number, small graphic, change, check and note. */
export interface LevelRow {
  readonly level: string;
  readonly mini: Mini | undefined;
  readonly text: string;
  readonly value: string;
  readonly source: string;
  readonly unit: string;
  /** «+8»; '' when the report gives none. */
  readonly change: string;
  readonly percent: string;
  readonly finding: BadgeView | undefined;
  readonly note: Link | undefined;
}

/** Every level of a family that has a number. */
export function levelRows(
  site: Site,
  edition: EditionSite,
  family: Family,
  scale: MiniScale | undefined,
): LevelRow[] {
  return family.indicators.flatMap((indicator) => {
    const numbers = mainNumbers(site, edition, indicator.id);
    const { main, change } = numbers;
    if (!main) return [];
    const level = site.publication.settings.levels.find((each) => each.id === indicator.level);
    return [
      {
        level: level?.short_name ?? level?.name ?? indicator.level,
        mini: miniOf(numbers, scale),
        text: valueText(main, 'value'),
        value: valueNumber(main, 'value'),
        source: sourceText(main),
        unit: main.unit === '%' ? '' : main.unit,
        change: change?.value == null ? '' : formatChange(change.value),
        percent: main.printedPercent === undefined ? '' : formatPercent(main.printedPercent),
        finding: shortFinding(edition, main.key),
        note:
          main.note === undefined
            ? undefined
            : { text: String(main.note), path: paths.note(edition.edition.id, main.note) },
      },
    ];
  });
}

/** The verdict without its working: «khớp với 61». */
function shortFinding(edition: EditionSite, key: string): LevelRow['finding'] {
  const finding = edition.findings.get(key)?.[0];
  if (!finding) return undefined;
  const name = verdictClass(finding);
  const base = name === 'khop' && finding.rule === 'percent' ? finding.base : undefined;
  const word = name === 'lech' ? words.verdict.disagrees : words.verdict[finding.verdict];
  const path = findingPath(edition.edition.id, finding);
  return { name, path, text: base === undefined ? word : words.verdictWith(word, String(base)) };
}
