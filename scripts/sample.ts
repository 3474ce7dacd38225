import path from 'node:path';
import { messages } from './messages.ts';
import { readOptions } from './options.ts';
import { project } from './publication-folder.ts';
import { mayWrite, writeSample } from './sample/publication.ts';

/** What each number may be; publications beyond these are not worth waiting for. */
const limits = {
  places: { fallback: 63, least: 1, most: 1000 },
  indicators: { fallback: 60, least: 1, most: 5000 },
  years: { fallback: 5, least: 1, most: 20 },
  notes: { fallback: 500, least: 0, most: 110_000 },
  seed: { fallback: 1, least: 0, most: 2 ** 31 },
} as const;
type SizeName = keyof typeof limits;

/** `npm run sample`: writes a synthetic publication, the same bytes for the same options. 1 when it wrote none. */
async function main(): Promise<number> {
  const options = readOptions(
    { places: 'text', indicators: 'text', years: 'text', notes: 'text', seed: 'text', out: 'text' },
    'npm run sample -- --out THƯ_MỤC [--places 63] [--indicators 60] [--years 5] [--notes 500] [--seed 1]',
  );
  if (!options) return 1;
  const wrong = (Object.keys(limits) as SizeName[]).flatMap((name) => refusalOf(name, options[name]));
  if (options.out === undefined) wrong.push(messages.sampleNeedsFolder);
  const out = path.resolve(options.out ?? '');
  if (wrong.length === 0 && !(await mayWrite(out))) wrong.push(messages.sampleForeignFolder(out));
  if (wrong.length > 0) {
    process.stderr.write(`${wrong.join('\n')}\n`);
    return 1;
  }
  const number = (name: SizeName): number => Number(options[name] ?? limits[name].fallback);
  const size = {
    places: number('places'),
    indicators: number('indicators'),
    years: number('years'),
    notes: number('notes'),
    seed: number('seed'),
  };
  await writeSample(size, project, out);
  process.stdout.write(`${messages.sampleWritten(path.relative(process.cwd(), out) || '.', size)}\n`);
  return 0;
}

function refusalOf(name: SizeName, typed: string | undefined): string[] {
  const { least, most } = limits[name];
  const isRight =
    typed === undefined || (/^\d+$/.test(typed) && Number(typed) >= least && Number(typed) <= most);
  return isRight ? [] : [messages.sampleNumber(`--${name}`, typed, least, most)];
}

process.exitCode = await main();
