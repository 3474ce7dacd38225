import { createHash } from 'node:crypto';
import { FROZEN } from '../../views/paths.ts';

/** Folder of the styles, scripts, fonts and pictures that frozen embeds share. */
export const FROZEN_PARTS = `${FROZEN}/tep`;

/** What a frozen file is called after: the first 16 hex digits of the SHA-256 of its bytes. */
export function contentHash(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16);
}

const embed = /^dong-bang\/([0-9a-f]{16})\/([^/]+)\/([^/]+)\.html$/;
const part = /^dong-bang\/tep\/[^/]+\.([0-9a-f]{16})\.[a-z0-9]+$/;

/** The hash that a frozen file's name promises; undefined when it is not the name of one. */
export function promisedHash(file: string): string | undefined {
  return (embed.exec(file) ?? part.exec(file))?.[1];
}

/** True for the page of a frozen embed, false for its styles, scripts and fonts. */
export function isFrozenEmbed(file: string): boolean {
  return embed.test(file);
}

/** The name of a part that is kept for ever: `Embed.astro_….tsD0tXAx.js` → `dong-bang/tep/embed.<hash>.js`. */
export function partName(file: string, bytes: Uint8Array | string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const stem = name.slice(0, name.indexOf('.')).toLowerCase();
  return `${FROZEN_PARTS}/${stem}.${contentHash(bytes)}${name.slice(name.lastIndexOf('.'))}`;
}
