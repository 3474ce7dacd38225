import { slugify } from '../../language/slug.ts';
import type { Edition } from '../../model/publication.ts';
import type { EditionSettings } from '../../schema/publication.ts';
import type { Clearance } from './clearance.ts';
import type { VisibleTables } from './withhold-rows.ts';

/**
 * Takes out of an edition what would tell of its withheld rows: numbers that are derived from what is left but were
 * printed in a withheld row, sizes of lists that are not whole.
 */
export function withoutDisclosures<Tables extends Pick<Edition, 'quantities' | 'lists'>>(
  tables: Tables,
  whole: Pick<Edition, 'quantities'>,
  { partialLists }: VisibleTables,
): Tables {
  const sizes = new Set([...partialLists].map((list) => `list.${list}.size`));
  const quantities = new Map(
    [...tables.quantities].filter(
      ([key, { derivation }]) => !sizes.has(key) && !(derivation && !whole.quantities.get(key)?.derivation),
    ),
  );
  return {
    ...tables,
    quantities,
    lists: new Map(
      [...tables.lists].map(([id, list]) => [
        id,
        // Places of it are missing here, so that it must not be called complete.
        partialLists.has(id) ? { ...list, row: { ...list.row, complete: false } } : list,
      ]),
    ),
  };
}

/**
 * Findings that tell nothing of withheld rows. Where rows are withheld only percents of one number and totals with all of
 * their parts are left: every other rule weighs several numbers, and its working would name what is not there.
 */
export function visibleFindings(
  findings: Edition['findings'],
  { quantities }: Pick<Edition, 'quantities'>,
  { isPartial, partialTotals, partialIndicators }: VisibleTables,
): Edition['findings'] {
  if (!isPartial) return findings;
  const totals = new Set(
    [...partialTotals].map((key) => {
      const [period = '', ...heading] = key.split('/');
      return `money.${period}.${slugify(heading.join('/'))}`;
    }),
  );
  const isOfPart = (key: string): boolean => {
    const indicator = quantities.get(key)?.dimensions.indicator;
    return totals.has(key) || (indicator !== undefined && partialIndicators.has(indicator));
  };
  return findings.filter(({ key, rule }) => rule === 'percent' || (rule === 'total' && !isOfPart(key)));
}

/** The settings of an edition without its classified parts, and without names of withheld indicators. */
export function visibleSettings(
  settings: EditionSettings,
  { indicators }: Pick<Edition, 'indicators'>,
  whole: Pick<Edition, 'indicators'>,
  clearance: Clearance,
): EditionSettings {
  const { signature, ...rest } = settings;
  const isSeen = (id: string): boolean => indicators.has(id) || !whole.indicators.has(id);
  const visible = { ...rest, key_figures: settings.key_figures.filter((each) => clearance.maySee(each)) };
  if (!signature || !clearance.maySee(signature)) return visible;
  return {
    ...visible,
    signature: {
      ...signature,
      emphasis: signature.emphasis.filter(isSeen),
      ...(signature.indicators ? { indicators: signature.indicators.filter(isSeen) } : {}),
    },
  };
}
