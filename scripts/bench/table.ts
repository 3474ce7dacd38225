import type { EngineCost } from './engines.ts';
import type { SearchCost } from './note-search.ts';
import type { OutputSize } from './output.ts';
import type { Visit } from './page-visit.ts';
import type { BuildCost, IntakeCost } from './run-once.ts';

const kilobytes = (value: number): string => `${value.toFixed(1)} kB`.padStart(10);
const milliseconds = (value: number): string => `${Math.round(value)} ms`.padStart(10);

export function sayBuild(build: BuildCost, { pages, files, megabytes }: OutputSize): string {
  return `build ${build.buildSeconds.toFixed(1)} s (reading ${build.readSeconds.toFixed(1)} s), peak ${Math.round(build.peakMegabytes)} MB, ${pages} pages, ${files} files, ${megabytes.toFixed(1)} MB\n`;
}

export function sayIntake({ rows, seconds, rowsPerSecond, peakMegabytes }: IntakeCost): string {
  return `intake ${rows} rows in ${seconds.toFixed(1)} s, ${Math.round(rowsPerSecond)} rows/s, peak ${Math.round(peakMegabytes)} MB\n`;
}

export function sayVisits(visits: readonly Visit[]): string {
  return lines([
    ['page'.padEnd(48), 'first', 'next', 'script', 'fonts', 'requests', 'shift', 'paint'],
    ...visits.map((each) => [
      each.page.padEnd(48),
      ...[each.firstKilobytes, each.nextKilobytes, each.scriptKilobytes, each.fontKilobytes].map(kilobytes),
      String(each.requests),
      each.layoutShift.toFixed(3),
      milliseconds(each.firstPaintMilliseconds),
    ]),
  ]);
}

export function saySearches(searches: readonly SearchCost[]): string {
  return lines([
    [
      `search of ${searches[0]?.notes ?? 0} notes, 4x slower`.padEnd(48),
      'found',
      'first',
      'warm',
      'ready',
      'data',
      'in all',
    ],
    ...searches.map((each) => [
      each.query.padEnd(48),
      String(each.found),
      ...[each.coldMilliseconds, each.warmMilliseconds, each.readyMilliseconds].map(milliseconds),
      ...[each.dataKilobytes, each.kilobytes].map(kilobytes),
    ]),
  ]);
}

export function sayEngines(engines: readonly EngineCost[]): string {
  const share = (value: number | undefined): string =>
    value === undefined ? '' : `${(value * 100).toFixed(0)}%`;
  const time = (value: number | undefined): string => (value === undefined ? '' : `${value.toFixed(1)} ms`);
  return lines([
    ['ways to search, in this process'.padEnd(48), 'index', 'size', 'files', 'p50', 'p95', 'first', 'recall'],
    ...engines.map((each) => [
      each.engine.padEnd(48),
      `${each.indexSeconds.toFixed(1)} s`,
      kilobytes(each.indexKilobytes),
      String(each.files),
      time(each.medianMilliseconds),
      time(each.slowMilliseconds),
      share(each.firstRight),
      share(each.recallAtTen),
    ]),
  ]);
}

function lines(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map((cell) => cell.padStart(10)).join('')}\n`).join('');
}
