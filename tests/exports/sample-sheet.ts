import type { FigureSheet } from '../../src/exports/figure-sheet.ts';
import { drawFigure } from '../../src/figures/draw-figure.ts';
import type { FigureData } from '../../src/figures/figure.ts';
import { drawingWidth } from '../../src/figures/theme.ts';
import type { FigureSettings } from '../../src/schema/figure.ts';
import { type Sample, sampleData, sampleSettings } from '../figures/sample-figure.ts';

export const levels: Sample = {
  rows: ['Cấp tỉnh', 'Cấp huyện', 'Cấp xã'],
  values: [[[54], [50], [27.5]]],
};

/** A sheet of a sample figure, as the views would make it. */
export function sampleSheet(
  kind: FigureSettings['kind'],
  sample: Sample = levels,
  more: { readonly settings?: object; readonly texts?: Partial<FigureSheet> } = {},
): FigureSheet {
  return sheetOf(sampleSettings(kind, more.settings), sampleData(sample), more.texts);
}

/** A sheet of any data. */
export function sheetOf(
  settings: FigureSettings,
  data: FigureData,
  texts: Partial<FigureSheet> = {},
): FigureSheet {
  const draw = (width: number) =>
    drawFigure('mau', settings, data, {}, { wide: width, narrow: drawingWidth.narrow });
  const { wide, table, alt } = draw(drawingWidth.wide);
  return {
    id: 'mau',
    number: 'Hình 2.1',
    title: 'Xuống đến xã, chữ ký số chỉ còn 44%, bằng nửa cấp tỉnh',
    subtitle: 'Tỉ lệ địa phương đã hoàn thành, theo cấp, năm 2022 (%)',
    source: 'Nguồn: báo cáo 135-BC/VPTW/nb, mục I.2.3, chú thích 15–21, 23–25.',
    notice: '',
    edition: 'Chương trình 27, ấn bản 2022',
    section: 'I.2 Hạ tầng kỹ thuật',
    alt,
    settings,
    data,
    table,
    drawing: wide,
    redraw: (width) => draw(width).wide,
    notes: [{ term: 'Chữ ký số', text: 'Nơi đã cấp chữ ký số cho cán bộ.' }],
    origin: [{ term: 'Ô số liệu', text: 'data/2022/observations.csv (SHA-256 3f2a91c0b4de…): D42' }],
    hashes: { 'data/2022/observations.csv': '3f2a91c0b4de' },
    date: '2022-12-31',
    language: 'vi',
    ...texts,
  };
}
