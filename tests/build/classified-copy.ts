import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { publications } from './run-build.ts';

/**
 * Writes the small publication to a folder with something classified of every sort. What only «mat» may see bears
 * `zqkinmat`, what «noi-bo» may see `zqnoibo` or the number 48151623, drafts `zqnhap`.
 */
export async function writeClassifiedCopy(folder: string): Promise<void> {
  await cp(publications.small, folder, { recursive: true });
  const edit = async (file: string, change: (text: string) => string): Promise<void> => {
    const target = path.join(folder, file);
    await writeFile(target, change(await readFile(target, 'utf8').catch(() => '')));
  };
  const addRows = (file: string, rows: readonly string[]): Promise<void> =>
    edit(`data/2025/${file}.csv`, (text) => {
      const [header = '', ...lines] = text.trimEnd().split('\n');
      return [`${header},classification`, ...lines.map((line) => `${line},`), ...rows, ''].join('\n');
    });
  await edit('publication.yaml', (text) => `${text}${audiences}`);
  await addRows('indicators', [
    'zqkinmat-chi-tieu,Tên zqkinmat,Ngắn zqkinmat,1,zqkinmat-nhom,chi-nhanh,quận,Nghĩa zqkinmat.,mat',
  ]);
  await addRows('observations', [
    '2025,zqkinmat-chi-tieu,da-mo,7,,,quận,,,1,,Cùng đi với chỉ tiêu zqkinmat,',
    '2025,muon-ve-nha-cn,dem,48151623,,,quận,,,1,,Số zqnoibo,noi-bo',
  ]);
  await addRows('money', ['2025,Khoản zqkinmat,1.1,tỉ đồng,Tổng chi,A,,mat']);
  await addRows('documents', ['77/zqkinmat,2025-01-01,Nơi zqkinmat,Việc zqkinmat,mat']);
  await addRows('place-lists', ['zqkinmat-list,Danh sách zqkinmat,true,,2.2,,Những nơi zqkinmat.,mat']);
  await addRows('place-list-members', ['zqkinmat-list,BS,,,,,Nơi zqkinmat,']);
  await edit('content/2025/04-tien.mdx', (text) => text.replace('\n[^7]:', `${passages}\n[^7]:`));
  await edit('content/2025/05-zqkinmat-muc.mdx', () => section);
  await edit(
    'content/2025/06-zqnhap-muc.mdx',
    () => "---\nnumber: 'C'\ntitle: Nháp zqnhap\ndraft: true\n---\n\nzqnhap\n",
  );
  await edit('content/2025/figures/zqkinmat-anh.yaml', () => `classification: mat\n${figure}`);
  await edit('content/2025/figures/zqkinmat-kem.yaml', () => figure);
  await cp(path.join(folder, 'data/2024'), path.join(folder, 'data/2024-zqkinmat'), { recursive: true });
  await cp(path.join(folder, 'content/2024'), path.join(folder, 'content/2024-zqkinmat'), {
    recursive: true,
  });
  await edit('data/2024-zqkinmat/edition.yaml', (text) => `${text}classification: mat\n`);
}

const audiences = `
audiences:
  - { id: noi-bo, name: Trong cơ quan }
  - { id: mat, name: Nhóm hẹp zqkinmat, marking: MẬT, drafts: true }
withheld: không công bố
`;

const passages = `
<Classified for="noi-bo">
  Đoạn zqnoibo.
</Classified>

Lời <Classified for="mat">xen zqkinmat</Classified> mở.[^9] Số ấy là <Value of="zqkinmat-chi-tieu.da-mo" />, văn bản
<Document number="77/zqkinmat" />, ở <Places list="zqkinmat-list" />, xem [mục sau](05-zqkinmat-muc.mdx).

<Figure id="zqkinmat-anh" />

[^9]: <Classified for="mat" /> Chú thích zqkinmat, dấu TỐI MẬT.
`;

const section = `---
number: 'B'
title: Mục zqkinmat
classification: mat
---

TỐI MẬT

Lời zqkinmat.[^10] Có <Value of="zqkinmat-chi-tieu.da-mo" show="unit" />.

<Figure id="zqkinmat-kem" />

[^10]: Chú thích của mục zqkinmat.
`;

const figure = `kind: bar
title: Hình zqkinmat
subtitle: Số quận zqkinmat, năm 2025
table: observations
filter:
  indicator: muon-ve-nha-cn
  measure: [da-mo]
  year: 2025
encode:
  row: indicator
`;
