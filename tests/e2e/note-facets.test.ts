import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { noteIndexWords } from '../../src/language/browser-words.ts';
import { noteYearWords } from '../../src/language/note-words.ts';
import type { ChromiumVersion } from './browser.ts';
import { narrow, useSite, wide } from './open.ts';

/** Numbers of the notes that are shown. */
async function shown(page: Page): Promise<string[]> {
  await page.locator('[data-results][data-state="ready"]').waitFor();
  return page
    .locator('[data-results] [data-note]:visible')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-note') ?? ''));
}

/** Every box of the facets as the page shows it, and the count that its notes' own attributes give. */
async function boxes(page: Page) {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLInputElement>('.fac [type="checkbox"]')];
    const rows = [...document.querySelectorAll('[data-results] [data-note]')];
    const has = (row: Element, { name, value }: HTMLInputElement): boolean =>
      (row.getAttribute(`data-${name}`) ?? '').split(' ').includes(value);
    return all.map((box) => {
      const others = all.filter((each) => each.checked && each.name !== box.name);
      const names = new Set(others.map(({ name }) => name));
      const passing = rows.filter((row) =>
        [...names].every((name) => others.some((each) => each.name === name && has(row, each))),
      );
      return {
        name: box.name,
        value: box.value,
        isOff: box.disabled,
        isTicked: box.checked,
        printed: Number(box.closest('label')?.querySelector('[data-facet-count]')?.textContent),
        counted: passing.filter((row) => has(row, box)).length,
      };
    });
  });
}

describe.each<ChromiumVersion>([109, 153])('the facets of the notes in Chromium %i', (version) => {
  const site = useSite('default', version);
  const index = site.catalog.editions[0]?.notes ?? '';

  test('are opened, narrowed by typing and ticked with the keyboard alone', async () => {
    const { page, troubles } = await site.openTab({ viewport: wide });
    await page.goto(site.address(index), { waitUntil: 'load' });
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-controls') ?? element?.getAttribute('value') ?? '';
      });
    const tabTo = async (wanted: string): Promise<void> => {
      for (let steps = 0; steps < 60 && (await focused()) !== wanted; steps += 1)
        await page.keyboard.press('Tab');
      expect(await focused()).toBe(wanted);
    };
    await tabTo('loc-dia-phuong');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('nam dinh');
    await page.keyboard.press('Enter');
    await tabTo('36');
    await page.keyboard.press('Space');
    expect(await shown(page)).toEqual(['7', '63']);
    await tabTo('loc-co-quan');
    await page.keyboard.press('Enter');
    await tabTo('tinh-uy');
    await page.keyboard.press('Space');
    expect(await shown(page)).toEqual(['7']);
    expect(new URL(page.url()).search).toBe('?dia-phuong=36&co-quan=tinh-uy');
    expect(troubles).toEqual([]);
  });

  test('come back from the address, open, with what is ticked among many values in sight', async () => {
    const { page } = await site.openTab({ viewport: wide });
    await page.goto(`${site.address(index)}?dia-phuong=36&dia-phuong=75&nam=2022`, { waitUntil: 'load' });
    expect(await shown(page)).toEqual(['7']);
    for (const value of ['36', '75'])
      expect(await page.locator(`[name="dia-phuong"][value="${value}"]`).isVisible()).toBe(true);
    await page.goto(`${site.address(index)}?dia-phuong=36&dia-phuong=75`, { waitUntil: 'load' });
    expect(await shown(page)).toEqual(['7', '11', '63']);
  });

  test('count what each value would show with what is ticked in the others', async () => {
    const { page } = await site.openTab({ viewport: wide });
    for (const query of [
      '',
      '?cap=tinh&cap=huyen&nam=2022',
      '?muc=ha-tang-ky-thuat&ti-le=0',
      '?co-quan=tinh-uy&noi-dung=so-lieu&doi-chieu=khop',
    ]) {
      await page.goto(`${site.address(index)}${query}`, { waitUntil: 'load' });
      await shown(page);
      const all = await boxes(page);
      expect(all.filter(({ printed, counted }) => printed !== counted)).toEqual([]);
      expect(all.filter(({ isOff, isTicked, counted }) => isOff !== (counted === 0 && !isTicked))).toEqual(
        [],
      );
    }
    const off = (await boxes(page)).filter(({ isOff }) => isOff);
    expect(off.length).toBeGreaterThan(10);
    const [first] = (await boxes(page)).filter(({ name, isOff }) => name === 'nam' && !isOff);
    await page.goto(`${page.url()}&nam=${first?.value}`, { waitUntil: 'load' });
    expect(await shown(page)).toHaveLength(first?.printed ?? 0);
  });

  test('show all values of a long one on demand, and go on with the first of them', async () => {
    const { page } = await site.openTab({ viewport: wide });
    await page.goto(site.address(index), { waitUntil: 'load' });
    const group = page.locator('#loc-dia-phuong');
    await page.getByRole('button', { name: 'Địa phương', exact: true }).click();
    const visible = (): Promise<number> => group.locator('label:visible').count();
    expect(await visible()).toBe(8);
    const all = await group.locator('label').count();
    await group.getByRole('button', { name: noteIndexWords.more(all - 8) }).press('Enter');
    expect(await visible()).toBe(all);
    expect(await page.evaluate(() => document.activeElement?.closest('label')?.className)).toContain('rest');
    await group.getByRole('searchbox').fill('dong nai');
    expect(await visible()).toBe(1);
  });

  test('open one at a time on a phone, and nothing is wider than the screen', async () => {
    const { page } = await site.openTab({ viewport: narrow });
    await page.goto(site.address(index), { waitUntil: 'load' });
    for (const name of ['Địa phương', noteIndexWords.facets['co-quan'], noteIndexWords.facets.tien]) {
      await page.getByRole('button', { name, exact: true }).click();
      expect(await page.locator('.fac fieldset:visible').count()).toBe(1);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(narrow.width);
    }
    await page.locator('[name="tien"]').first().check();
    expect(await shown(page)).toEqual(['57']);
  });

  test('lead from a note to its indicators and to the figures built on it', async () => {
    const { page } = await site.openTab({ viewport: wide });
    await page.goto(site.address(index), { waitUntil: 'load' });
    const row = page.locator('[data-note="23"] .from');
    expect(await row.getByRole('link', { name: 'Chữ ký số' }).count()).toBe(1);
    await row.getByRole('link', { name: 'Hình 2.3' }).click();
    expect(await page.locator('figure[data-figure="chu-ky-so-2021-2022"]').count()).toBe(1);
  });
});

describe.each<ChromiumVersion>([109, 153])('notes of two editions in Chromium %i', (version) => {
  const site = useSite('small', version);

  test.each([true, false])('lead to each other and back, with scripts: %s', async (javaScriptEnabled) => {
    const { page } = await site.openTab({ javaScriptEnabled, viewport: wide });
    await page.goto(site.address('2025/chu-thich.html'), { waitUntil: 'load' });
    const link = page.locator('[data-note="7"]').getByRole('link', { name: noteYearWords.note(6, '2024') });
    await link.click();
    await page.waitForURL(/2025\/chu-thich\/2024\.html#ct-7$/);
    const pair = page.locator('#ct-7');
    expect(await pair.innerText()).toMatch(/Sổ cộng nhầm[\s\S]*Số tiền làm tròn/);
    const [left, right] = await pair.locator('[role="cell"]').all();
    const [a, b] = [await left?.boundingBox(), await right?.boundingBox()];
    expect(a?.y).toBe(b?.y);
    await pair.getByRole('link', { name: noteYearWords.read(6, noteYearWords.edition('2024')) }).click();
    await page.waitForURL(/2024\/chu-thich\.html#ct-6$/);
    expect(
      await page
        .locator('[data-note="6"]')
        .getByRole('link', { name: noteYearWords.note(7, '2025') })
        .count(),
    ).toBe(1);
  });
});
