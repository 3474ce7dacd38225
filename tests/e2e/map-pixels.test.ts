import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import type { ChromiumVersion } from './browser.ts';
import { useSite } from './open.ts';

/** A pixel differs beyond this colour distance (pixelmatch, 0 to 1); so many of a picture may. */
const threshold = 0.1;
const mostDiffering = 0.001;

const drawings = ['hai-can-bo-ban-do', 'muc-dai-ngo-ban-do', 'kiem-tra-2022-ban-do'].flatMap((id) => [
  { name: `${id}-600`, page: `2022/nhung/${id}.html`, part: '.plot', width: 640 },
  { name: `${id}-340`, page: `2022/nhung/${id}.html`, part: '.plot', width: 372 },
]);
const views = ['o', 'ban-do', 'xep-hang'].map((view) => ({
  name: `tra-cuu-${view}`,
  page: `2022/tra-cuu-ban-do.html?chi-tieu=muc-dai-ngo&dang=${view}&noi=38`,
  part: '.mex-map',
  width: 1366,
}));

describe.each<ChromiumVersion>([109, 153])('pictures of maps in Chromium %i', (version) => {
  const site = useSite('default', version);
  const folder = path.join(import.meta.dirname, `pixels/${version}`);

  test.each([...drawings, ...views])(
    '$name looks as its reference',
    async ({ name, page: file, part, width }) => {
      const { page } = await site.openTab({ viewport: { width, height: 1000 } });
      await page.goto(site.address(file), { waitUntil: 'load' });
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      const bytes = await page.locator(part).first().screenshot({ animations: 'disabled' });
      await page.context().close();
      const reference = path.join(folder, `${name}.png`);
      if (process.env.UPDATE_PIXELS) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(reference, bytes);
      }
      expect(existsSync(reference), `${reference} is missing: see CONTRIBUTING.md`).toBe(true);
      const [seen, wanted] = [PNG.sync.read(bytes), PNG.sync.read(readFileSync(reference))];
      expect([seen.width, seen.height]).toEqual([wanted.width, wanted.height]);
      const differing = pixelmatch(seen.data, wanted.data, undefined, seen.width, seen.height, { threshold });
      expect(differing / (seen.width * seen.height)).toBeLessThanOrEqual(mostDiffering);
    },
  );
});
