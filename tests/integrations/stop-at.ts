/**
 * Loaded into a process before its program (`--import`): ends it with SIGKILL, or fails as a full disk does, at the
 * n-th rename or write. What the file system has by then stays.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const stop = /^(rename|writeFile|cp):(\d+):(kill|ENOSPC)$/.exec(process.env.STOP_AT ?? '');

if (stop) {
  const [, name = '', at = '', how] = stop;
  const real: (...given: unknown[]) => Promise<unknown> = Reflect.get(fs.promises, name);
  let calls = 0;
  const replacement = async (...given: unknown[]): Promise<unknown> => {
    calls += 1;
    if (calls === Number(at) && how === 'kill') process.kill(process.pid, 'SIGKILL');
    if (calls >= Number(at) && how === 'ENOSPC')
      throw Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    return real(...given);
  };
  Reflect.set(fs.promises, name, replacement);
  syncBuiltinESMExports();
}
