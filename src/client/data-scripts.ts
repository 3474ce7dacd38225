/** How data scripts hand over what they hold: `nienGiam("tên", …)`. */
type Receive = (name: string, data: unknown) => void;

const received = new Map<string, unknown>();
const loading = new Map<string, Promise<unknown>>();

/**
 * Loads a script that holds data, once. A script also works from disk, where `fetch` is refused. The name is that of
 * its file without `.js`; `folder` is an address that ends in a slash.
 */
export function loadData(folder: string, name: string): Promise<unknown> {
  const scope = globalThis as { nienGiam?: Receive };
  scope.nienGiam ??= (key, data) => received.set(key, data);
  let promise = loading.get(name);
  if (!promise) {
    promise = new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${folder}${name}.js`;
      script.addEventListener('load', () => {
        script.remove();
        resolve(received.get(name));
        received.delete(name);
      });
      script.addEventListener('error', () => {
        // May be asked for again.
        loading.delete(name);
        script.remove();
        reject(new Error(`${name}.js cannot be loaded`));
      });
      document.head.append(script);
    });
    loading.set(name, promise);
  }
  return promise;
}
