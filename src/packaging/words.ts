import { formatNumber } from '../language/numbers.ts';
import type { Changes } from './changes.ts';

/** A release, as the files of a package name it. */
export interface ReleaseName {
  readonly id: string;
  readonly hash: string;
}

/** `thay-doi.txt`: what is different from the package before, for whoever puts it on the server. */
export function changesText(
  release: ReleaseName,
  previous: ReleaseName | undefined,
  changes: Changes | undefined,
): string {
  const head = [`BẢN PHÁT HÀNH ${release.id}`, `Mã đầy đủ: ${release.hash}`, ''];
  if (!(previous && changes)) return [...head, 'Gói này không được so với gói nào trước đó.', ''].join('\n');
  const { added, changed, removed, unchanged } = changes;
  return [
    ...head,
    `So với bản ${previous.id} (${previous.hash}):`,
    ...listed('Thêm', '+', added),
    ...listed('Sửa', '*', changed),
    ...listed('Bỏ', '-', removed),
    '',
    `Giữ nguyên ${formatNumber(unchanged)} tệp.`,
    '',
  ].join('\n');
}

function listed(title: string, mark: string, files: readonly string[]): string[] {
  return ['', `${title} ${formatNumber(files.length)} tệp`, ...files.map((file) => `  ${mark} ${file}`)];
}
