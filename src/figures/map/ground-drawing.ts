import { figureSchema } from '../../schema/figure.ts';
import { choroplethState } from '../choropleth/state.ts';
import { makeDocument } from '../document.ts';
import type { FigureData, MapGround } from '../figure.ts';
import { finish } from '../finish.ts';
import { cellState } from '../theme.ts';
import { tileGridState } from '../tile-grid/state.ts';
import { drawHatches, makePen } from './canvas.ts';
import { appendLayer, mapSheet } from './drawing.ts';
import { hatchAngles, missingFill } from './fills.ts';

const none = { id: '', text: '' };
const nothing: FigureData = { data: [], rows: [], series: [none], facets: [none], unit: '' };

/**
 * A map of a ground without data: every place in one look, named where its name fits, without a legend. Each place is a
 * group with `data-place`, each name on it a text with `data-name`, so that a script can give it the colours of any data.
 */
export function drawGround(
  kind: 'choropleth' | 'tile-grid',
  ground: MapGround,
  { id, width, alt }: { readonly id: string; readonly width: number; readonly alt: string },
): string {
  const settings = figureSchema.parse({
    kind,
    title: alt,
    subtitle: alt,
    table: 'locality-values',
    encode: { row: 'place' },
    // Without a text it does not stand in the legend.
    map: { others: '' },
  });
  const frame = { document: makeDocument(), width, idPrefix: id };
  const state = kind === 'choropleth' ? choroplethState : tileGridState;
  const drawing = state(settings, nothing, frame, { map: ground });
  const pen = makePen(frame.document);
  const svg = mapSheet(drawing, pen);
  const hatches = drawHatches(
    pen,
    hatchAngles.map((_, index) => missingFill(index)),
    id,
    cellState.hatch,
  );
  if (hatches) svg.append(hatches);
  for (const layer of drawing.layers)
    if (layer.id !== 'legend') svg.append(appendLayer(layer, { pen, idPrefix: id, isGround: true }));
  return finish(svg, { frame, data: nothing, alt });
}
