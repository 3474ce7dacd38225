import { describe, expect, it } from 'vitest';
import type { FigureKind } from '../../src/figures/figure.ts';
import type { Sheet } from '../../src/figures/sheet.ts';
import type { FigureKindName } from '../../src/schema/figure.ts';
import type { Case } from './kind-cases.ts';
import { faultsOf } from './layout-check.ts';
import { drawSample, sampleData, sampleSettings } from './sample-figure.ts';

/** For each case and width: the drawing is the stored one, below 50 kB, and nothing touches or leaves the paper. */
export function describeDrawings(
  name: FigureKindName,
  kind: FigureKind<Sheet>,
  cases: Readonly<Record<string, Case>>,
): void {
  for (const [title, { sample, more }] of Object.entries(cases)) {
    describe.each([600, 340])(`${name} ${title} at %i px`, (width) => {
      const settings = sampleSettings(name, more);
      const data = sampleData(sample);
      it('is drawn as before', async () => {
        const svg = drawSample(kind, settings, data, width);
        expect(Buffer.byteLength(svg)).toBeLessThan(50_000);
        await expect(svg).toMatchFileSnapshot(`__snapshots__/${name}/${title}-${width}.svg`);
      });
      it('has no text that touches another or leaves the paper', () => {
        expect(faultsOf(kind.state(settings, data, { width }, {}), width)).toEqual([]);
      });
    });
  }
}
