import type { ExplorerData } from '../search/explorer-data.ts';

/** The middle of a place on the screen. */
export interface Spot {
  readonly index: number;
  readonly x: number;
  readonly y: number;
}

const ways: Readonly<Record<string, readonly [number, number]>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

/**
 * The place that an arrow key leads to: the nearest one that lies more in the key's direction than beside it. Home and
 * End lead to the first and the last; undefined where there is none, and for other keys.
 */
export function stepTo(spots: readonly Spot[], from: number, key: string): number | undefined {
  if (key === 'Home') return spots[0]?.index;
  if (key === 'End') return spots.at(-1)?.index;
  const way = ways[key];
  const start = spots.find(({ index }) => index === from);
  if (!way) return undefined;
  if (!start) return spots[0]?.index;
  let best: Spot | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const spot of spots) {
    const [x, y] = [spot.x - start.x, spot.y - start.y];
    const ahead = x * way[0] + y * way[1];
    const beside = Math.abs(x * way[1]) + Math.abs(y * way[0]);
    const cost = ahead + 2 * beside;
    if (ahead > 1 && beside <= ahead * 1.5 && cost < least) {
      least = cost;
      best = spot;
    }
  }
  return best?.index;
}

/** The middles of the places of the visible drawing; the first mark of a place counts, which stands on the land. */
export function spotsOf(ground: HTMLElement, { places }: ExplorerData): readonly Spot[] {
  const drawing = [...ground.children].find((each) => each.getClientRects().length > 0);
  return places.flatMap(({ code }, index) => {
    const mark = drawing?.querySelector(`[data-place="${code}"]`);
    if (!mark) return [];
    const { left, top, width, height } = mark.getBoundingClientRect();
    return [{ index, x: left + width / 2, y: top + height / 2 }];
  });
}
