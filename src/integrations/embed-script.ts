import path from 'node:path';
import { bundleClassic } from './classic-script.ts';

/** The script that pages of others load to give embedded figures their height: small, under one name for ever. */
export function makeEmbedScript(project: string): Promise<Uint8Array> {
  return bundleClassic(path.join(project, 'src/client/embed-parent.ts'));
}
