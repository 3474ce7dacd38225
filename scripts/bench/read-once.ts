import { loadTables } from '../../src/ingest/load.ts';
import { Collector } from '../../src/problems/collector.ts';
import { growHeapGently } from '../heap.ts';

// Run as a process of its own, so that its peak memory is the reading's: node read-once.ts PUBLICATION
growHeapGently();
const [publication = ''] = process.argv.slice(2);
const started = performance.now();
const collector = new Collector();
const result = await loadTables(publication, collector);
const seconds = (performance.now() - started) / 1000;
if (!result || collector.failed) throw new Error('the publication has errors; run check-data');
const rows = result.editions
  .flatMap(({ tables }) => tables.tables)
  .reduce((total, table) => total + table.rows, 0);
const cost = {
  rows,
  seconds,
  rowsPerSecond: rows / seconds,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
};
process.stdout.write(`\n${JSON.stringify(cost)}\n`);
