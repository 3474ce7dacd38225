import { expect, test } from 'vitest';
import { shiftText } from '../../src/authoring/year.ts';

test.each([
  ['Kết quả năm 2022, nhiệm vụ trọng tâm năm 2023', 'Kết quả năm 2023, nhiệm vụ trọng tâm năm 2024'],
  ['Năm 2021 và năm 2022', 'Năm 2022 và năm 2023'],
  ['Sổ tay thư viện 2022', 'Sổ tay thư viện 2023'],
  ['từ năm 2010', 'từ năm 2010'],
  ['Số 2022/QĐ-TW', 'Số 2022/QĐ-TW'],
  ['Giai đoạn 2021–2025', 'Giai đoạn 2021–2025'],
  ['Lượt bạn đọc, 2019–2022.', 'Lượt bạn đọc, 2019–2023.'],
  ['2022 địa phương', '2023 địa phương'],
])('«%s» of 2022 is «%s» a year later', (before, after) => {
  expect(shiftText(before, { from: 2022, to: 2023 })).toBe(after);
});
