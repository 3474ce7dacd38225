import type { ChoiceName, ChoiceOption } from '../schema/choices.ts';
import type { DimensionName, FigureSettings } from '../schema/figure.ts';

/** The names of choices in addresses: `?cap=huyen&so=percent`. Part of the format: never changed. */
export const choiceParameters: Readonly<Record<ChoiceName, string>> = {
  indicator: 'chi-tieu',
  family: 'nhom',
  section: 'muc',
  level: 'cap',
  measure: 'thuoc-do',
  year: 'nam',
  period: 'ky',
  heading: 'khoan',
  list: 'danh-sach',
  place: 'dia-phuong',
  value: 'so',
  order: 'sap-xep',
};

/** The most states of one figure; more are a database, not a figure. */
export const maximumStates = 24;

/** One choice of a figure. */
export interface Choice {
  readonly name: ChoiceName;
  /** Of the address. */
  readonly parameter: string;
  /** The publisher's name for it; undefined for the usual one. */
  readonly label: string | undefined;
  readonly options: readonly ChoiceOption[];
  /** The option that the figure as written shows; undefined when none does, which is a problem. */
  readonly initial: ChoiceOption | undefined;
}

/** An option that differs from the figure as written. */
export interface Departure {
  readonly choice: Choice;
  readonly option: ChoiceOption;
}

/** One combination of options. */
export interface FigureState {
  /** Its part of the address, choices in a fixed order and only those that differ: `cap=huyen&so=percent`; '' as written. */
  readonly key: string;
  readonly departures: readonly Departure[];
  readonly settings: FigureSettings;
  /** The finding and the measure where they are known to be true; undefined where the data must say what is shown. */
  readonly title: string | undefined;
  readonly subtitle: string | undefined;
}

/** The choices of a figure, in a fixed order. */
export function figureChoices(settings: FigureSettings): readonly Choice[] {
  return Object.entries(settings.choices).flatMap(([key, written]): Choice[] => {
    if (!written) return [];
    const name = key as ChoiceName;
    const options: readonly ChoiceOption[] = written.options;
    return [
      {
        name,
        parameter: choiceParameters[name],
        label: written.label,
        options,
        initial: options.find((option) => isWritten(settings, name, option)),
      },
    ];
  });
}

/** The values of its dimension that an option keeps. */
export function optionValues({ id, values }: ChoiceOption): readonly string[] {
  return values ?? [id];
}

function isWritten(settings: FigureSettings, name: ChoiceName, option: ChoiceOption): boolean {
  if (name === 'value') return settings.encode.value === option.id;
  if (name === 'order') return settings.order.by === option.id;
  const written = settings.filter[name] ?? [];
  const values = optionValues(option);
  return written.length === values.length && values.every((value) => written.includes(value));
}

/** How many states a figure has. */
export function countStates(choices: readonly Choice[]): number {
  return choices.reduce((product, { options }) => product * options.length, 1);
}

/** Every combination of options, the figure as written first; that one alone where nothing can be chosen. */
export function figureStates(settings: FigureSettings): readonly FigureState[] {
  const combinations = figureChoices(settings).reduce<readonly (readonly Departure[])[]>(
    (before, choice) =>
      before.flatMap((departures) =>
        optionsInOrder(choice).map((option) =>
          option === choice.initial ? departures : [...departures, { choice, option }],
        ),
      ),
    [[]],
  );
  return combinations.map((departures) => stateOf(settings, departures));
}

function optionsInOrder({ options, initial }: Choice): readonly ChoiceOption[] {
  return initial ? [initial, ...options.filter((option) => option !== initial)] : options;
}

function stateOf(settings: FigureSettings, departures: readonly Departure[]): FigureState {
  // The order of rows changes nothing of what is said about them.
  const telling = departures.filter(({ choice }) => choice.name !== 'order');
  const [only] = telling;
  const texts = only === undefined ? settings : telling.length === 1 ? only.option : undefined;
  return {
    key: departures.map(({ choice, option }) => `${choice.parameter}=${option.id}`).join('&'),
    departures,
    settings: departures.reduce(depart, settings),
    title: texts?.title,
    subtitle: texts?.subtitle,
  };
}

function depart(settings: FigureSettings, { choice, option }: Departure): FigureSettings {
  const { name } = choice;
  const changed = {
    ...settings,
    note: option.note ?? settings.note,
    emphasis: [...(option.emphasis ?? settings.emphasis)],
  };
  if (name === 'order') return { ...changed, order: { ...settings.order, by: option.id as Order } };
  if (name === 'value')
    return { ...changed, limit: option.limit, encode: { ...settings.encode, value: option.id as Drawn } };
  const kept = optionValues(option);
  const left = new Set(choice.options.flatMap(optionValues).filter((value) => !kept.includes(value)));
  const { series } = settings.order;
  return {
    ...changed,
    filter: { ...settings.filter, [name satisfies DimensionName]: [...kept] },
    emphasis: changed.emphasis.filter((value) => !left.has(value)),
    order:
      series !== undefined && left.has(series) ? { ...settings.order, series: undefined } : settings.order,
  };
}

type Order = FigureSettings['order']['by'];
type Drawn = FigureSettings['encode']['value'];
