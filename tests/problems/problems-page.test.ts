import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { badCell, numberForm } from '../../src/problems/messages.ts';
import { problemsPage } from '../../src/problems/page/problems-page.ts';
import { problem } from '../../src/problems/problem.ts';

const cell = problem(
  { file: 'data/2022/observations.csv', line: 46, column: 'value', cell: 'D46' },
  badCell('value', '<b>63</b> & hơn', 'số viết liền'),
);
const form = problem(
  { file: 'data/2022/money.csv', line: 3, column: 'amount', cell: 'D3' },
  numberForm('amount', 'vi', { text: '3,7', cell: 'D3' }),
);
const explanation =
  '# Ô không dùng được\n\nMã: `bad-cell`\n\n## Cách sửa\n\nXem [trang](../publishing.md). <img src="https://a.vn/x">\n';
const page = problemsPage([cell, form], 'Báo cáo', new Map([['bad-cell', explanation]]));
const { document } = parseHTML(page);

describe('the problems as a page', () => {
  test('stands alone: its policy lets in its own style by hash and nothing else', () => {
    const style = document.querySelector('style')?.textContent ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    const policy = document
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src 'sha256-${hash}'`);
    expect(document.querySelectorAll('script, img, link, [style], [src]').length).toBe(0);
    expect(
      [...document.querySelectorAll('a')].every((each) => each.getAttribute('href')?.startsWith('#')),
    ).toBe(true);
  });

  test('says the publication, how many errors and warnings there are, and those of each file', () => {
    expect(document.querySelector('h1')?.textContent).toBe('Kiểm tra dữ liệu: Báo cáo');
    expect(document.querySelector('.counts')?.textContent).toBe('1 lỗi, 1 cảnh báo');
    expect([...document.querySelectorAll('section > h2')].map((each) => each.textContent)).toEqual([
      'data/2022/observations.csv 1 lỗi, 0 cảnh báo',
      'data/2022/money.csv 0 lỗi, 1 cảnh báo',
      'Giải thích',
    ]);
  });

  test("what the publisher wrote is text, never markup, and each problem's place is said", () => {
    const row = document.querySelector('tbody tr');
    expect(row?.querySelector('b')).toBeNull();
    expect(row?.textContent).toContain('<b>63</b> & hơn');
    expect(row?.textContent).toContain('dòng 46, cột value, ô\u00A0D46');
  });

  test('every link leads to a place in the page, when the code has an explanation', () => {
    const link = document.querySelector('a[href="#ma-bad-cell"]');
    expect(link).not.toBeNull();
    expect(document.querySelector('article#ma-bad-cell h4')?.textContent).toBe('Cách sửa');
  });

  test('no problem is said in a sentence', () => {
    expect(problemsPage([], '', new Map())).toContain('Không có lỗi, không có cảnh báo.');
  });
});
