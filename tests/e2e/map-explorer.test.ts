import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import type { ChromiumVersion } from './browser.ts';
import { narrow, useSite } from './open.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
interface AxeWindow {
  readonly axe: { run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }> };
}

const file = '2022/tra-cuu-ban-do.html';

describe.each<ChromiumVersion>([109, 153])('the map explorer in Chromium %i', (version) => {
  const site = useSite('default', version);

  async function open(query = '', options = {}) {
    const tab = await site.openTab(options);
    await tab.page.goto(`${site.address(file)}${query}`, { waitUntil: 'load' });
    return tab;
  }

  test('shows what its address says, and its address says what it shows', async () => {
    const { page, troubles } = await open('?chi-tieu=muc-dai-ngo&dang=ban-do&noi=38');
    expect(await page.locator('[data-view="ban-do"]:visible svg:visible').count()).toBe(1);
    expect(await page.locator('[data-panel] h2').innerText()).toContain('Thanh Hoá');
    await page.locator('select[name=chi-tieu]').selectOption('kiem-tra-2022');
    await page.getByRole('radio', { name: 'Xếp hạng' }).check();
    const query = new URL(page.url()).searchParams;
    expect([...query]).toEqual([
      ['chi-tieu', 'kiem-tra-2022'],
      ['dang', 'xep-hang'],
      ['noi', '38'],
    ]);
    const before = await page.locator('map-explorer').innerText();
    await page.reload({ waitUntil: 'load' });
    expect(await page.locator('map-explorer').innerText()).toBe(before);
    expect(troubles).toEqual([]);
  });

  test('colours every drawing of the view as the legend says', async () => {
    const { page } = await open('?chi-tieu=muc-dai-ngo&dang=o');
    const fills = await page
      .locator('[data-view="o"] > :visible .map-land [data-place] rect')
      .evaluateAll((all) => all.map((each) => each.getAttribute('fill') ?? ''));
    const counts = await page
      .locator('[data-legend] tr td:last-child')
      .evaluateAll((all) => all.map((each) => Number(each.textContent)));
    const used = new Map<string, number>();
    for (const fill of fills) used.set(fill, (used.get(fill) ?? 0) + 1);
    expect([...used.values()].sort()).toEqual(counts.sort());
    expect(fills).toHaveLength(63);
  });

  test('finds a province by any spelling and tells what the report says of it', async () => {
    const { page } = await open();
    await page.locator('#mex-find').fill('tinh thanh hoa');
    await page.keyboard.press('Enter');
    const panel = page.locator('[data-panel]');
    expect(await panel.innerText()).toContain('1.500.000–1.800.000 đồng/người/tháng');
    const note = await panel.locator('a').first().getAttribute('href');
    expect(note).toBe(site.address('2022/chu-thich.html#ct-57'));
  });

  test('tells of a province why there is no number, by every list, and which passages name it', async () => {
    const { page } = await open('?chi-tieu=muc-dai-ngo&dang=xep-hang&noi=67');
    const all = await page.locator('select[name=chi-tieu] option').count();
    const panel = page.locator('[data-panel]');
    const groups = await panel.locator('details > ul > li').allInnerTexts();
    expect(groups[0]).toContain('Chưa triển khai Chương trình 27');
    expect(groups.filter((each) => each.startsWith('Báo cáo không nêu tên'))).toHaveLength(1);
    // Every list has its line: those that name the place, and the others under their reason.
    expect(await panel.locator('button[data-layer]').count()).toBe(all);
    await page.goto(site.address(`${file}?noi=01`), { waitUntil: 'load' });
    const passages = await panel.getByText('Nêu trong bài').getByRole('link').allInnerTexts();
    const own = await page.context().newPage();
    await own.goto(site.address('dia-phuong/tinh-63/01-ha-noi.html'), { waitUntil: 'load' });
    const text = await own.locator('main').innerText();
    expect(passages.length).toBeGreaterThan(0);
    for (const passage of passages) expect(text).toContain(passage);
  });

  test('shows the provinces of 2025 with what was said of the old ones, and says how', async () => {
    const { page, troubles } = await open('?chi-tieu=kiem-tra-2022&dang=o&noi=36');
    await page.locator('select[name=danh-muc]').selectOption('tinh-34');
    const panel = page.locator('[data-panel]');
    await panel.getByText('2 trong 3 địa phương cũ được nêu: Nam Định, Ninh Bình').first().waitFor();
    const address = new URL(page.url()).searchParams;
    expect([address.get('danh-muc'), address.get('noi')]).toEqual(['tinh-34', '37']);
    expect(await page.locator('[data-view="o"]:visible > :visible .map-land [data-place]').count()).toBe(34);
    await page.locator('select[name=chi-tieu]').selectOption('muc-dai-ngo');
    expect(await page.locator('[data-legend]').innerText()).toContain('Không gộp');
    await page.reload({ waitUntil: 'load' });
    await panel.locator('h2', { hasText: 'Ninh Bình' }).waitFor();
    expect(await panel.getByRole('link', { name: 'Trang của' }).getAttribute('href')).toBe(
      site.address('dia-phuong/tinh-34/37-ninh-binh.html'),
    );
    await page.locator('select[name=danh-muc]').selectOption('tinh-63');
    await page.locator('[data-view="o"][data-list="tinh-63"]:visible').waitFor();
    expect(await page.locator('[data-view="o"]:visible > :visible .map-land [data-place]').count()).toBe(63);
    expect(troubles).toEqual([]);
  });

  test('works inside an embed, whose links lead to the edition', async () => {
    const { page } = await site.openTab({ viewport: narrow });
    await page.goto(site.address('2022/nhung/tra-cuu-ban-do.html?chi-tieu=muc-dai-ngo&noi=38'));
    expect(await page.locator('[data-panel] a').first().getAttribute('href')).toBe(
      site.address('2022/chu-thich.html#ct-57'),
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });

  test('moves between provinces by arrow keys alone', async () => {
    const { page } = await open('?chi-tieu=muc-dai-ngo&dang=o&noi=01');
    await page.locator('[data-view="o"]:visible').focus();
    await page.keyboard.press('ArrowLeft');
    const first = await page.locator('[data-panel] h2').innerText();
    await page.keyboard.press('ArrowDown');
    const second = await page.locator('[data-panel] h2').innerText();
    expect(new Set(['Hà Nội', first, second]).size).toBe(3);
    expect(await page.locator('[data-reading-line]').innerText()).toContain(second.split('\n')[0] ?? '');
    await page.keyboard.press('Escape');
    expect(new URL(page.url()).searchParams.has('noi')).toBe(false);
  });

  test.each(['o', 'ban-do', 'xep-hang'])('is accessible as %s, on a phone too', async (view) => {
    for (const options of [{}, { viewport: narrow }]) {
      const { page } = await open(`?chi-tieu=muc-dai-ngo&dang=${view}&noi=38`, options);
      await page.evaluate(axe);
      const violations = await page.evaluate(
        async () => (await (window as unknown as AxeWindow).axe.run()).violations,
      );
      expect(violations.map(({ id, nodes }) => [id, nodes[0]?.target])).toEqual([]);
      const room = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(room).toBeLessThanOrEqual(0);
    }
  });
});
