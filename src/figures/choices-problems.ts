import type { Quantity } from '../model/quantity.ts';
import type { FigureSettings } from '../schema/figure.ts';
import {
  type Choice,
  countStates,
  type FigureState,
  figureChoices,
  figureStates,
  maximumStates,
  optionValues,
} from './choices.ts';
import type { FigureData } from './figure.ts';
import { type LabelSource, type Selection, selectData } from './select.ts';
import type { FigureProblem } from './select-problems.ts';

/** What else is wrong with the drawing of these data: labels that do not fit. */
export type DrawingCheck = (settings: FigureSettings, data: FigureData) => readonly FigureProblem[];

/** Everything that is wrong with a figure's numbers, as it is written and in each of its states. */
export function checkStates(
  settings: FigureSettings,
  quantities: readonly Quantity[],
  labels: LabelSource,
  checkDrawing: DrawingCheck = () => [],
): readonly FigureProblem[] {
  const choices = figureChoices(settings);
  const faults = choices.flatMap((choice) => [
    ...repeatedOptions(choice),
    ...withoutInitial(settings, choice),
  ]);
  const { data, problems } = selectData(settings, quantities, labels);
  const written = [...problems, ...(data ? checkDrawing(settings, data) : [])];
  const count = countStates(choices);
  if (count > maximumStates) faults.push(tooManyStates(choices, count));
  if (faults.length > 0) return [...written, ...faults];
  const states = figureStates(settings).filter(({ key }) => key !== '');
  const found = states.flatMap((state) => stateProblems(state, quantities, labels, checkDrawing));
  // A label that is too long is so in every state: said once.
  const said = new Set(written.map(faultOf));
  const others = found.filter((problem) => !said.has(faultOf(problem)) && said.add(faultOf(problem)));
  return [...written, ...others];
}

/**
 * What a state draws. A combination of choices for which the tables have no number is no fault: `data` is undefined
 * and there is no problem; the reader cannot choose it. A single choice without any number is one.
 */
export function selectState(
  { settings, departures }: FigureState,
  quantities: readonly Quantity[],
  labels: LabelSource,
): Selection {
  const selection = selectData(settings, quantities, labels);
  const isCombined = departures.filter(({ choice }) => choice.name !== 'order').length > 1;
  const isEmpty = selection.problems.some(({ code }) => code === EMPTY);
  return isCombined && isEmpty ? { data: undefined, problems: [] } : selection;
}

function faultOf({ code, severity, found }: FigureProblem): string {
  return JSON.stringify([code, severity, found]);
}

const EMPTY = 'figure-empty';

function stateProblems(
  state: FigureState,
  quantities: readonly Quantity[],
  labels: LabelSource,
  checkDrawing: DrawingCheck,
): readonly FigureProblem[] {
  const name = state.departures
    .map(({ choice, option }) => `choices.${choice.name}: ${option.id}`)
    .join(', ');
  const { data, problems } = selectState(state, quantities, labels);
  const [first] = state.departures;
  const path = first
    ? ['choices', first.choice.name, 'options', first.choice.options.indexOf(first.option)]
    : ['choices'];
  return [...problems, ...(data ? checkDrawing(state.settings, data) : [])].map((problem) => ({
    ...problem,
    path,
    message: `Khi chọn ${name}: ${problem.message}`,
  }));
}

function repeatedOptions({ name, options }: Choice): FigureProblem[] {
  const ids = options.map(({ id }) => id);
  const repeated = [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
  return repeated.map((id) => ({
    path: ['choices', name, 'options'],
    code: 'figure-choice-repeated',
    severity: 'error',
    found: `choices.${name}: ${id}`,
    expected: 'mỗi mã một lần',
    message: `Lựa chọn «${id}» đứng hai lần trong choices.${name}.`,
    hint: 'Bỏ một trong hai, hoặc đặt mã khác và ghi giá trị ở values.',
  }));
}

function withoutInitial(settings: FigureSettings, { name, options, initial }: Choice): FigureProblem[] {
  if (initial) return [];
  const [key, written] =
    name === 'value'
      ? ['encode.value', settings.encode.value]
      : name === 'order'
        ? ['order.by', settings.order.by]
        : [`filter.${name}`, settings.filter[name]?.join(', ') ?? ''];
  return [
    {
      path: ['choices', name],
      code: 'figure-choice-default',
      severity: 'error',
      found: options.map((option) => optionValues(option).join(', ')).join(' | '),
      expected: written === '' ? `${key} và một lựa chọn giống nó` : written,
      message:
        written === ''
          ? `Hình có choices.${name} nhưng không ghi ${key}, nên không rõ lúc đầu hình vẽ gì.`
          : `Không lựa chọn nào của choices.${name} giống ${key} của hình («${written}»).`,
      hint:
        written === ''
          ? `Ghi ${key} đúng như một trong các lựa chọn.`
          : 'Thêm một lựa chọn đúng như hình đang vẽ; nhiều giá trị thì ghi ở values.',
    },
  ];
}

function tooManyStates(choices: readonly Choice[], count: number): FigureProblem {
  const product = choices.map(({ name, options }) => `${name} ${options.length}`).join(' × ');
  return {
    path: ['choices'],
    code: 'figure-too-many-states',
    severity: 'error',
    found: `${product} = ${count}`,
    expected: `nhiều nhất ${maximumStates} trạng thái`,
    message: `Các lựa chọn của hình nhân với nhau thành ${count} trạng thái, nhiều hơn ${maximumStates}.`,
    hint: 'Bớt lựa chọn, hoặc tách thành nhiều hình.',
  };
}
