import path from 'node:path';
import { type Imported, type ImportRequest, importFile } from '../src/authoring/import-file.ts';
import type { ManuscriptImport } from '../src/authoring/manuscript/import-manuscript.ts';
import type { TablesImport } from '../src/authoring/tables/import-tables.ts';
import { codeOf } from '../src/integrations/swap.ts';
import { printProblems } from '../src/problems/print.ts';
import type { Problem } from '../src/problems/problem.ts';
import { messages } from './messages-import.ts';
import { readCommand } from './options.ts';
import { findPublication } from './publication-folder.ts';

/** `npm run import -- FILE --edition YEAR`: tables of Excel or CSV, texts of Word, into an edition. 1, and nothing written, otherwise. */
async function main(): Promise<number> {
  const usage = 'npm run import -- TỆP --edition NĂM [--publication THƯ_MỤC] [--replace]';
  const command = readCommand({ edition: 'text', publication: 'text', replace: 'flag' }, usage);
  const folder = command && (await findPublication(command.options.publication));
  if (!command || folder === undefined) return 1;
  const { edition, replace } = command.options;
  if (edition === undefined) return refuse(messages.needsEdition);
  const file = path.resolve(command.word);
  const result = await importOrRefuse({ folder, edition, file, replace });
  if (!result) return 1;
  if (result.kind === 'no-file') return refuse(messages.noFile(file));
  if (result.kind === 'unknown-file') return refuse(messages.unknownFile(file));
  if (result.kind === 'no-edition') return refuse(messages.noEdition(edition));
  if (result.kind === 'faulty') return refuse(`${printProblems(result.problems)}\n${messages.notWritten}`);
  return result.kind === 'tables' ? sayTables(result) : sayTexts(result);
}

/** The import; undefined, after saying so, when the disk does not take it. */
async function importOrRefuse(request: ImportRequest): Promise<Imported | undefined> {
  try {
    return await importFile(request);
  } catch (error) {
    const refusal = messages.diskRefuses(codeOf(error));
    if (refusal === undefined) throw error;
    refuse(refusal);
    return undefined;
  }
}

function sayTables({ tables, problems }: TablesImport): number {
  // Without --replace each change is a problem, and told there.
  const lines = tables.flatMap((table) => [
    messages.table(table),
    ...(hasErrors(problems) ? [] : table.changes.map(messages.change)),
  ]);
  const files = tables.filter(({ isWritten }) => isWritten).map((table) => table.file);
  return say(lines, problems, files);
}

function sayTexts({ texts, problems }: ManuscriptImport): number {
  const files = texts.filter(({ state }) => state !== 'unchanged').map((text) => text.file);
  return say(texts.map(messages.text), problems, files);
}

/** What was read, what is to be mended, and which files were written where nothing was an error. */
function say(lines: readonly string[], problems: readonly Problem[], files: readonly string[]): number {
  if (lines.length > 0) process.stdout.write(`${lines.join('\n')}\n\n`);
  if (problems.length > 0) process.stdout.write(`${printProblems(problems)}\n\n`);
  if (hasErrors(problems)) return refuse(messages.notWritten);
  process.stdout.write(`${messages.written(files)}\n`);
  return 0;
}

function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some(({ severity }) => severity === 'error');
}

function refuse(line: string): 1 {
  process.stderr.write(`${line}\n`);
  return 1;
}

process.exitCode = await main();
