import { describe, expect, it } from 'vitest';
import { type ChromiumVersion, launchChromium } from './browser.ts';

describe('launchChromium', () => {
  // The first run unpacks 250 MB.
  it.each<ChromiumVersion>([109, 153])(
    'opens a page in Chromium %i',
    async (version) => {
      const browser = await launchChromium(version);
      try {
        expect(browser.version()).toMatch(new RegExp(`^${version}\\.`));
        const page = await browser.newPage();
        await page.goto('data:text/html;charset=utf-8,<title>Chữ ký số</title>');
        expect(await page.title()).toBe('Chữ ký số');
      } finally {
        await browser.close();
      }
    },
    120_000,
  );
});
