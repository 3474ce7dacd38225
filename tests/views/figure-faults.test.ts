import { describe, expect, test } from 'vitest';
import { Collector } from '../../src/problems/collector.ts';
import { openSite } from '../../src/views/open-site.ts';
import { type Edit, withBrokenCopy } from '../build/broken-copy.ts';

const under = 'content/2025/figures';

/** The problems of a copy of the small publication with these edits, as «code file:line», and what they say. */
async function problemsOf(...edits: readonly Edit[]): Promise<{ where: string[]; hints: string[] }> {
  return withBrokenCopy(edits, async (folder) => {
    const collector = new Collector();
    await openSite(folder, collector);
    const all = collector.list();
    return {
      where: all.map(
        ({ code, severity, file, line }) => `${severity} ${code} ${file.slice(under.length + 1)}:${line}`,
      ),
      hints: all.map(({ hint }) => hint),
    };
  });
}

const where = async (...edits: readonly Edit[]) => (await problemsOf(...edits)).where;

describe('a figure that cannot be drawn is a problem at the key that is to be mended', () => {
  test('none in the publication as it is', async () => {
    expect(await where()).toEqual([]);
  });

  test('a filter that lets nothing through', async () => {
    const edit = { file: `${under}/luot-ban-doc.yaml`, from: 'measure: dem', to: 'measure: mo-them' };
    expect(await where(edit)).toEqual(['error figure-empty luot-ban-doc.yaml:7']);
  });

  test('numbers of different units', async () => {
    const edit = {
      file: `${under}/luot-ban-doc.yaml`,
      from: 'ban-doc-cao-tuoi]',
      to: 'phong-doc-tot]',
    };
    expect(await where(edit)).toEqual(['error figure-mixed-units luot-ban-doc.yaml:6']);
  });

  test('two numbers on one mark', async () => {
    const edit = { file: `${under}/dich-vu-hai-nam.yaml`, from: '  series: year', to: '  facet: measure' };
    const order = { file: `${under}/dich-vu-hai-nam.yaml`, from: "  series: '2025'", to: '' };
    expect(await where(edit, order)).toEqual(['error figure-ambiguous dich-vu-hai-nam.yaml:11']);
  });

  test('more series than the kind can tell apart', async () => {
    const edit = { file: `${under}/luot-ban-doc.yaml`, from: 'kind: line', to: 'kind: dumbbell' };
    expect(await where(edit)).toEqual(['error figure-too-many-series luot-ban-doc.yaml:10']);
  });

  test('a value that is emphasised but not drawn', async () => {
    const edit = { file: `${under}/tien-ban-doc-gop.yaml`, from: 'emphasis: [KD]', to: 'emphasis: [KD, LM]' };
    expect(await where(edit)).toEqual(['error figure-value-not-drawn tien-ban-doc-gop.yaml:13']);
  });

  test('a number below zero that is to be counted in squares', async () => {
    const edit = {
      file: 'data/2025/observations.csv',
      from: 'phong-doc-tot,dem,',
      to: 'phong-doc-tot,dem,-',
    };
    const found = (await where(edit)).filter((each) => each.includes('figure-'));
    expect(found).toEqual(['error figure-negative-squares tinh-trang-phong-doc.yaml:1']);
  });

  test('a label without room, at the key that gives it', async () => {
    const long = 'Thẻ_bạn_đọc_cấp_qua_mạng_cho_mọi_người_dân_đang_cư_trú_trên_địa_bàn_thành_phố';
    const edit = { file: `${under}/ti-le-dich-vu.yaml`, from: 'Thẻ qua mạng', to: long };
    const found = await problemsOf(edit);
    expect(found.where).toEqual(['warning labels-do-not-fit ti-le-dich-vu.yaml:19']);
    expect(found.hints).toEqual([
      'Đặt tên ngắn hơn: labels: { the-qua-mang: "…" }, hoặc bớt số dòng, số loạt bằng filter.',
    ]);
  });
});
