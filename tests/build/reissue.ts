import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Edit } from './broken-copy.ts';
import { type Catalog, catalogSchema } from './catalog-schema.ts';

/** Figures of the small publication's newest edition whose fate differs in its next release. */
export const reissued = {
  changed: '2025/luot-ban-doc',
  gone: '2025/tien-ban-doc-gop',
  same: '2025/dich-vu-hai-nam',
} as const;

/** Where the next release says that it stands. */
export const reissueAddress = 'https://so-tay.example/thu-vien/';

/** What changes in the small publication between two releases: a number, a figure that goes, and a known address. */
export const reissueEdits: readonly Edit[] = [
  {
    file: 'data/2025/observations.csv',
    from: 'ban-doc-thieu-nhi,dem,47150,',
    to: 'ban-doc-thieu-nhi,dem,47250,',
  },
  { file: 'content/2025/04-tien.mdx', from: '<Figure id="tien-ban-doc-gop" />\n', to: '' },
  {
    file: 'publication.yaml',
    from: 'language: vi\n',
    to: `language: vi\naddress: ${reissueAddress}\n`,
  },
];

/** The catalogue of a built folder. */
export function catalogOf(folder: string): Catalog {
  return catalogSchema.parse(JSON.parse(readFileSync(path.join(folder, 'catalog.json'), 'utf8')));
}

/** The frozen embed that a release has made of a figure, `<edition>/<id>`. */
export function frozenOf(folder: string, figure: string): string {
  const found = catalogOf(folder).figures.find(({ edition, id }) => `${edition}/${id}` === figure);
  if (!found?.frozen) throw new Error(`no frozen embed of ${figure}`);
  return found.frozen;
}
