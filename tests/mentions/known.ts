import { createRecogniser, findMentions, type Known } from '../../src/mentions/find-mentions.ts';
import type { MentionKind } from '../../src/mentions/mention.ts';
import { createPlaceResolver } from '../../src/model/place-resolver.ts';

const place = (code: string, name: string, other_names = '') => ({
  code,
  name,
  kind: code === '01' ? 'thành phố' : 'tỉnh',
  iso_3166_2: '',
  other_names,
  only_with_kind: false,
});
const places = createPlaceResolver([
  place('01', 'Hà Nội', 'Hanoi'),
  place('17', 'Hoà Bình'),
  place('34', 'Thái Bình'),
  place('36', 'Nam Định'),
  place('38', 'Thanh Hoá'),
  place('42', 'Hà Tĩnh'),
  place('77', 'Bà Rịa - Vũng Tàu', 'BR-VT'),
]);

/** What the tests of the rules know. */
export const known: Known = {
  findPlaces: (text) =>
    places.findPlaces(text).map(({ place: { code }, start, end }) => ({ code, start, end })),
  agencies: [
    { id: 'vptw', names: ['Văn phòng Trung ương Đảng'] },
    { id: 'to-chuc', names: ['Ban Tổ chức Trung ương'] },
    { id: 'dan-van', names: ['Ban Dân vận Trung ương'] },
    { id: 'suc-khoe', names: ['Ban Bảo vệ, chăm sóc sức khoẻ cán bộ Trung ương'] },
    { id: 'tai-chinh', names: ['Bộ Tài chính'] },
    { id: 'noi-vu', names: ['Bộ Nội vụ'] },
    { id: 'btl-86', names: ['Bộ Tư lệnh 86'] },
    { id: 'cap-uy', names: ['tỉnh uỷ, thành uỷ'] },
  ],
  documents: [
    { number: '47-KH/VPTW/nb', names: [] },
    { number: '01-KH/VPTW-BCY', names: [] },
    { number: '01-KH/VPTW-BTL', names: [] },
    { number: '27-QĐ/TW', names: ['Chương trình 27'] },
    { number: '50/2017/QĐ-TTg', names: [] },
    { number: '', names: ['Luật Đầu tư công'] },
  ],
  levels: [
    { id: 'trung-uong', name: 'Trung ương' },
    { id: 'tinh', name: 'cấp tỉnh' },
    { id: 'xa', name: 'cấp xã' },
  ],
  units: ['địa phương', 'người', 'trang', 'tỉnh uỷ, thành uỷ'],
  abbreviations: [
    ['KH', 'kế hoạch'],
    ['QĐ', 'quyết định', 'quy định'],
    ['VPTW', 'VPTWĐ', 'Văn phòng Trung ương Đảng', 'Văn phòng Trung ương'],
  ],
};

const recogniser = createRecogniser(known);

/** Values of one kind in a text, each with the words that it was found in: `54 địa phương ← 54`. */
export function found(kind: MentionKind, text: string): string[] {
  return findMentions(text, recogniser)
    .filter((each) => each.kind === kind)
    .map(({ value, start, end }) => `${value} ← ${text.slice(start, end)}`);
}

/** The values alone. */
export function values(kind: MentionKind, text: string): string[] {
  return found(kind, text).map((each) => each.split(' ← ')[0] ?? '');
}
