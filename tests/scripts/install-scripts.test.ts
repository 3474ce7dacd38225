import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const project = path.resolve(import.meta.dirname, '../..');
const read = (file: string): unknown => JSON.parse(readFileSync(path.join(project, file), 'utf8'));

test('every package that would run a script when it is installed is on the written list', () => {
  const { packages } = read('package-lock.json') as {
    packages: Record<string, { name?: string; hasInstallScript?: boolean }>;
  };
  const { allowScripts } = read('package.json') as { allowScripts: Record<string, boolean> };
  const running = Object.entries(packages)
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([place, { name }]) => name ?? place.slice(place.lastIndexOf('node_modules/') + 13));
  expect(running.filter((name) => !(name in allowScripts))).toEqual([]);
  // What stands on the list is there, so that it does not grow stale.
  expect(Object.keys(allowScripts).filter((name) => !running.includes(name))).toEqual([]);
});
