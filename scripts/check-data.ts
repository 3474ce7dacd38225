/**
 * `npm run check-data -- [--publication DIR] [--json]`: reads and checks a whole publication, builds nothing.
 * Ends with 1 when there is an error, and when it is called wrongly; with 0 otherwise.
 */
import { stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadPublication } from '../src/ingest/publication.ts';
import { Collector } from '../src/problems/collector.ts';
import { problemsToJson } from '../src/problems/json.ts';
import { printProblems } from '../src/problems/print.ts';
import { reservedSlugs } from '../src/views/paths.ts';

const usage = 'Cách dùng: npm run check-data -- [--publication THƯ_MỤC] [--json]';

interface Options {
  readonly publication: string;
  readonly json: boolean;
}

/** The options, or a sentence about what is wrong with them. */
function parseOptions(args: readonly string[]): Options | string {
  const { values, tokens } = parseArgs({
    args: [...args],
    options: { publication: { type: 'string' }, json: { type: 'boolean' } },
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') return `Không hiểu «${token.value}». ${usage}`;
    if (token.kind !== 'option') continue;
    if (token.name === 'json' && token.value !== undefined)
      return `Tuỳ chọn --json không nhận giá trị. ${usage}`;
    if (token.name !== 'publication' && token.name !== 'json')
      return `Không có tuỳ chọn ${token.rawName}. ${usage}`;
  }
  if (values.publication !== undefined && typeof values.publication !== 'string') {
    return `Tuỳ chọn --publication cần tên một thư mục. ${usage}`;
  }
  const repository = fileURLToPath(new URL('..', import.meta.url));
  return { publication: values.publication ?? repository, json: values.json === true };
}

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2));
  if (typeof options === 'string') {
    process.stderr.write(`${options}\n`);
    return 1;
  }
  const found = await stat(options.publication).catch(() => undefined);
  if (!found?.isDirectory()) {
    process.stderr.write(`Không có thư mục ${options.publication}.\n`);
    return 1;
  }
  const collector = new Collector();
  await loadPublication(options.publication, reservedSlugs, collector);
  const problems = collector.list();
  process.stdout.write(options.json ? problemsToJson(problems) : `${printProblems(problems)}\n`);
  return collector.failed ? 1 : 0;
}

process.exitCode = await main();
