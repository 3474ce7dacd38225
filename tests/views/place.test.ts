import { expect, test } from 'vitest';
import { Collector } from '../../src/problems/collector.ts';
import { openSite } from '../../src/views/open-site.ts';
import { placeView } from '../../src/views/place.ts';
import { allPlaces } from '../../src/views/place-link.ts';
import { placesView } from '../../src/views/places.ts';

async function open(folder: string) {
  const site = await openSite(new URL(folder, import.meta.url).pathname, new Collector());
  if (!site) throw new Error('the publication has errors');
  return site;
}
const small = await open('../fixtures/small');
const report = await open('../..');

function view(site: typeof small, list: string, name: string) {
  const listed = allPlaces(site).find((each) => each.list.id === list && each.place.name === name);
  if (!listed) throw new Error(`no ${name}`);
  return placeView(site, listed);
}
const smallList = [...small.publication.placeLists.keys()][0] ?? '';
const text = (links: readonly { text: string }[] | undefined) => links?.map((each) => each.text).join('');

test('a value has its rank among the places that are reported', () => {
  const [latest] = view(small, smallList, 'Kênh Đào').reports;
  const number = latest?.numbers.find(({ subject }) => subject.text === 'Sách trong kho, 2025');
  expect(number?.rank).toBe('thứ 1 trong 7 nơi được nêu');
  expect(number?.row?.text).toBe('32.400');
});

test('ties are stated', () => {
  const [latest] = view(report, 'tinh-63', 'Nam Định').reports;
  expect(latest?.numbers.map(({ rank }) => rank)).toEqual([
    'thứ 1 trong 10 nơi được nêu, đồng hạng với 9 nơi',
  ]);
});

test('a value that was not reported has no rank and is no zero', () => {
  const [latest] = view(small, smallList, 'Rạch Sen').reports;
  const number = latest?.numbers.find(({ subject }) => subject.text === 'Sách trong kho, 2025');
  expect(number).toMatchObject({ rank: '', row: { value: '', missing: 'không báo cáo' } });
});

test('editions stand one after the other, the newest first', () => {
  expect(view(small, smallList, 'Kênh Đào').reports.map(({ edition }) => edition)).toEqual(['2025', '2024']);
});

test('a place that the report does not name says so', () => {
  const [only] = view(report, 'tinh-63', 'Hà Giang').reports;
  expect(only?.silence).toBe('Báo cáo 135-BC/VPTW/nb không nêu riêng nơi này.');
});

test('what became of a place, and with whom', () => {
  const { succession } = view(report, 'tinh-63', 'Nam Định');
  expect(`${succession?.since}: ${text(succession?.text)}`).toBe(
    'Từ 01/7/2025: cùng Hà Nam và Ninh Bình hợp thành tỉnh Ninh Bình',
  );
  expect(text(view(report, 'tinh-63', 'Cao Bằng').succession?.text)).toBe(
    'giữ nguyên địa giới, là tỉnh Cao Bằng',
  );
  expect(view(small, smallList, 'Kênh Đào').succession).toBeUndefined();
});

test('a new place has the old ones with what is said of each, and lists as counts', () => {
  const { parts, together } = view(report, 'tinh-34', 'Ninh Bình');
  expect(parts.map(({ place }) => place.text)).toEqual(['Hà Nam', 'Nam Định', 'Ninh Bình']);
  expect(together[0]?.rows.map((row) => [row.subject.text, row.text, row.parts])).toContainEqual([
    'Được kiểm tra ứng dụng công nghệ thông tin năm 2022',
    '2 trong 3 địa phương cũ được nêu',
    'Nam Định, Ninh Bình',
  ]);
});

test('the index counts what is said and says where nothing is', () => {
  const rows = placesView(report).lists.flatMap(({ regions }) => regions.flatMap((region) => region.rows));
  const said = (path: string) => rows.find(({ place }) => place.path === path)?.said;
  expect(said('dia-phuong/tinh-63/36-nam-dinh.html')).toBe('2 chú thích, 2 danh sách');
  expect(said('dia-phuong/tinh-63/02-ha-giang.html')).toBe('');
  expect(said('dia-phuong/tinh-34/37-ninh-binh.html')).toBe('3 chú thích, 3 danh sách');
});
