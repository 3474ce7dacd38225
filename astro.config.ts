import { defineConfig } from 'astro/config';
import { ROOT } from './src/views/paths.ts';

/**
 * Settings that hold for building and for live editing. Where the pages come from and where they go is said by
 * scripts/build.ts and scripts/dev.ts.
 */
export default defineConfig({
  base: ROOT.slice(0, -1),
  trailingSlash: 'ignore',
  compressHTML: true,
  devToolbar: { enabled: false },
  prerenderConflictBehavior: 'error',
  build: {
    // Links name files, so that pages open from disk and from any path.
    format: 'preserve',
    assets: '_astro',
    // Nothing inline: a strict content security policy refuses it.
    inlineStylesheets: 'never',
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // The newest browser that Windows 7 and 8 can have.
      target: 'chrome109',
      cssTarget: 'chrome109',
    },
  },
});
