import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { publicationNames } from '../build/run-build.ts';
import { useSite } from './open.ts';

describe.each(publicationNames)('pictures of the %s publication', (name) => {
  const site = useSite(name, 153);
  const pictures = readdirSync(site.folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.svg'),
  );

  test('each is well-formed XML to a browser', async () => {
    const { page } = await site.openTab();
    const texts = pictures.map((file) => ({
      file,
      text: readFileSync(path.join(site.folder, file), 'utf8'),
    }));
    const broken = await page.evaluate(
      (all) =>
        all.flatMap(({ file, text }) => {
          const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
          const error = parsed.querySelector('parsererror');
          return error || parsed.documentElement.localName !== 'svg'
            ? [`${file}: ${error?.textContent ?? 'no svg'}`]
            : [];
        }),
      texts,
    );
    expect(pictures.length).toBeGreaterThan(5);
    expect(broken).toEqual([]);
  });

  test('each opens by itself without asking for anything else', async () => {
    const { page, troubles } = await site.openTab();
    for (const { files } of site.catalog.figures.slice(0, 8)) {
      if (files.svg === undefined) continue;
      await page.goto(site.address(files.svg), { waitUntil: 'load' });
      expect(await page.locator('svg path').count()).toBeGreaterThan(0);
    }
    expect(troubles.filter((each) => !each.includes('favicon.ico'))).toEqual([]);
  });
});
