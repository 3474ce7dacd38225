import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { loadTables } from '../../src/ingest/load.ts';
import { Collector } from '../../src/problems/collector.ts';
import { growHeapGently } from '../heap.ts';
import { project } from '../publication-folder.ts';

// What reading and checking a table of a million rows costs, as JSON: npx node scripts/bench/intake.ts [ROWS]
// It calls itself with --read FOLDER, so that the peak of memory is that of reading alone.
const places = 63;
const years = 10;

async function measure(publication: string): Promise<string> {
  growHeapGently();
  const collector = new Collector();
  const [started, before] = [performance.now(), process.cpuUsage()];
  const loaded = await loadTables(publication, collector);
  const { user, system } = process.cpuUsage(before);
  const numbers = loaded?.editions[0]?.tables.quantities.size ?? 0;
  return `${JSON.stringify({
    numbers,
    problems: collector.list().length,
    seconds: (performance.now() - started) / 1000,
    processorSeconds: (user + system) / 1e6,
    // Kilobytes on Linux.
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  })}\n`;
}

async function run(rows: number): Promise<string> {
  const cache = path.join(project, 'node_modules/.cache');
  await mkdir(cache, { recursive: true });
  const publication = await mkdtemp(path.join(cache, 'bench-intake-'));
  try {
    await writePublication(publication, rows);
    const script = path.join(import.meta.dirname, 'intake.ts');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--read', publication]);
    return stdout;
  } finally {
    await rm(publication, { recursive: true });
  }
}

/** An invented publication of locality values, each indicator in each place and year. */
async function writePublication(folder: string, rows: number): Promise<void> {
  await mkdir(path.join(folder, 'data/2022'), { recursive: true });
  const write = (name: string, lines: readonly string[]) =>
    writeFile(path.join(folder, name), `${lines.join('\n')}\n`);
  await write('publication.yaml', [
    'title: Đo tốc độ\npublisher: Cơ quan thử\ndescription: Ấn phẩm để đo.',
    'levels: [{ id: tinh, name: cấp tỉnh }]\nmeasures: [{ id: completed, name: hoàn thành }]',
    'place_lists: [{ id: noi, name: Các nơi, file: data/places.csv }]',
  ]);
  await write('data/2022/edition.yaml', [
    'title: Báo cáo\nnumber: 1-BC\nissuer: Cơ quan thử\nyear: 2022\nplace_list: noi',
  ]);
  const codes = Array.from({ length: places }, (_, index) => String(index + 1).padStart(2, '0'));
  await write('data/places.csv', ['code,name', ...codes.map((code) => `${code},Nơi thứ ${code}`)]);
  const indicators = Array.from(
    { length: Math.ceil(rows / places / years) },
    (_, index) => `chi-tieu-${index}`,
  );
  const indicatorRow = (id: string) => `${id},Chỉ tiêu ${id},${id},tinh,địa phương,Đếm để thử.`;
  await write('data/2022/indicators.csv', [
    'id,name,short_name,level,unit,definition',
    ...indicators.map(indicatorRow),
  ]);
  await write('data/2022/observations.csv', [
    'indicator,year,measure,value,unit',
    'chi-tieu-0,2022,completed,1,địa phương',
  ]);
  const values = createWriteStream(path.join(folder, 'data/2022/locality-values.csv'));
  values.write('indicator,year,place,value,unit,note,comment\n');
  for (let row = 0; row < rows; row += 1) {
    const year = 2013 + (Math.floor(row / places) % years);
    const id = indicators[Math.floor(row / places / years)];
    values.write(`${id},${year},${codes[row % places]},${(row * 7919) % 100_003},địa phương,,\n`);
  }
  values.end();
  await finished(values);
}

const [first = '1000000', folder = ''] = process.argv.slice(2);
process.stdout.write(first === '--read' ? await measure(folder) : await run(Number(first)));
