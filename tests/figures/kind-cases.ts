import type { Sample } from './sample-figure.ts';

/** A sample with the settings that it is drawn with. */
export interface Case {
  readonly sample: Sample;
  readonly more?: object;
}

export const longName =
  'Phần mềm điều hành tác nghiệp bản web triển khai đồng bộ đến các cơ quan tham mưu, giúp việc cấp uỷ cấp huyện';

export const limit = { value: 63, label: '63 tỉnh, thành' };

const places = [
  'Hà Nội',
  'Hà Giang',
  'Cao Bằng',
  'Bắc Kạn',
  'Tuyên Quang',
  'Lào Cai',
  'Điện Biên',
  'Bà Rịa – Vũng Tàu',
  'Thừa Thiên Huế',
];

/** As many names of places as a test wants; beyond the known ones they are numbered. */
export function placeNames(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => {
    const name = places[index % places.length] ?? '';
    return index < places.length ? name : `${name} ${Math.floor(index / places.length) + 1}`;
  });
}

/** Indicators of one report, each with its number of places. */
export const indicators: Sample = {
  rows: [
    'Chữ ký số, cấp tỉnh',
    'Phần mềm kế toán',
    'Gửi nhận văn bản trên Internet',
    'Chuyên ngành Kiểm tra đảng, cấp tỉnh',
    'Phòng họp trực tuyến, cấp huyện',
    'Bảo vệ chính trị nội bộ, huyện',
  ],
  values: [[[54], [52], [50], [49], [44], [4]]],
};
