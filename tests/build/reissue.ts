import type { Edit } from './broken-copy.ts';

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
