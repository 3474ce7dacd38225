import type { Edition } from '../../model/publication.ts';
import type { Collector } from '../../problems/collector.ts';
import { parseMdx } from './parse-mdx.ts';
import { checkReferences, type Known } from './references.ts';
import { toRich } from './to-rich.ts';

/** Checks the short texts that stand in YAML and may hold `<Value>`: figures' titles, the cover's key figures. */
export function checkEditionTexts(
  edition: Pick<Edition, 'id' | 'settings' | 'quantities' | 'lists' | 'documents' | 'figures'>,
  collector: Collector,
): void {
  const known: Known = {
    quantities: edition.quantities,
    year: edition.settings.year,
    documents: new Set(edition.documents.map((document) => document.number)),
    lists: new Set(edition.lists.keys()),
    figures: new Set(),
  };
  const check = (text: string | undefined, file: string): void => {
    if (text === undefined) return;
    const tree = parseMdx(text, file, collector);
    if (tree) checkReferences(toRich(tree, { file, firstLine: 1 }, collector).body, file, known, collector);
  };
  for (const { file, settings } of edition.figures.values()) {
    check(settings.title, file);
    check(settings.subtitle, file);
    check(settings.note, file);
  }
  for (const { figure, text } of edition.settings.key_figures) {
    check(figure, `data/${edition.id}/edition.yaml`);
    check(text, `data/${edition.id}/edition.yaml`);
  }
}
