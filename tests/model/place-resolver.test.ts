import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../src/language/fold.ts';
import { namesOf, type ResolvablePlace } from '../../src/model/place-names.ts';
import { createPlaceResolver, type PlaceResolution } from '../../src/model/place-resolver.ts';
import { placeRows } from '../geography/viet-nam.ts';

const lists = [
  ['63', placeRows('provinces-63.csv')],
  ['34', placeRows('provinces-34.csv')],
] as const;
const [[, places63], [, places34]] = lists;
const resolver = createPlaceResolver(places63);

const codeOf = (resolution: PlaceResolution<ResolvablePlace>) =>
  resolution.found === 'one' ? resolution.place.code : resolution.found;
const resolved = (text: string) => codeOf(resolver.resolve(text));
const place = (code: string, name: string, more: Partial<ResolvablePlace> = {}): ResolvablePlace => ({
  code,
  name,
  kind: 'tỉnh',
  iso_3166_2: '',
  other_names: '',
  only_with_kind: false,
  ...more,
});

describe('what a cell stands for', () => {
  it.each([
    ['the official name', 'Hoà Bình', '17'],
    ['any Unicode form', 'Hoà Bình'.normalize('NFD'), '17'],
    ['capitals', 'HOÀ BÌNH', '17'],
    ['the tone mark on the other vowel', 'Hòa Bình', '17'],
    ['no diacritics', 'Hoa Binh', '17'],
    ['eth for đ', 'ðà Nẵng', '48'],
    ['capital eth for Đ', 'Ðắk Lắk', '66'],
    ['d for đ', 'Dien Bien', '11'],
    ['other dashes and spaces', 'Bà Rịa–Vũng  Tàu', '77'],
    ['no dash', 'BÀ RỊA VŨNG TÀU', '77'],
    ['no spaces', 'QuảngNinh', '22'],
    ['a no-break space', 'Quảng\u00a0Ninh', '22'],
    ['«tỉnh» before it', 'tỉnh Nam Định', '36'],
    ['«TP.» before it', 'TP.Đà Nẵng', '48'],
    ['«tp» before it', 'tp Đà Nẵng', '48'],
    ['«thành phố» before it', 'Thành Phố Cần Thơ', '92'],
    ['«Tỉnh uỷ», spelt either way', 'Tỉnh ủy Nam Định', '36'],
    ['«Thành uỷ» before it', 'Thành uỷ Hải Phòng', '31'],
    ['«UBND tỉnh» before it', 'UBND tỉnh An Giang', '89'],
    ['«HĐND TP.» before it', 'HĐND TP. Hà Nội', '01'],
    ['«Văn phòng Tỉnh uỷ» before it', 'Văn phòng Tỉnh uỷ Lào Cai', '10'],
    ['a prefix that is a part of the name', 'Hà Tĩnh', '42'],
    ['a prefix before such a name', 'Tỉnh Hà Tĩnh', '42'],
    ['another name from the list', 'Sài Gòn', '79'],
    ['an abbreviation from the list', 'TP.HCM', '79'],
    ['an abbreviation with a space', 'TP HCM', '79'],
    ['its code', '01', '01'],
    ['its code without the leading zero', '1', '01'],
    ['its ISO code', 'VN-HN', '01'],
    ['its ISO code in small letters', 'vn-hn', '01'],
    ['spaces around it', '  Hà Nam ', '35'],
  ])('finds a place from %s', (_, text, code) => {
    expect(resolved(text)).toBe(code);
  });

  it('tells how it found the place, because a code without its zero deserves a warning', () => {
    const by = (text: string) => {
      const resolution = resolver.resolve(text);
      return resolution.found === 'one' ? resolution.by : resolution.found;
    };
    expect(['01', '1', 'VN-HN', 'ha noi'].map(by)).toEqual(['code', 'zero', 'iso', 'name']);
  });

  it('does not take a number for another place’s code that lost its zero', () => {
    const two = createPlaceResolver([place('01', 'Một'), place('1', 'Hai')]);
    expect(codeOf(two.resolve('1'))).toBe('1');
    expect(codeOf(two.resolve('01'))).toBe('01');
  });

  it('names the nearest place for a misspelling, and none for digits or nonsense', () => {
    const nearest = (text: string) => {
      const resolution = resolver.resolve(text);
      return resolution.found === 'none' ? resolution.nearest?.name : resolution.found;
    };
    expect(nearest('Quảng Nin')).toBe('Quảng Ninh');
    expect(nearest('tỉnh Thanh Hoas')).toBe('Thanh Hoá');
    expect(nearest('99')).toBeUndefined();
    expect(nearest('')).toBeUndefined();
    expect(nearest('Văn phòng Trung ương Đảng')).toBeUndefined();
  });

  it('does not take a district for the province', () => {
    expect(resolved('huyện Điện Biên')).toBe('none');
  });

  it('is ambiguous only where the spelling itself is', () => {
    const twins = createPlaceResolver([
      place('01', 'Hoà An'),
      place('02', 'Hoa Ân'),
      place('03', 'Sơn Tây'),
      place('04', 'Sơn Tây', { kind: 'thành phố' }),
    ]);
    expect(codeOf(twins.resolve('Hoà An'))).toBe('01');
    expect(codeOf(twins.resolve('HÒA AN'))).toBe('01');
    expect(codeOf(twins.resolve('Hoa Ân'))).toBe('02');
    expect(twins.resolve('Hoa An')).toMatchObject({
      found: 'several',
      places: [{ code: '01' }, { code: '02' }],
    });
    expect(codeOf(twins.resolve('Sơn Tây'))).toBe('several');
    expect(codeOf(twins.resolve('thành phố Sơn Tây'))).toBe('04');
    expect(codeOf(twins.resolve('Tỉnh Sơn Tây'))).toBe('03');
  });

  it('keeps the two lists apart, where one code means two places', () => {
    const newer = createPlaceResolver(places34);
    expect(codeOf(newer.resolve('Lào Cai'))).toBe('15');
    expect(resolved('Lào Cai')).toBe('10');
    expect(codeOf(newer.resolve('Yên Bái'))).toBe('none');
    expect(codeOf(newer.resolve('Thừa Thiên - Huế'))).toBe('46');
  });

  it('reads a million cells in about a second', () => {
    const cells = places63.flatMap(({ name, code, kind }) => [name, code, `${kind} ${name}`, fold(name)]);
    // Time of this process alone: the tests share their machine.
    const start = process.cpuUsage();
    let found = 0;
    for (let index = 0; index < 1_000_000; index++) {
      if (resolver.resolve(cells[index % cells.length] ?? '').found === 'one') found += 1;
    }
    expect(found).toBe(1_000_000);
    // Measured at 0.7 s; the limit leaves room for a slow machine and finds a scan over the list.
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(6_000);
  }, 60_000);
});

/** Ways to write a name that the rules cover, as functions to be applied one after the other. */
const spellings: readonly ((name: string) => string)[] = [
  (name) => name.normalize('NFD'),
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase(),
  (name) => name.replace('oà', 'òa').replace('oá', 'óa'),
  fold,
  (name) => name.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'),
  (name) => name.replaceAll(' - ', '–'),
  (name) => name.replaceAll(' ', '\u00a0'),
  (name) => name.replaceAll(' ', ''),
  (name) => `  ${name} `,
];
const prefixes = ['', 'tỉnh ', 'Tỉnh uỷ ', 'TP. ', 'thành phố ', 'UBND tỉnh ', 'HĐND thành phố '];

describe.each(lists)('every name of the list of %s', (_, places) => {
  const own = createPlaceResolver(places);

  it('means its place in every spelling, and so never another', () => {
    const names = places.flatMap((row) => namesOf(row).map((name) => ({ name, code: row.code })));
    fc.assert(
      fc.property(
        fc.constantFrom(...names),
        fc.constantFrom(...prefixes),
        fc.subarray([...spellings.keys()]),
        ({ name, code }, prefix, chosen) => {
          const text = chosen.reduce((each, index) => spellings[index]?.(each) ?? each, `${prefix}${name}`);
          expect(codeOf(own.resolve(text)), text).toBe(code);
        },
      ),
      { numRuns: 2000, seed: 5 },
    );
  });

  it('is found in a sentence, at its place, in either Unicode form', () => {
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.boolean(), (row, decomposed) => {
        const form = decomposed ? 'NFD' : 'NFC';
        const text = `Đoàn đã làm việc với ${row.kind} ${row.name}, có kết quả.`.normalize(form);
        const [mention, ...others] = own.findPlaces(text);
        expect(others).toEqual([]);
        expect(mention?.place.code).toBe(row.code);
        expect(text.slice(mention?.start, mention?.end)).toBe(row.name.normalize(form));
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('what a text names', () => {
  const named = (text: string) => resolver.findPlaces(text).map((each) => each.place.name);

  it.each([
    [
      'an enumeration',
      'Các tỉnh uỷ: Thái Bình, Nam Định và Đồng Nai.',
      ['Thái Bình', 'Nam Định', 'Đồng Nai'],
    ],
    ['a name with a dash', 'Tỉnh uỷ Bà Rịa – Vũng Tàu đã làm', ['Bà Rịa - Vũng Tàu']],
    ['the longest name', 'ở Thừa Thiên Huế', ['Thừa Thiên Huế']],
    ['the other tone position', 'tỉnh Hòa Bình', ['Hoà Bình']],
    ['the first word of a sentence before it', 'Tại Hà Nội có ba mạng.', ['Hà Nội']],
    ['an abbreviation before it', 'UBND Hà Nam', ['Hà Nam']],
    ['a text without diacritics', 'Tinh uy Nam Dinh, Ha Noi', ['Nam Định', 'Hà Nội']],
    ['a name on both sides of a line', 'Lâm\nĐồng', ['Lâm Đồng']],
    [
      'the city named after a person',
      'TP. Hồ Chí Minh; Thành uỷ Hồ Chí Minh',
      ['Hồ Chí Minh', 'Hồ Chí Minh'],
    ],
    ['that city in an enumeration', 'Hà Nội, Hồ Chí Minh và Đà Nẵng', ['Hà Nội', 'Hồ Chí Minh', 'Đà Nẵng']],
    ['an abbreviation of it', 'các cơ quan ở TP.HCM', ['Hồ Chí Minh']],
  ])('finds places in %s', (_, text, names) => {
    expect(named(text)).toEqual(names);
  });

  it.each([
    ['a common noun', 'giữ gìn hoà bình, thái bình'],
    ['a common noun at the start of a sentence', 'Hoà bình là mong muốn chung.'],
    ['half a name', 'Nam và Định'],
    ['a name over two sentences', 'Ở phía Nam. Định kỳ'],
    ['a longer name', 'vùng Thái Bình Dương'],
    ['a longer name at the start', 'Thái Bình Dương rộng lớn'],
    ['a person', 'đồng chí Nguyễn Thái Bình'],
    ['a person’s name that a city bears', 'tư tưởng Hồ Chí Minh; Đoàn Thanh niên Cộng sản Hồ Chí Minh'],
    ['a district', 'huyện Điện Biên, thị xã Phú Thọ, đường Điện Biên'],
    ['a town that bears the province’s name', 'thành phố Thái Nguyên'],
    ['a name without diacritics in a text with them', 'ở Ha Noi và nơi khác có dấu: đã'],
    ['small letters', 'tinh uy nam dinh'],
  ])('finds none in %s', (_, text) => {
    expect(named(text)).toEqual([]);
  });
});
