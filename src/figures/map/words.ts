import type { FigureSettings } from '../../schema/figure.ts';

/** Everything that maps say in words of their own, besides what the publisher's settings and data say. */
export const mapWords = {
  /** Head of the legend's column of counts. */
  places: 'số nơi',
  member: 'Có trong danh sách',
  insetScale: 'Khung phụ có tỉ lệ riêng.',
  /** Between two numbers of which one is below zero. */
  to: 'đến',
  tile: 'Mỗi ô là một nơi, xếp gần đúng vị trí địa lý.',
  /** Prefixes of units, by factor. */
  scales: [
    [1e9, 'tỉ'],
    [1e6, 'triệu'],
    [1e3, 'nghìn'],
  ],
} as const;

type Method = FigureSettings['map']['classes']['method'];

/** How the classes of a legend were made, as a sentence; with breaks it is the publisher who chose them. */
export const methodWords: Readonly<Record<Method, string>> = {
  given: 'Chia lớp theo ngưỡng tròn.',
  quantile: 'Chia lớp theo phân vị: số nơi mỗi lớp gần bằng nhau.',
  equal: 'Chia lớp theo khoảng đều.',
  natural: 'Chia lớp theo ngắt tự nhiên (Jenks).',
};

/** The same of values of which some are below zero. */
export const methodWordsAroundZero: typeof methodWords = {
  given: methodWords.given,
  quantile: 'Chia lớp hai bên số 0 theo phân vị của độ lớn.',
  equal: 'Chia lớp hai bên số 0 theo khoảng đều.',
  natural: 'Chia lớp hai bên số 0 theo ngắt tự nhiên (Jenks) của độ lớn.',
};
