import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { createCellReader } from './cells.ts';
import { explainValue } from './explain-value.ts';
import { attribute, openOutput, pageFiles } from './output.ts';
import { publicationNames } from './run-build.ts';

describe.each(publicationNames)('numbers of the %s publication', (name) => {
  const output = openOutput(name);
  const readCell = createCellReader(output.publication);
  const values = pageFiles(output).flatMap((file) =>
    [...output.readPage(file).querySelectorAll('data')].map((element) => ({
      file,
      value: attribute(element, 'value'),
      source: attribute(element, 'data-source'),
      hash: attribute(element, 'data-hash'),
      formula: element.closest('[data-formula]')?.getAttribute('data-formula') ?? '',
      text: element.textContent?.trim() ?? '',
    })),
  );

  test('stand in running text, in tables and in figures', () => {
    const kinds = new Map(output.catalog.pages.map(({ path, kind }) => [path, kind]));
    const found = new Set(values.map(({ file }) => kinds.get(file)));
    expect([...found]).toEqual(expect.arrayContaining(['cover', 'section', 'indicator', 'places', 'notes']));
    expect(values.length).toBeGreaterThan(150);
  });

  test('each is what the cells that it names say, corrections counted in', () => {
    const wrong = values.flatMap(({ file, value, source, formula }) => {
      const why = explainValue({ value, formula, cells: source.split(' ').map(readCell) });
      return why === '' ? [] : [`${file}: ${value} from ${source}: ${why}`];
    });
    expect(wrong).toEqual([]);
  });

  test('each names the beginning of the hash of every table that its cells stand in', () => {
    const hashes = new Map(
      output.catalog.tables.map(({ edition, name: table, sha256 }) => [
        `data/${edition}/${table}.csv`,
        sha256,
      ]),
    );
    const wrong = values.filter(({ source, hash }) => {
      const files = [...new Set(source.split(' ').map((cell) => cell.split('!')[0] ?? ''))];
      const named = hash.split(' ');
      return (
        named.length !== files.length ||
        files.some((file, index) => {
          const shown = named[index] ?? '';
          return shown.length !== 12 || hashes.get(file)?.startsWith(shown) !== true;
        })
      );
    });
    expect(wrong).toEqual([]);
  });

  test('each check of the audit page is led to by its anchor, and leads to the number', () => {
    for (const { audit } of output.catalog.editions) {
      const rows = [...output.readPage(audit).querySelectorAll('tr[data-verdict]')];
      const ids = rows.map((row) => attribute(row, 'id'));
      expect(new Set(ids).size).toBe(rows.length);
      expect(rows.filter((row) => !row.querySelector('th a[href*="#so-"], th a[href*="-so-"]'))).toEqual([]);
    }
  });

  test('each is shown as Vietnamese writes it', () => {
    const wrong = values.filter(({ value, text }) => {
      if (value === '') return text === '' || /\d/.test(text);
      const [shown = ''] = /[\u2212-]?\d[\d.]*(?:,\d+)?/.exec(text) ?? [];
      return Number(shown.replaceAll('.', '').replace(',', '.').replace('\u2212', '-')) !== Number(value);
    });
    expect(wrong).toEqual([]);
  });

  test('each row of the observations is shown on some page', () => {
    const shown = new Set(values.flatMap(({ source }) => source.split(' ')));
    const lost = output.catalog.tables
      .filter(({ name: table }) => ['observations', 'money', 'locality-values'].includes(table))
      .flatMap(({ edition, name: table, csv }) => {
        const [header = [], ...rows]: string[][] = parse(output.readText(csv), { bom: true });
        const column = header.findIndex((each) => ['value', 'amount', 'Số tiền'].includes(each));
        const letter = String.fromCharCode(65 + column);
        return rows.flatMap((row, index) =>
          row[column] === '' ? [] : [`data/${edition}/${table}.csv!${letter}${index + 2}`],
        );
      })
      .filter((cell) => !shown.has(cell));
    expect(lost).toEqual([]);
  });

  test('the data of a figure to take away are what their cells say', () => {
    const wrong = output.catalog.figures.flatMap(({ files }) => {
      const rows: Record<string, string>[] = parse(output.readText(files.csv), { bom: true, columns: true });
      return rows.flatMap(({ value = '', source = '', formula = '', missing = '' }) => {
        if (source === '') return missing === '' ? [`${files.csv}: a number from nowhere`] : [];
        const why = explainValue({ value, formula, cells: source.split(' ').map(readCell) });
        return why === '' ? [] : [`${files.csv}: ${value} from ${source}: ${why}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('the printed percents of a figure to take away are what their cells say', () => {
    const rows = output.catalog.figures.flatMap(({ files }): Record<string, string>[] =>
      parse(output.readText(files.csv), { bom: true, columns: true }),
    );
    const printed = rows.filter(({ percent_source: source }) => source);
    expect(printed.length).toBeGreaterThan(0);
    expect(
      printed.filter(
        ({ printed_percent: percent, percent_source: source = '' }) =>
          readCell(source).number !== Number(percent),
      ),
    ).toEqual([]);
  });

  test('what the audit found names the cell of the printed number', () => {
    const wrong = output.catalog.audit.filter(
      ({ source, printed }) => Number(readCell(source).text) !== printed,
    );
    expect(wrong).toEqual([]);
  });
});

describe('a corrected number', () => {
  const output = openOutput('small');

  test('is shown corrected in the text, with the printed one beside it', () => {
    const value = output.readPage('2025/phong-doc.html').querySelector('a[data-printed] data');
    expect(value?.textContent).toMatch(/^4\b/);
    expect(value?.closest('[data-printed]')?.getAttribute('data-printed')).toBe('40');
  });

  test('is listed on the audit page with its reason and who decided', () => {
    const text = output.readPage('2025/doi-chieu.html').querySelector('main')?.textContent ?? '';
    expect(text).toContain('không thể có 40 phòng');
    expect(text).toContain('Người biên tập sổ tay');
    expect(text).toContain('11/02/2026');
  });

  test('stays as printed in the table to take away', () => {
    expect(output.readText('2025/du-lieu/observations.csv')).toContain('phong-doc-dong,dem,40,');
  });
});

describe('what the small publication sets against a careless reader', () => {
  const output = openOutput('small');
  const verdicts = new Map(output.catalog.audit.map(({ subject, verdict }) => [subject, verdict]));

  test('percents and totals are judged', () => {
    expect(Object.fromEntries(verdicts)).toMatchObject({
      'Cho mượn sách về nhà, thư viện quận, đã mở': 'agrees',
      'Làm thẻ bạn đọc qua mạng, phòng đọc phường, đã mở': 'agrees-other-base',
      'Góc sách nói, phòng đọc phường, đã mở': 'agrees-truncated',
      'Mở cửa buổi tối, thư viện quận, đã mở': 'disagrees',
      'Lượt bạn đọc thiếu nhi, tổng số': 'agrees',
      'Tổng chi, 2025': 'rounding',
      'Tổng dự chi, 2026': 'agrees',
      'Tổng chi, 2024': 'disagrees',
    });
  });

  test('a missing number says why it is missing and is never nought', () => {
    const evening = output.readPage('chi-tieu/mo-buoi-toi.html').querySelector('main')?.textContent ?? '';
    expect(evening).toContain('không báo cáo');
    const readers =
      output.readPage('chi-tieu/ban-doc-cao-tuoi.html').querySelector('main')?.textContent ?? '';
    expect(readers).toContain('không đọc được');
  });

  test('the slip of a missing number says why, too', () => {
    const store = output.readPage('2025/phong-doc.html').querySelector('a[data-slip="–"]');
    expect([...(store?.attributes ?? [])].map(({ value }) => value).join(' ')).toContain('không báo cáo');
  });

  test('a table with Vietnamese headers is read like any other', () => {
    const value = output
      .readPage('2025/tien.html')
      .querySelector('main header data, main .lead data, main data');
    expect(value?.getAttribute('data-source')).toBe('data/2025/money.csv!C2');
    expect(value?.getAttribute('value')).toBe('18.6');
  });
});
