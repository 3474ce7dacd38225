import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { Collector } from '../problems/collector.ts';
import type { Problem } from '../problems/problem.ts';
import { provideSite } from '../views/current-site.ts';
import { openSite } from '../views/open-site.ts';
import type { Site } from '../views/site.ts';

/**
 * Live editing: reads the publication anew whenever one of its files changes and reloads the page. While there are
 * errors the last good site is shown and `report` gets the problems.
 */
export function liveSite(
  folder: string,
  audience: string | undefined,
  first: Site,
  report: (problems: readonly Problem[]) => void,
): AstroIntegration {
  let site = first;
  let isStale = false;
  provideSite(async () => {
    if (!isStale) return site;
    isStale = false;
    const collector = new Collector();
    const fresh = await openSite(folder, collector, audience);
    report(collector.list());
    if (fresh) site = fresh;
    return site;
  });
  const watched = ['publication.yaml', 'data', 'content'].map((name) => path.join(folder, name));
  return {
    name: 'live-site',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.watcher.add(watched);
        server.watcher.on('all', (_event, file) => {
          if (!watched.some((each) => file === each || file.startsWith(each + path.sep))) return;
          isStale = true;
          server.ws.send({ type: 'full-reload' });
        });
      },
    },
  };
}
