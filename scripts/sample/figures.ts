import { slugify } from '../../src/language/slug.ts';
import type { EditionParts, EditionPlan } from './edition-plan.ts';
import type { SampleIndicator } from './plan.ts';
import { moneyHeadings, shortNotice } from './words.ts';

/** A figure's YAML by its id; left out where the publication is too small for it. */
type Maker = (plan: EditionPlan, parts: EditionParts) => string | undefined;

/** The figures of an edition: every kind in the newest one, a chart and a map in older ones. */
export function sampleFigures(plan: EditionPlan, parts: EditionParts): ReadonlyMap<string, string> {
  const chosen = plan.isNewest ? Object.entries(makers) : Object.entries(makers).slice(0, 2);
  return new Map(
    chosen.flatMap(([id, make]) => {
      const yaml = make(plan, parts);
      return yaml === undefined ? [] : [[id, `# ${shortNotice}\n${yaml}`] as const];
    }),
  );
}

const makers: Readonly<Record<string, Maker>> = {
  'them-trong-nam': ({ indicators, year }) => {
    const ids = coverageIds(indicators, 12);
    return figure(ids, 'bar', 'Số địa phương thêm trong năm', year, {
      title: `Trong năm thêm <Value of="${ids[0]}.added" show="unit" /> ở chỉ tiêu đầu`,
      filter: `indicator: [${ids.join(', ')}], measure: added, year: ${year}`,
      encode: 'row: indicator',
      more: 'order: { by: value }',
    });
  },
  'ban-do-so-luong': ({ indicators, year, hasBoundaries, places }) => {
    if (!hasBoundaries && places.length > mostTiles) return undefined;
    const [first] = indicators.filter(({ kind }) => kind === 'count');
    const kind = hasBoundaries ? 'choropleth' : 'tile-grid';
    return figure(first ? [first.id] : [], kind, `${first?.name}, ${first?.unit}`, year, {
      title: `Cả nước có <Value of="${first?.id}.count" show="unit" />`,
      table: 'locality-values',
      filter: `indicator: ${first?.id}, year: ${year}`,
      encode: 'row: place',
      more: 'map: { palette: cham, classes: { method: quantile, count: 4 } }',
    });
  },
  'theo-cap': ({ indicators, year, places }) => {
    const ids = coverageIds(indicators, 6);
    return figure(ids, 'grouped-bar', 'Số địa phương đã có và thêm trong năm', year, {
      title: `Đã có ở <Value of="${ids[0]}.completed" show="unit" />`,
      filter: `indicator: [${ids.join(', ')}], measure: [completed, added], year: ${year}`,
      encode: 'row: indicator, series: measure',
      more: limit(places.length),
    });
  },
  'co-cau-kinh-phi': ({ year }, { money }) => {
    const headings = moneyHeadings.parts.map(slugify);
    return figure(headings, 'stacked-bar', 'Kinh phí theo khoản, tỉ đồng', year, {
      title: `Tổng kinh phí là <Value of="${money[0]?.key}" show="unit" />`,
      table: 'money',
      filter: `period: '${year}', heading: [${headings.join(', ')}]`,
      encode: 'row: period, series: heading',
    });
  },
  'hai-nam': ({ indicators, year, places }) => {
    const ids = coverageIds(indicators, 10);
    return figure(ids, 'dumbbell', 'Số địa phương đã có, năm trước và năm nay', year, {
      title: `Tăng từ <Value of="${ids[0]}.completed.${year - 1}" /> lên <Value of="${ids[0]}.completed" show="unit" />`,
      filter: `indicator: [${ids.join(', ')}], measure: completed, year: [${year - 1}, ${year}]`,
      encode: 'row: indicator, series: year',
      more: limit(places.length),
    });
  },
  'nhieu-nam': ({ indicators, year, years }) => {
    const [first] = indicators.filter(({ kind }) => kind === 'count');
    return figure(
      first && years.length > 1 ? [first.id] : [],
      'line',
      `${first?.name}, ${first?.unit}`,
      year,
      {
        title: `Từ <Value of="${first?.id}.count.${years[0]}" /> lên <Value of="${first?.id}.count" show="unit" />`,
        filter: `indicator: ${first?.id}, measure: count`,
        encode: 'row: year',
      },
    );
  },
  'ti-le-tung-cap': ({ indicators, year }) => {
    const coverage = indicators.filter(({ kind }) => kind === 'coverage');
    const groups = [...new Set(coverage.map(({ group }) => group))].slice(0, 6);
    return figure(groups, 'small-multiples', 'Tỉ lệ địa phương đã có, theo cấp (%)', year, {
      title: `Ở cấp tỉnh: <Value of="${coverage[0]?.id}.completed" show="percent" />`,
      filter: `family: [${groups.join(', ')}], measure: completed, year: ${year}`,
      encode: 'row: level, facet: family, value: percent',
      more: 'limit: { value: 100, label: 100% }',
    });
  },
  'tung-o': ({ indicators, year, places }) => {
    const ids = coverageIds(indicators, 1);
    return figure(ids, 'waffle', 'Mỗi ô một địa phương đã có', year, {
      title: `<Value of="${ids[0]}.completed" show="percent" /> địa phương đã có`,
      filter: `indicator: ${ids[0]}, measure: completed, year: ${year}`,
      encode: 'row: indicator',
      more: `${limit(places.length)}\nper_square: ${Math.ceil(places.length / 1000)}`,
    });
  },
  'bang-chi-tieu': ({ indicators, year }) => {
    const ids = coverageIds(indicators, 20);
    return figure(ids, 'table', 'Số địa phương đã có và thêm trong năm', year, {
      title: `Bảng chỉ tiêu: đã có ở <Value of="${ids[0]}.completed" show="unit" />`,
      filter: `indicator: [${ids.join(', ')}], measure: [completed, added], year: ${year}`,
      encode: 'row: indicator, series: measure',
    });
  },
  'ban-do-o': ({ year, places }, { lists }) => {
    if (places.length > mostTiles) return undefined;
    const list = lists.find(({ id }) => id === 'muc-ho-tro');
    return figure(list ? [list.id] : [], 'tile-grid', 'Mức hỗ trợ, đồng/người/tháng', year, {
      title: `<Value of="list.${list?.id}.size" show="unit" /> có hỗ trợ người chuyên trách`,
      table: 'place-lists',
      filter: `list: ${list?.id}`,
      encode: 'row: place',
      more: 'map: { palette: son, others: Không thuộc danh sách, classes: { method: given, breaks: [1000000, 2000000] } }',
    });
  },
};

/** Tiles of more places have no room for their names. */
const mostTiles = 100;

interface FigureText {
  readonly title: string;
  readonly table?: string;
  readonly filter: string;
  readonly encode: string;
  readonly more?: string;
}

/** Undefined when it has nothing to draw. */
function figure(
  needed: readonly string[],
  kind: string,
  measure: string,
  year: number,
  { title, table = 'observations', filter, encode, more = '' }: FigureText,
): string | undefined {
  if (needed.length === 0) return undefined;
  return `kind: ${kind}
title: '${title}'
subtitle: "${measure}, năm ${year} (${shortNotice.toLowerCase()})"
table: ${table}
filter: { ${filter} }
encode: { ${encode} }
${more}
`;
}

function coverageIds(indicators: readonly SampleIndicator[], most: number): string[] {
  return indicators
    .filter(({ kind }) => kind === 'coverage')
    .slice(0, most)
    .map(({ id }) => id);
}

function limit(places: number): string {
  return `limit: { value: ${places}, label: "${places} địa phương" }`;
}
