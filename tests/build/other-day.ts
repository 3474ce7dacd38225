import path from 'node:path';
import { pathToFileURL } from 'node:url';

/** A day that no publication states; the build elsewhere takes it for today. */
export const otherDay = '2031-07-19';

/** What makes Node's clock begin at noon of that day. */
export const onOtherDay = {
  NODE_OPTIONS: `--import=${pathToFileURL(path.join(import.meta.dirname, 'other-clock.ts')).href}`,
} as const;
