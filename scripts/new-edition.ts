import { addEdition } from '../src/authoring/new-edition.ts';
import { printProblems } from '../src/problems/print.ts';
import { messages } from './messages-release.ts';
import { readCommand } from './options.ts';
import { findPublication } from './publication-folder.ts';

/** `npm run new-edition -- YEAR`: the structure of the next report, to be filled in. 1, and nothing written, otherwise. */
async function main(): Promise<number> {
  const usage = 'npm run new-edition -- NĂM [--publication THƯ_MỤC]';
  const command = readCommand({ publication: 'text' }, usage);
  const folder = command && (await findPublication(command.options.publication));
  if (!command || folder === undefined) return 1;
  if (!/^[12]\d{3}$/.test(command.word)) return say(messages.badYear(command.word));
  const result = await addEdition(folder, Number(command.word));
  if (result.kind === 'taken') return say(messages.editionTaken(result.folder));
  if (result.kind === 'faulty') return say(`${printProblems(result.problems)}\n${messages.editionNotMade}`);
  const left = result.without.map(({ file, message }) => messages.figureLeftOut(file, message));
  const lines = [...result.files.map((file) => `  ${file}`), ...left];
  process.stdout.write(
    `${[messages.editionMade(command.word, result.from, result.files.length), ...lines, messages.editionNext].join('\n')}\n`,
  );
  return 0;
}

function say(line: string): 1 {
  process.stderr.write(`${line}\n`);
  return 1;
}

process.exitCode = await main();
