import { describe, expect, test } from 'vitest';
import { loadTables } from '../../src/ingest/load.ts';
import { Collector } from '../../src/problems/collector.ts';

const collector = new Collector();
const publication = await loadTables(new URL('../../', import.meta.url).pathname, collector);
const edition = publication?.editions.find(({ tables }) => tables.id === '2022')?.tables;

function finding(key: string) {
  return edition?.findings.find((each) => each.key === key);
}

describe('the edition of 2022', () => {
  test('has no problem', () => {
    expect(collector.list()).toEqual([]);
  });

  test('leads every number back to a cell, and every derived one to its formula', () => {
    for (const quantity of edition?.quantities.values() ?? []) {
      expect(quantity.sources.length, quantity.key).toBeGreaterThan(0);
      for (const { cell } of quantity.sources) expect(cell).toMatch(/^[A-Z]+\d+$/);
    }
  });

  test('derives the data centres of 2021 from 43 and 7', () => {
    expect(edition?.quantities.get('trung-tam-du-lieu.completed.2021')).toMatchObject({
      value: 36,
      derivation: { formula: '43 − 7' },
    });
  });

  test('corrects the number of note 9 and keeps what is printed', () => {
    const quantity = edition?.quantities.get('bao-cao-chu-truong-dau-tu.completed.2022');
    expect(quantity).toMatchObject({ value: 29, note: 9, correction: { printed: 297 } });
    expect(finding('bao-cao-chu-truong-dau-tu.completed.2022')).toMatchObject({
      verdict: 'agrees',
      base: 61,
    });
    expect(edition?.quantities.get('bao-cao-chu-truong-dau-tu.completed.2021')?.value).toBe(14);
  });

  test('finds that the spending of 2022 adds up to 344, not to 334', () => {
    expect(finding('money.2022.tong-kinh-phi-da-su-dung')).toMatchObject({
      verdict: 'disagrees',
      printed: 334,
      computed: 344,
    });
    expect(finding('money.2023.tong-kinh-phi-du-kien')?.verdict).toBe('rounding');
  });

  test('finds the percents that only fit when decimals are cut off, and those that fit nothing', () => {
    const verdicts = Object.fromEntries(
      ['thiet-bi-can-bo-huyen', 'chu-ky-so-tinh', 'thiet-bi-can-bo-tinh', 'ma-dinh-danh-internet'].map(
        (id) => [id, finding(`${id}.completed.2022`)?.verdict],
      ),
    );
    expect(verdicts).toEqual({
      'thiet-bi-can-bo-huyen': 'disagrees',
      'chu-ky-so-tinh': 'agrees-truncated',
      'thiet-bi-can-bo-tinh': 'disagrees',
      'ma-dinh-danh-internet': 'disagrees',
    });
  });

  test('finds 297 by itself: more than there are places, and the percent beside it gives 29', () => {
    const limit = edition?.findings.find(({ rule }) => rule === 'limit');
    expect(limit).toMatchObject({
      printed: 297,
      computed: 29,
      verdict: 'disagrees',
      source: { cell: 'D10' },
    });
    expect(limit?.remark).toBe('48% của 61 ứng với 29. Đã đính chính thành 29.');
  });

  test('finds that divisions of the same places add up to 57, 57, 58, 60 and 58, not to 61', () => {
    const groups = edition?.findings.filter(({ rule }) => rule === 'group') ?? [];
    expect(groups.map(({ printed, computed, verdict }) => [printed, computed, verdict])).toEqual([
      [61, 57, 'disagrees'],
      [61, 57, 'disagrees'],
      [61, 58, 'disagrees'],
      [61, 60, 'agrees-other-base'],
      [61, 58, 'disagrees'],
      [10, 10, 'agrees'],
    ]);
    expect(groups[0]?.working).toBe('8 + 15 + 5 + 20 + 9 = 57, thiếu 4 so với 61');
    expect(groups[0]?.remark).toContain('57, 57, 58, 60, 58');
  });

  test('finds that the denominator shifts between 60, 61, 62 and 63', () => {
    const bases = edition?.findings.find(({ rule }) => rule === 'bases');
    expect(bases).toMatchObject({ printed: 61, verdict: 'agrees-other-base', source: { cell: 'D3' } });
    expect(bases?.working).toBe(
      '40 tỉ lệ tính được: 17 khớp với 61, 16 chỉ khớp với 60, 2 chỉ khớp với 63, 1 chỉ khớp với 62, 1 chỉ khớp khi bỏ phần lẻ, 3 không khớp mẫu số nào',
    );
    expect(bases?.remark).toContain('60, 61, 62, 63');
  });

  test('comes to these verdicts, each checked by hand against the report', () => {
    const counts: Record<string, number> = {};
    for (const { verdict } of edition?.findings ?? []) counts[verdict] = (counts[verdict] ?? 0) + 1;
    expect(counts).toEqual({
      disagrees: 9,
      'agrees-truncated': 1,
      rounding: 1,
      'agrees-other-base': 21,
      agrees: 24,
      'not-checkable': 38,
    });
  });

  test('cannot check a percent of district committees, whose number is not printed', () => {
    expect(finding('can-bo-phu-trach-huyen.completed.2022')?.verdict).toBe('not-checkable');
  });

  test('keeps a range as a range and the size of an open list as a count of names', () => {
    expect(edition?.quantities.get('list.muc-dai-ngo.38')).toMatchObject({
      value: 1500000,
      valueMax: 1800000,
    });
    expect(edition?.quantities.get('list.hoi-nghi-chuyen-doi-so.size')?.value).toBe(4);
  });

  test('hands on every table as it is, with its hash', () => {
    const observations = edition?.tables.find(({ name }) => name === 'observations');
    expect(observations?.rows).toBe(161);
    expect(observations?.sha256).toMatch(/^[0-9a-f]{64}$/);
  });
});
