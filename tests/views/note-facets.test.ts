import { describe, expect, test } from 'vitest';
import { Collector } from '../../src/problems/collector.ts';
import { noteIndexView } from '../../src/views/note-index.ts';
import { openSite } from '../../src/views/open-site.ts';
import { getEdition } from '../../src/views/site.ts';

const site = await openSite(new URL('../../', import.meta.url).pathname, new Collector());
if (!site) throw new Error('the publication has errors');
const view = noteIndexView(site, getEdition(site, '2022'));
const facet = (name: string) => view.facets.find((each) => each.name === name);
const counts = (name: string) =>
  Object.fromEntries(facet(name)?.options.map(({ label, count }) => [label, count]) ?? []);

describe('the facets of the notes of 2022', () => {
  test('count the notes of each value', () => {
    expect(counts('dia-phuong')).toMatchObject({ 'Nam Định': 2, 'Hà Nội': 1, 'Ninh Bình': 2 });
    expect(counts('van-ban')).toMatchObject({ '27-QĐ/TW': 2, 'Luật Đầu tư công': 1 });
    expect(counts('co-quan')).toMatchObject({ 'Bộ Tư lệnh 86': 1, 'Uỷ ban Kiểm tra Trung ương': 3 });
    expect(counts('tien')).toEqual({
      'Dưới 1 triệu đồng': 1,
      'Từ 1 triệu tới dưới 1 tỉ': 1,
      'Từ 1 tỉ tới dưới 100 tỉ': 1,
      'Từ 100 tỉ đồng': 1,
    });
    expect(counts('nam')).toMatchObject({ 2017: 1, 2025: 2 });
  });

  test('name only values that a note has, each once', () => {
    for (const { options } of view.facets) {
      expect(options.filter(({ count }) => count === 0)).toEqual([]);
      expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
    }
  });

  test('have values that stand in an attribute side by side', () => {
    for (const { facets } of view.notes)
      for (const value of Object.values(facets).flat()) expect(value).toMatch(/^\S+$/);
  });

  test('have an option for every value of every note', () => {
    for (const { name, options } of view.facets)
      for (const { facets, number } of view.notes)
        expect(
          facets[name].filter((value) => !options.some((option) => option.value === value)),
          `${name} of ${number}`,
        ).toEqual([]);
  });
});
