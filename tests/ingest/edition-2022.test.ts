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
