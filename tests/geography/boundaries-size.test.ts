import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

test('the boundaries of both lists take less than 45 kB', () => {
  const file = path.resolve(import.meta.dirname, '../../data/places/boundaries.topojson');
  expect(statSync(file).size).toBeLessThan(45_000);
});
