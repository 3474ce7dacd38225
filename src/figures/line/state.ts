import type { FigureSettings } from '../../schema/figure.ts';
import type { FigureData } from '../figure.ts';
import { isNarrow } from '../theme.ts';
import { type Attempt, attemptLines } from './attempt.ts';
import type { LineState } from './marks.ts';

export type { LineState } from './marks.ts';

/** With more columns an axis reads better than numbers that cross lines. */
const MOST_COLUMNS_WITHOUT_AXIS = 6;

/**
 * Lines over the rows, which are points in time or levels in the given order. Each line is named where it begins and
 * has a number at every point; where these find no room, the lines are named at their ends instead, only the
 * emphasised ones have numbers on the way, and a y axis of at most four ticks gives the rest. A line may begin late,
 * end early or have gaps. The scale holds the numbers and the limit; it need not include zero.
 */
export function lineState(settings: FigureSettings, data: FigureData, width: number): LineState {
  const best = attempts(data.rows.length, isNarrow(width)).reduce<LineState | undefined>((done, attempt) => {
    if (done) return done;
    const { state, isWhole } = attemptLines(settings, data, width, attempt);
    return isWhole || attempt.mode === 'ends' ? state : undefined;
  }, undefined);
  if (!best) throw new Error('No attempt laid out a line chart; the last one always does');
  return best;
}

/** How to lay out, best first; the last is taken whatever it leaves out. */
function attempts(rows: number, narrow: boolean): readonly Attempt[] {
  const crossing: readonly Attempt[] =
    rows <= MOST_COLUMNS_WITHOUT_AXIS ? [{ mode: 'starts', mayCross: true }] : [];
  const along: readonly Attempt[] = narrow && rows > 1 ? [{ mode: 'along', mayCross: false }] : [];
  return [...along, { mode: 'starts', mayCross: false }, ...crossing, { mode: 'ends', mayCross: false }];
}
