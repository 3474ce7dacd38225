import type { Collector } from '../../problems/collector.ts';
import type { Place } from '../../problems/problem.ts';
import type { ChoiceOption } from '../../schema/choices.ts';
import type { FigureSettings } from '../../schema/figure.ts';
import type { EditionSettings } from '../../schema/publication.ts';
import type { YamlFile } from '../yaml.ts';
import { parseMdx } from './parse-mdx.ts';
import { checkReferences, type Known } from './references.ts';
import { toRich } from './to-rich.ts';

/** Checks the texts of figure specifications that may hold `<Value>`. */
export function checkFigureTexts(
  files: readonly YamlFile<FigureSettings>[],
  known: Known,
  collector: Collector,
): void {
  for (const { value, placeOf } of files) {
    for (const key of ['title', 'subtitle', 'note', 'source'] as const) {
      const text = value[key];
      if (text !== undefined) checkText(text, placeOf([key]), known, collector);
    }
    for (const { path, text } of optionTexts(value)) checkText(text, placeOf(path), known, collector);
  }
}

/** What the options of a figure's choices say, with the way to it. */
function optionTexts({ choices }: FigureSettings): readonly { path: (string | number)[]; text: string }[] {
  return Object.entries(choices).flatMap(([name, choice]) => {
    const options: readonly ChoiceOption[] = choice?.options ?? [];
    return options.flatMap((option, index) =>
      (['title', 'subtitle', 'note'] as const).flatMap((key) => {
        const text = option[key];
        return text === undefined ? [] : [{ path: ['choices', name, 'options', index, key], text }];
      }),
    );
  });
}

/** Checks the texts of the cover's key figures. */
export function checkKeyFigures(
  settings: EditionSettings,
  placeOf: YamlFile<EditionSettings>['placeOf'],
  known: Known,
  collector: Collector,
): void {
  for (const [index, each] of settings.key_figures.entries()) {
    for (const key of ['figure', 'text'] as const)
      checkText(each[key], placeOf(['key_figures', index, key]), known, collector);
  }
}

function checkText(text: string, { file, line = 1 }: Place, known: Known, collector: Collector): void {
  const tree = parseMdx(text, file, collector, line);
  if (tree) checkReferences(toRich(tree, { file, firstLine: line }, collector).body, file, known, collector);
}
