import { describe, expect, test } from 'vitest';
import type { ChromiumVersion } from './browser.ts';
import { firstSection, onePageOfEachKind, useSite } from './open.ts';

/**
 * Words and lines of drawings that a forced palette hides: on no paper of their own and in a colour of ours that has less
 * than 3:1 on black; runs in the browser.
 */
function hiddenMarks(): string[] {
  const channels = (color: string): number[] => [...color.matchAll(/[\d.]+/g)].map(([part]) => Number(part));
  const isClear = (color: string): boolean => color === 'none' || channels(color)[3] === 0;
  const light = ([red = 0, green = 0, blue = 0]: number[]): number => {
    const linear = [red, green, blue].map((part) =>
      part <= 10 ? part / 3294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * (linear[0] ?? 0) + 0.7152 * (linear[1] ?? 0) + 0.0722 * (linear[2] ?? 0);
  };
  const hidden: string[] = [];
  for (const drawing of document.querySelectorAll('svg')) {
    if (!drawing.checkVisibility({ checkVisibilityCSS: true })) continue;
    const paper = drawing.closest(':is(svg, .sig, .mini)');
    if (paper && !isClear(getComputedStyle(paper).backgroundColor)) continue;
    if (drawing.closest('.sig')) continue;
    for (const mark of drawing.querySelectorAll('text, path, line, circle, rect')) {
      const { fill, stroke, opacity } = getComputedStyle(mark);
      const seen = [fill, stroke].filter((color) => !isClear(color));
      if (opacity === '0' || seen.length === 0) continue;
      if (seen.every((color) => (light(channels(color)) + 0.05) / 0.05 < 3))
        hidden.push(`${drawing.getAttribute('class')} ${mark.tagName} ${mark.getAttribute('class')} ${seen}`);
    }
  }
  return [...new Set(hidden)];
}

describe.each<ChromiumVersion>([109, 153])('a palette forced by the reader, in Chromium %i', (version) => {
  const site = useSite('default', version);
  const forced = { forcedColors: 'active', colorScheme: 'dark' } as const;

  test('hides no word and no line of a drawing on a page of each kind', async () => {
    const { page } = await site.openTab(forced);
    const hidden: string[] = [];
    for (const { path } of onePageOfEachKind(site.catalog)) {
      await page.goto(site.address(path), { waitUntil: 'load' });
      for (const mark of await page.evaluate(hiddenMarks)) hidden.push(`${path}: ${mark}`);
    }
    expect(hidden).toEqual([]);
    await page.goto(site.address('index.html'));
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(0, 0, 0)');
  });

  test('leaves the classes of a map apart, and shows what is chosen', async () => {
    const { page } = await site.openTab(forced);
    await page.goto(site.address('2022/tra-cuu-ban-do.html'), { waitUntil: 'load' });
    const themes = page.locator('#mex-theme option');
    await themes.first().waitFor({ state: 'attached' });
    // The list whose places have amounts of money: four classes, and who has none.
    const values = await themes.evaluateAll((options) =>
      options.map((option) => option.getAttribute('value')),
    );
    for (const value of values) {
      await page.locator('#mex-theme').selectOption(value);
      if ((await page.locator('[data-legend] tr').count()) >= 5) break;
    }
    const swatches = await page
      .locator('[data-legend] .mex-swatch')
      .evaluateAll((all) =>
        all.map((swatch) => `${getComputedStyle(swatch).background} ${swatch.innerHTML}`),
      );
    expect(swatches.length).toBeGreaterThanOrEqual(5);
    expect(new Set(swatches).size).toBe(swatches.length);
    const tiles = await page
      .locator('.mex-ground:visible .place > :is(rect, path)')
      .evaluateAll((all) => all.map((tile) => getComputedStyle(tile).fill));
    expect(new Set(tiles).size).toBeGreaterThanOrEqual(5);
    const grounds = await page
      .locator('.mex-pick fieldset span')
      .evaluateAll((all) => all.map((choice) => getComputedStyle(choice).backgroundColor));
    expect(new Set(grounds).size).toBe(2);
  });

  test('draws a ring around what has the focus', async () => {
    const { page } = await site.openTab(forced);
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press('Tab');
      const { style, width, color } = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        return { style: outlineStyle, width: outlineWidth, color: outlineColor };
      });
      expect(style).not.toBe('none');
      expect(Number.parseFloat(width)).toBeGreaterThan(1);
      expect(color).not.toBe('rgb(0, 0, 0)');
    }
  });
});

describe('a reader who wants no motion', () => {
  const site = useSite('default', 109);

  test('sees none on a page of each kind', async () => {
    const { page } = await site.openTab({ reducedMotion: 'reduce' });
    const moving: string[] = [];
    for (const { path } of onePageOfEachKind(site.catalog)) {
      await page.goto(site.address(path), { waitUntil: 'load' });
      for (const what of await page.evaluate(() => [
        ...[...document.querySelectorAll('*')].flatMap((element) => {
          const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
          const moves =
            /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior !== 'auto';
          return moves ? [`${element.tagName} ${element.className}`] : [];
        }),
        ...document.getAnimations().map(() => 'an animation runs'),
      ]))
        moving.push(`${path}: ${what}`);
    }
    expect(moving).toEqual([]);
  });

  test('and who does not mind sees colours fade: the rule is looked at', async () => {
    const { page } = await site.openTab({ reducedMotion: 'no-preference' });
    await page.goto(site.address(firstSection(site.catalog)), { waitUntil: 'load' });
    const duration = await page
      .locator('main a')
      .first()
      .evaluate((link) => getComputedStyle(link).transitionDuration);
    expect(duration).toMatch(/[1-9]/);
  });
});
