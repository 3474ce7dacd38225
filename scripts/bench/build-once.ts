import { buildSite } from '../../src/integrations/build-site.ts';
import { Collector } from '../../src/problems/collector.ts';
import { openSite } from '../../src/views/open-site.ts';

// Run as a process of its own, so that its peak memory is the build's: node build-once.ts PROJECT PUBLICATION OUT
const [project = '', publication = '', out = ''] = process.argv.slice(2);
const started = performance.now();
const site = await openSite(publication, new Collector());
if (!site) throw new Error('the publication has errors; run check-data');
const read = performance.now();
await buildSite(site, { project, out });
const built = performance.now();
const result = {
  readSeconds: (read - started) / 1000,
  buildSeconds: (built - started) / 1000,
  // Kilobytes on Linux.
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`\n${JSON.stringify(result)}\n`);
