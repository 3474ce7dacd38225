import { loadScript } from './search-opener.ts';

const loading = new Map<string, Promise<unknown>>();

/**
 * What the data script at an absolute address holds (see `indexScript`), loaded once; one that cannot be loaded may be
 * asked for again. A script also works from disk, where `fetch` is refused.
 */
export function loadData(address: string): Promise<unknown> {
  let promise = loading.get(address);
  if (!promise) {
    promise = loadScript(document, address).then(() => take(address));
    promise.catch(() => loading.delete(address));
    loading.set(address, promise);
  }
  return promise;
}

function take(address: string): unknown {
  const { nienGiamIndex = {} } = window as { nienGiamIndex?: Record<string, unknown> };
  const content = nienGiamIndex[address];
  delete nienGiamIndex[address];
  return content;
}
