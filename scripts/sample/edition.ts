import { stringify } from 'csv-stringify/sync';
import { makeDocuments, makeLists, makeMoney } from './edition-parts.ts';
import type { EditionParts, EditionPlan } from './edition-plan.ts';
import {
  correctionColumns,
  correctionRows,
  documentRows,
  indicatorRows,
  listRows,
  localityRows,
  memberRows,
  moneyRows,
  observationRows,
} from './edition-rows.ts';
import { sampleFigures } from './figures.ts';
import { sampleNarrative } from './narrative.ts';
import { Seeded } from './seeded.ts';
import { publicationWords, shortNotice } from './words.ts';

/** Every file of an edition by its path in the publication. */
export function editionFiles(plan: EditionPlan): ReadonlyMap<string, string> {
  const random = new Seeded(plan.seed, 'edition', plan.year);
  const parts: EditionParts = {
    lists: makeLists(plan, random),
    documents: makeDocuments(plan, random),
    money: makeMoney(plan, random),
  };
  const figures = sampleFigures(plan, parts);
  const narrative = sampleNarrative(plan, parts, [...figures.keys()], random);
  const data = `data/${plan.year}`;
  const content = `content/${plan.year}`;
  return new Map([
    [`${data}/edition.yaml`, editionYaml(plan)],
    [`${data}/indicators.csv`, stringify(indicatorRows(plan), { header: true })],
    [`${data}/observations.csv`, stringify(observationRows(plan, narrative.noteOf), { header: true })],
    [`${data}/locality-values.csv`, stringify(localityRows(plan), { header: true })],
    [`${data}/money.csv`, stringify(moneyRows(plan, parts.money), { header: true })],
    [`${data}/place-lists.csv`, stringify(listRows(parts.lists), { header: true })],
    [`${data}/place-list-members.csv`, stringify(memberRows(parts.lists), { header: true })],
    [`${data}/documents.csv`, stringify(documentRows(parts.documents), { header: true })],
    [
      `${data}/corrections.csv`,
      stringify(correctionRows(plan), { header: true, columns: correctionColumns }),
    ],
    ...[...narrative.files].map(([name, text]) => [`${content}/${name}`, text] as const),
    ...[...figures].map(([id, text]) => [`${content}/figures/${id}.yaml`, text] as const),
  ]);
}

function editionYaml({ year, placeList, indicators, places }: EditionPlan): string {
  const coverage = indicators.filter(({ kind }) => kind === 'coverage').slice(0, 24);
  const keyFigures = coverage.slice(0, 4).map(
    ({ id, name }) => `  - figure: '<Value of="${id}.completed" />'
    unit: "địa phương"
    text: '${name}; trong năm thêm <Value of="${id}.added" /> nơi'`,
  );
  const signature =
    coverage.length < 2
      ? ''
      : `signature:
  title: "Các chỉ tiêu hoàn thành (${shortNotice.toLowerCase()})"
  text: "Mỗi vạch là một chỉ tiêu, dài bằng số địa phương đã hoàn thành; đoạn đậm là phần thêm trong năm."
  total: completed
  added: added
  limit: { value: ${places.length}, label: "${places.length} địa phương" }
  indicators: [${coverage.map(({ id }) => id).join(', ')}]
`;
  return `# ${shortNotice}
title: "${publicationWords.title} ${year}"
subtitle: "${publicationWords.subtitle(year)}"
number: "${publicationWords.report(year)}"
date: ${year + 1}-01-15
issuer: "${publicationWords.issuer}"
year: ${year}
place_list: ${placeList}
parts:
  I: "Kết quả giả định"
${keyFigures.length > 0 ? `key_figures:\n${keyFigures.join('\n')}\n` : ''}${signature}`;
}
