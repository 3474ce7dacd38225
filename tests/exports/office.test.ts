import { describe, expect, test } from 'vitest';
import { numberFormat } from '../../src/exports/office/number-format.ts';
import { officeText, xmlText } from '../../src/exports/office/text.ts';
import { columnName } from '../../src/exports/office/workbook.ts';
import { zipParts } from '../../src/exports/office/zip.ts';

describe('a text for Office', () => {
  test('loses what XML cannot hold and becomes one line', () => {
    expect(officeText('a\u0000b\u000bc\nd\te\uffff')).toBe('abc d e');
  });

  test('keeps pairs of surrogates and loses halves', () => {
    expect(officeText('\ud83d\ude00 \ud83d x \ude00')).toBe('\ud83d\ude00  x ');
  });

  test('keeps Vietnamese as it is', () => {
    expect(xmlText('Uỷ ban «Ế ợ Ệ» − 48,3%')).toBe('Uỷ ban «Ế ợ Ệ» − 48,3%');
  });

  test('is escaped for elements and attributes', () => {
    expect(xmlText(`<a b="c" d='e'>&`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;');
  });
});

describe('a number format', () => {
  const digits = (text: string, value: number, suffix?: string) => numberFormat({ text, value }, suffix);

  test('has the decimals of the printed number and a true minus sign', () => {
    expect(digits('3.419', 3419)).toBe('[$-42A]#,##0;[$-42A]"−"#,##0');
    expect(digits('48,3', 48.3)).toBe('[$-42A]#,##0.0;[$-42A]"−"#,##0.0');
    expect(digits('−117', -117)).toBe('[$-42A]#,##0;[$-42A]"−"#,##0');
  });

  test('carries what stands behind the number', () => {
    expect(digits('88', 88, '%')).toBe('[$-42A]#,##0"%";[$-42A]"−"#,##0"%"');
  });

  test('is the printed words where they say more than the number', () => {
    expect(digits('1.500.000–1.800.000', 1_500_000)).toBe('"1.500.000–1.800.000"');
    expect(digits('khoảng "50"', 50)).toBe('"khoảng ”50”"');
  });
});

test('columns of a workbook are named as in Excel', () => {
  expect([0, 25, 26, 51, 52].map(columnName)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA']);
});

test('a zip does not depend on the order of its parts, and begins with the content types', () => {
  const forward = zipParts(
    new Map([
      ['b', '1'],
      ['[Content_Types].xml', '2'],
      ['a', '3'],
    ]),
  );
  const backward = zipParts(
    new Map([
      ['a', '3'],
      ['b', '1'],
      ['[Content_Types].xml', '2'],
    ]),
  );
  expect(Buffer.compare(forward, backward)).toBe(0);
  expect(Buffer.from(forward).indexOf('[Content_Types].xml')).toBe(30);
});
