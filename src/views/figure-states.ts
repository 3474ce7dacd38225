import { figureStates } from '../figures/choices.ts';
import { citation } from './citation.ts';
import { type FigureView, figureView, getSpec, stateView } from './figure.ts';
import type { StateName } from './figure-choices.ts';
import { figureTableHtml } from './figure-table.ts';
import type { EditionSite, Site } from './site.ts';

/** A figure in one of its states. */
export interface StateView extends StateName {
  /** Whether it shows numbers that no state before it does: not the figure as written, nor another in a new order. */
  readonly hasOwnNumbers: boolean;
  readonly figure: FigureView;
}

const drawn = new WeakMap<EditionSite, Map<string, readonly StateView[]>>();

/** Every state of a figure that has numbers, as written first; drawn once. Empty for a figure without choices. */
export function stateViews(site: Site, edition: EditionSite, id: string): readonly StateView[] {
  let figures = drawn.get(edition);
  if (!figures) {
    figures = new Map();
    drawn.set(edition, figures);
  }
  let views = figures.get(id);
  if (!views) {
    views = makeStateViews(site, edition, id);
    figures.set(id, views);
  }
  return views;
}

function makeStateViews(site: Site, edition: EditionSite, id: string): readonly StateView[] {
  const view = figureView(site, edition, id);
  const { choices } = view;
  if (!choices) return [];
  const states = new Map(figureStates(getSpec(edition, id).settings).map((state) => [state.key, state]));
  return choices.states.flatMap(({ key, chosen }) => {
    const state = states.get(key);
    if (!state) return [];
    const isReordered = state.departures.some(({ choice }) => choice.name === 'order');
    const hasOwnNumbers = key !== '' && !isReordered;
    const figure = key === '' ? view : stateView(site, edition, view, state, chosen);
    return [{ key, chosen, hasOwnNumbers, figure }];
  });
}

/** What the script in the browser puts in place when a state is chosen; see src/client/figure-choices.ts. */
interface StateContent {
  readonly title: string;
  readonly subtitle: string;
  readonly source: string;
  readonly wide: string;
  readonly narrow: string;
  readonly table: string;
  /** Texts by the id of the element on the figure's page. */
  readonly citation: Readonly<Record<string, string>>;
}

/** The data script of a figure: it works from disk, where nothing can be fetched, and under `script-src 'self'`. */
export function stateScript(site: Site, edition: EditionSite, id: string): string {
  const states = stateViews(site, edition, id).map(({ key, figure }) => [
    key,
    content(site, edition, figure),
  ]);
  const name = JSON.stringify(figureView(site, edition, id).choices?.id ?? id);
  // The keys of objects made from entries keep their order, and with it the bytes of the file.
  return `(window.hinhTheoLuaChon=window.hinhTheoLuaChon||{})[${name}]=${JSON.stringify(Object.fromEntries(states))};\n`;
}

function content(site: Site, edition: EditionSite, figure: FigureView): StateContent {
  const { text, bibtex, cff } = citation(site, edition, figure);
  return {
    title: figure.titleHtml || figure.title,
    subtitle: figure.subtitleHtml || figure.subtitle,
    source: figure.source + (figure.note && ` ${figure.note}`),
    wide: figure.wide,
    narrow: figure.narrow,
    table: figureTableHtml(figure),
    citation: { 'dan-nguon': text, bibtex, cff },
  };
}
