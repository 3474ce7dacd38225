import { formatNumber } from '../language/numbers.ts';
import { words } from '../language/words.ts';
import { correctedBehind } from '../model/corrections.ts';
import type { Quantity } from '../model/quantity.ts';
import type { EditionSite } from './site.ts';

/** «Hình dùng số đã đính chính: 29 (bản in 297).»: of numbers that it shows, and of those that these were made from. */
export function correctionRemarks({ edition }: EditionSite, shown: readonly Quantity[]): string[] {
  const behind = shown.flatMap((each) => correctedBehind(each, edition.quantities));
  const corrected = [...new Map(behind.map((each) => [each.quantity.key, each.correction])).values()];
  const say = { correction: words.source.correctedNumber, revision: words.source.revisedNumber };
  return (['correction', 'revision'] as const).flatMap((kind) => {
    const numbers = corrected
      .filter((each) => each.kind === kind)
      .map((each) => words.source.besidePrinted(formatNumber(each.corrected), formatNumber(each.printed)));
    return numbers.length > 0 ? [say[kind](numbers.join(', '))] : [];
  });
}
