import { drawFigure } from '../figures/draw-figure.ts';
import { selectData } from '../figures/select.ts';
import { words } from '../language/words.ts';
import type { Family } from '../model/publication.ts';
import { figureSchema } from '../schema/figure.ts';
import type { FigureView } from './figure.ts';
import { labelSource } from './figure-ground.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';

/**
 * The figure on top of a family's page, made from its data alone: the two years of the first measure that has both.
 * Undefined when no level has two years.
 */
export function familyFigure(site: Site, edition: EditionSite, family: Family): FigureView | undefined {
  const change = site.publication.settings.measures.find((each) => each.change_of !== undefined);
  const year = edition.edition.settings.year;
  const total = change?.change_of;
  if (total === undefined) return undefined;
  const years = [String(year - 1), String(year)];
  const has = (indicator: string): boolean =>
    years.every((each) => edition.edition.quantities.has(`${indicator}.${total}.${each}`));
  if (!family.indicators.some((each) => has(each.id))) return undefined;
  const measure = site.publication.settings.measures.find((each) => each.id === total)?.name ?? total;
  const limit = edition.edition.settings.signature?.limit;
  const settings = figureSchema.parse({
    kind: 'dumbbell',
    title: family.name,
    subtitle: `${family.indicators[0]?.unit ?? ''}, ${measure}, ${words.indicators.growth(String(year - 1), String(year), '')}`,
    table: 'observations',
    filter: { family: family.id, measure: total, year: years },
    encode: { row: family.indicators.length > 1 ? 'level' : 'indicator', series: 'year' },
    ...(limit ? { limit } : {}),
  });
  const { data } = selectData(settings, edition.edition.quantities.values(), labelSource(site, edition));
  if (!data) return undefined;
  const id = `chi-tieu-${family.id}`;
  const drawn = drawFigure(id, settings, data, {});
  const notes = [...new Set(data.data.flatMap((each) => each.quantity.note ?? []))].join(', ');
  const parts = [
    words.source.report(edition.edition.settings.number),
    ...(notes === '' ? [] : [words.source.notes(notes)]),
  ];
  return {
    ...drawn,
    number: '',
    title: settings.title,
    titleHtml: '',
    subtitle: settings.subtitle,
    subtitleHtml: '',
    source: `${words.source.prefix}${parts.join(', ')}. ${words.source.derivedYear(String(year - 1))}`,
    note: '',
    credit: '',
    form: 'value',
    page: paths.indicator(family.id),
    files: { svg: '', csv: '' },
  };
}
