import { type FigureState, figureChoices, figureStates } from '../figures/choices.ts';
import { selectState } from '../figures/choices-problems.ts';
import { dimensionTitles } from '../figures/table.ts';
import { figureWords } from '../language/figure-words.ts';
import type { FigureSpec } from '../model/publication.ts';
import type { ChoiceName, ChoiceOption } from '../schema/choices.ts';
import { labelSource } from './figure-ground.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/** What a reader can choose of a figure; the states themselves are in the script. */
export interface ChoicesView {
  /** Names the figure among all of the output: «2022/chu-ky-so-theo-cap». */
  readonly id: string;
  /** The data script, loaded when something is first chosen. */
  readonly script: string;
  readonly choices: readonly ChoiceView[];
  /** Every state that has numbers, the figure as written first. */
  readonly states: readonly StateName[];
  /** Keys of the combinations for which there are no numbers. */
  readonly missing: readonly string[];
}

/** A state without what it draws. */
export interface StateName {
  /** Its part of the address; '' for the figure as written. */
  readonly key: string;
  /** What was chosen: «Cấp xã; Tỉ lệ in»; '' for the figure as written. */
  readonly chosen: string;
}

/** One control. */
export interface ChoiceView {
  readonly parameter: string;
  readonly label: string;
  /** Whether the options are too many to stand beside each other. */
  readonly isList: boolean;
  readonly options: readonly { readonly id: string; readonly label: string; readonly isInitial: boolean }[];
}

const MOST_BESIDE = 6;

/** The choices of a figure; undefined when there are none. */
export function choicesView(site: Site, edition: EditionSite, spec: FigureSpec): ChoicesView | undefined {
  const choices = figureChoices(spec.settings);
  if (choices.length === 0) return undefined;
  const labels = labelSource(site, edition);
  const quantities = [...edition.edition.quantities.values()];
  const states = figureStates(spec.settings);
  const missing = states.filter((state) => !selectState(state, quantities, labels).data);
  return {
    id: `${edition.edition.id}/${spec.id}`,
    script: paths.figureStates(edition.edition.id, spec.id),
    choices: choices.map(({ name, parameter, label, options, initial }) => ({
      parameter,
      label: label ?? choiceLabel(name),
      isList: options.length > MOST_BESIDE,
      options: options.map((option) => ({
        id: option.id,
        label: optionLabel(site, edition, spec, name, option),
        isInitial: option === initial,
      })),
    })),
    states: states
      .filter((state) => !missing.includes(state))
      .map((state) => ({ key: state.key, chosen: chosenIn(site, edition, spec, state) })),
    missing: missing.map(({ key }) => key),
  };
}

function chosenIn(site: Site, edition: EditionSite, spec: FigureSpec, { departures }: FigureState): string {
  return departures
    .map(({ choice, option }) => optionLabel(site, edition, spec, choice.name, option))
    .join('; ');
}

/** What an option is called: by the figure, or as the publication calls its value. */
function optionLabel(
  site: Site,
  edition: EditionSite,
  { settings }: FigureSpec,
  name: ChoiceName,
  { id, label }: ChoiceOption,
): string {
  if (label !== undefined) return label;
  if (name === 'value') return id === 'percent' ? figureWords.percents : figureWords.counts;
  if (name === 'order') return figureWords.orders[id as keyof typeof figureWords.orders];
  return settings.labels[id] ?? labelSource(site, edition).label(name, id);
}

function choiceLabel(name: ChoiceName): string {
  if (name === 'value') return figureWords.drawnNumber;
  return name === 'order' ? figureWords.order : dimensionTitles[name];
}
