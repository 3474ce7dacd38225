import type { ExplorerData } from '../search/explorer-data.ts';

/** What the explorer shows; its address says the same. */
export interface ExplorerState {
  /** Id of the list of places; '' for the edition's own. */
  list: string;
  theme: string;
  level: string;
  year: string;
  view: string;
  /** Index of the chosen place; −1 for none. */
  place: number;
}

/** The state that an address asks for; what it does not name, or names wrongly, is the first there is. */
export function readState(
  query: string,
  data: ExplorerData,
  views: readonly string[],
  list = '',
): ExplorerState {
  const asked = new URLSearchParams(query);
  const view = asked.get('dang') ?? '';
  const theme = asked.get('chi-tieu') ?? '';
  const code = asked.get('noi');
  return settle(
    {
      list,
      theme,
      level: asked.get('cap') ?? '',
      year: asked.get('nam') ?? '',
      view: views.includes(view) ? view : (views[0] ?? ''),
      place: data.places.findIndex((place) => place.code === code),
    },
    data,
  );
}

/** The list of places that an address asks for; '' when it names none of these. */
export function readList(query: string, lists: readonly string[]): string {
  const list = new URLSearchParams(query).get('danh-muc') ?? '';
  return lists.includes(list) ? list : '';
}

/** The state with a theme, a level and a year that exist together: the level stays if it can, then the year; the newest otherwise. */
export function settle(state: ExplorerState, { layers }: ExplorerData): ExplorerState {
  const theme = layers.some((each) => each.theme === state.theme) ? state.theme : (layers[0]?.theme ?? '');
  const ofTheme = layers.filter((each) => each.theme === theme);
  const level = ofTheme.some((each) => each.level === state.level) ? state.level : (ofTheme[0]?.level ?? '');
  const ofLevel = ofTheme.filter((each) => each.level === level);
  const year = ofLevel.some((each) => each.year === state.year) ? state.year : (ofLevel.at(-1)?.year ?? '');
  return { ...state, theme, level, year };
}

/** The query that `readState` reads the state from. */
export function writeState(
  { list, theme, level, year, view, place }: ExplorerState,
  { places }: ExplorerData,
): string {
  const query = new URLSearchParams({ 'chi-tieu': theme, dang: view });
  if (list !== '') query.set('danh-muc', list);
  if (year !== '') query.set('nam', year);
  if (level !== '') query.set('cap', level);
  const code = places[place]?.code;
  if (code !== undefined) query.set('noi', code);
  return `?${query}`;
}
