import { describe, expect, it } from 'vitest';
import { otherQueries } from '../../src/search/other-queries.ts';
import { parseQuery } from '../../src/search/query.ts';
import {
  countAll,
  joinAnswers,
  type PreparedGroups,
  prepareEntry,
  searchGroups,
} from '../../src/search/search-groups.ts';
import { type GroupName, indexScript, type SiteEntry } from '../../src/search/site-index.ts';

const base = 'http://noi-bo/ban/2022/tim.js';
const synonyms = [
  ['CNTT', 'công nghệ thông tin'],
  ['Hồ Chí Minh', 'TP.HCM', 'TPHCM', 'HCM'],
];
const entries: readonly (readonly [GroupName, readonly SiteEntry[]])[] = [
  [
    'notes',
    [
      ['5', '', 'Mạng diện rộng: Kế hoạch số 47-KH/VPTW/nb.', 'chu-thich.html#ct-5', 'Đường đi của mạng.'],
      ['12', '', 'Chữ ký số cấp xã: 27 nơi; số máy, ký hiệu.', 'chu-thich.html#ct-12', ''],
    ],
  ],
  [
    'sections',
    [
      ['I.2', 'Hạ tầng', 'Nhiều nơi có chữ ký số. Ở Đà Nẵng có công nghệ thông tin.', 'ha-tang.html', ''],
      ['I.2.1', 'Chữ ký số', 'Đã có ở tỉnh.', 'ha-tang.html#chu-ky-so', 'Hạ tầng'],
    ],
  ],
  ['figures', [['H2.1', 'Chữ ký số theo cấp', 'Hình 2.1. Tỉ lệ', 'hinh/cks.html', 'Đà Nẵng: có']]],
  ['places', [['', 'Hồ Chí Minh', 'thành phố', 'chu-thich.html?q=%22H%22', '']]],
  ['documents', [['', '47-KH/VPTW/nb', 'Văn phòng. 15/3/2022', 'van-ban.html#vb-47', '']]],
];
const groups: PreparedGroups = new Map(
  entries.map(([name, list]) => [name, list.map((entry) => prepareEntry(entry, base))]),
);
const parse = (typed: string) => parseQuery(typed, synonyms);
const ask = (typed: string) => searchGroups(groups, parse(typed));
const found = (typed: string): string =>
  ask(typed)
    .groups.map(
      ({ name, found: list }) => `${name}: ${list.map(({ note }) => note.code || note.title).join(' ')}`,
    )
    .join('; ');

describe('a search of all groups', () => {
  it.each([
    ['chu ky so', 'notes: 12; sections: I.2.1 I.2; figures: H2.1'],
    ['47-KH', 'notes: 5; documents: 47-KH/VPTW/nb'],
    ['kh 47/vptw', 'notes: 5; documents: 47-KH/VPTW/nb'],
    ['h2.1', 'figures: H2.1'],
    ['I.2.1', 'sections: I.2.1'],
    ['tp hcm', 'places: Hồ Chí Minh'],
    ['TP.HCM', 'places: Hồ Chí Minh'],
    ['cntt', 'sections: I.2'],
    ['12', 'notes: 12'],
    ['', ''],
    ['   ', ''],
  ])('for «%s» finds %s', (typed, expected) => {
    expect(found(typed)).toBe(expected);
  });

  it('is the same for d and đ, in any case and with half of the diacritics', () => {
    const expected = 'sections: I.2';
    for (const typed of ['da nang', 'đà nẵng', 'Da Nẵng', 'ĐÀ NẴNG', 'đà nẵng'.normalize('NFD')])
      expect(found(typed), typed).toBe(expected);
  });

  it('puts what bears the words as its title before what speaks of them', () => {
    expect(found('ha tang')).toBe('sections: I.2');
    expect(ask('chữ ký').groups.find(({ name }) => name === 'sections')?.found[0]?.note.code).toBe('I.2.1');
  });

  it('leaves out groups that have only something near it', () => {
    expect(found('duong di')).toBe('notes: 5');
    expect(ask('duong di').how).toBe('context');
    expect(found('Hồ Chí Min')).toBe('places: Hồ Chí Minh');
    expect(ask('chuu ky so')).toMatchObject({ instead: 'chu ky so', groups: [{}, {}, {}] });
  });

  it('marks no word that stands alone where all of them stand together', () => {
    const [note] = ask('ky so').groups[0]?.found ?? [];
    const marked = (note?.spots ?? []).map(({ at }) => note?.note.tokens[at]?.folded);
    expect(marked).toEqual(['ky', 'so']);
  });

  it('knows what to try when nothing is found', async () => {
    const count = async (typed: string) => countAll(ask(typed));
    expect(found('"ky chu so"')).toBe('');
    expect((await otherQueries(parse('"ky chu so"'), count))[0]).toMatchObject({
      word: '',
      typed: 'ky chu so',
    });
    expect(await otherQueries(parse('cntt khongcogi'), count)).toEqual([
      { word: 'khongcogi', typed: 'cntt', count: 1 },
    ]);
  });

  it('joined with another search has the groups that are nearest to what was asked, of both when they are as near', () => {
    const near = ask('chuu ky so');
    const whole = ask('12');
    const none = ask('khongcogi');
    expect(joinAnswers(near, whole)).toBe(whole);
    expect(joinAnswers(whole, near)).toBe(whole);
    expect(joinAnswers(none, near)).toBe(near);
    expect(joinAnswers(whole, ask('h2.1')).groups.map(({ name }) => name)).toEqual(['notes', 'figures']);
  });
});

describe('an entry', () => {
  it('has an address relative to the script that it came in', () => {
    const [, section] = groups.get('sections') ?? [];
    expect(section?.address).toBe('http://noi-bo/ban/2022/ha-tang.html#chu-ky-so');
  });

  it('knows where its title and its text stand in what is searched', () => {
    const [entry] = groups.get('figures') ?? [];
    expect(entry?.text.slice(entry.titleStart, entry.bodyStart - 1)).toBe('Chữ ký số theo cấp');
    expect(entry?.text.slice(entry.bodyStart)).toBe('Hình 2.1. Tỉ lệ');
  });
});

describe('the script of an index', () => {
  it('hands over its content under its own address, whatever the content is', () => {
    const content = { a: ['</script>', 'dòng\u2028mới', '"'] };
    const page: { nienGiamIndex?: Record<string, unknown> } = {};
    const run = new Function('self', 'document', indexScript(content));
    run(page, { currentScript: { src: 'file:///x/tim.js' } });
    expect(page.nienGiamIndex).toEqual({ 'file:///x/tim.js': content });
  });
});
