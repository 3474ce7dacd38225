import { fold } from './fold.ts';

/**
 * A name for addresses and keys: lower-case ASCII letters, digits and single hyphens. «Vốn đầu tư» → «von-dau-tu».
 * A text without any letter or digit gives ''.
 */
export function slugify(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
