import type { Element } from 'hast';
import { h } from 'hastscript';
import { missingWords } from '../language/missing-words.ts';
import { formatChange, formatNumber, formatPercent, formatQuantity } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import type { ValueForm } from '../model/publication.ts';
import type { Quantity } from '../model/quantity.ts';
import { findingText, verdictClass } from './badge.ts';
import { formulaParts } from './formula.ts';
import { address, paths, tableAnchor } from './paths.ts';
import { quantityPath } from './quantity-path.ts';
import type { EditionSite } from './site.ts';
import { whereText } from './where.ts';

const EN_DASH = '–';

/** A quantity as text in the given form; «–» when it is missing. */
export function valueText(quantity: Quantity, form: ValueForm): string {
  if (form === 'percent' && quantity.printedPercent !== undefined)
    return formatPercent(quantity.printedPercent);
  if (quantity.value === null) return EN_DASH;
  if (form === 'change') return formatChange(quantity.value);
  const low = formatNumber(quantity.value);
  const unit = form === 'unit' || quantity.unit === '%' ? quantity.unit : '';
  if (quantity.valueMax === undefined) return unit === '' ? low : formatQuantity(quantity.value, unit);
  return `${low}${EN_DASH}${formatQuantity(quantity.valueMax, unit)}`;
}

/** The machine-readable number behind `valueText`, for `data[value]`; '' when missing. */
export function valueNumber(quantity: Quantity, form: ValueForm): string {
  if (form === 'percent' && quantity.printedPercent !== undefined) return String(quantity.printedPercent);
  return quantity.value === null ? '' : String(quantity.value);
}

/** Cells that a number comes from, as `data-source` says them: `data/2022/observations.csv!D46`, blanks between. */
export function sourceText(quantity: Quantity, form: ValueForm = 'value'): string {
  const percent = form === 'percent' ? quantity.percentSource : undefined;
  const sources = percent ? [percent] : quantity.sources;
  return sources.map((source) => `${source.file}!${source.cell}`).join(' ');
}

/** Digits of a table's hash that are shown beside a number; the whole one stands with the table's download. */
const HASH_DIGITS = 12;

/** The beginning of a table's SHA-256, as it is shown beside its cells; '' for a file that is no table. */
export function shortHash(hashes: ReadonlyMap<string, string>, file: string): string {
  return hashes.get(file)?.slice(0, HASH_DIGITS) ?? '';
}

/** Where a table stands with its whole hash: its row of the edition's downloads; '' for a file that is no table of one. */
export function tablePath(file: string): string {
  const [, edition, name] = /^data\/([^/]+)\/([^/]+)\.csv$/.exec(file) ?? [];
  return edition === undefined || name === undefined
    ? ''
    : `${paths.downloads(edition)}#${tableAnchor(name)}`;
}

/** Hashes of the tables that cells stand in, each once, as `data-hash` says them; see `sourceText`. */
export function tableHashes(hashes: ReadonlyMap<string, string>, source: string): string {
  const files = source.split(' ').map((cell) => cell.split('!')[0] ?? '');
  return [...new Set(files)].map((file) => shortHash(hashes, file)).join(' ');
}

/** What `data[value]` says of a number: itself, its cells, the hashes of their tables. */
export function dataAttributes(
  quantity: Quantity,
  form: ValueForm,
  hashes: ReadonlyMap<string, string>,
): Record<string, string> {
  const source = sourceText(quantity, form);
  return {
    value: valueNumber(quantity, form),
    'data-source': source,
    'data-hash': tableHashes(hashes, source),
  };
}

/** A number in running text: a link to its row that carries what its slip says; a corrected one says that it is. */
export function valueElement(site: EditionSite, quantity: Quantity, form: ValueForm): Element {
  const text = valueText(quantity, form);
  const data = h('data', dataAttributes(quantity, form, site.hashes), text);
  const attributes = {
    class: 'val',
    href: address(quantityPath(site, quantity)),
    ...slipAttributes(site, quantity, text),
  };
  const value = h('a', attributes, data);
  // A printed percent beside a corrected count is itself as printed.
  if (!quantity.correction || (form === 'percent' && quantity.printedPercent !== undefined)) return value;
  return h(
    'span',
    { class: 'correction' },
    value,
    h('span', { class: 'word' }, words.value[quantity.correction.kind]),
  );
}

/** What the slip of a number says, as data attributes; the slip itself is made in the browser. */
function slipAttributes(site: EditionSite, quantity: Quantity, text: string): Record<string, string> {
  const { edition } = site;
  const said: Record<string, string> = {
    'data-slip': text,
    'data-subject': quantity.subject,
    'data-count': countText(quantity),
    'data-where': whereText(edition, quantity.section, quantity.note),
  };
  const finding = site.findings.get(quantity.key)?.[0];
  if (finding) {
    said['data-check'] = findingText(finding);
    said['data-verdict'] = verdictClass(finding);
  }
  if (quantity.derivation) {
    said['data-formula'] = quantity.derivation.formula;
    const inputs = formulaParts(site, quantity).filter(({ path }) => path !== '');
    if (inputs.length === quantity.derivation.inputs.length)
      said['data-inputs'] = inputs.map(({ path }) => address(path)).join(' ');
  }
  if (quantity.correction) said['data-printed'] = formatNumber(quantity.correction.printed);
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== ''));
}

/** The count with measure and percent: «35 địa phương, hoàn thành; in 57%». */
function countText(quantity: Quantity): string {
  const parts = [quantity.missing ? missingWords[quantity.missing] : valueText(quantity, 'unit')];
  if (quantity.measure !== '') parts.push(quantity.measure);
  const { year } = quantity.dimensions;
  if (year !== undefined) parts.push(year);
  if (quantity.printedPercent !== undefined) parts.push(formatPercent(quantity.printedPercent));
  return parts.join(', ');
}
