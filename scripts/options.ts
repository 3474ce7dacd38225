import { parseArgs } from 'node:util';
import { messages } from './messages.ts';

/** The options of a command: `text` ones take a value, `flag` ones none. */
export type OptionKinds = Readonly<Record<string, 'text' | 'flag'>>;

/** Values by option; undefined for a text that was not given. */
export type OptionValues<Kinds extends OptionKinds> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends 'flag' ? boolean : string | undefined;
};

/**
 * Reads a command's options. Anything else on the command line is said in a Vietnamese sentence on the error output,
 * and gives undefined: the command should end with 1.
 */
export function readOptions<Kinds extends OptionKinds>(
  kinds: Kinds,
  usage: string,
  args: readonly string[] = process.argv.slice(2),
): OptionValues<Kinds> | undefined {
  const wrong = findWrong(kinds, args);
  if (wrong !== undefined) {
    process.stderr.write(`${wrong} ${messages.usage(usage)}\n`);
    return undefined;
  }
  const { values } = parseArgs({ args: [...args], options: parserOptions(kinds), strict: false });
  const read = Object.entries(kinds).map(([name, kind]) => {
    const value = values[name];
    return [name, kind === 'flag' ? value === true : typeof value === 'string' ? value : undefined];
  });
  return Object.fromEntries(read) as OptionValues<Kinds>;
}

/** A command that takes one word, and its options. */
export interface Command<Kinds extends OptionKinds> {
  readonly word: string;
  readonly options: OptionValues<Kinds>;
}

/** Reads the options of a command that needs one word beside them, as `readOptions` does. */
export function readCommand<Kinds extends OptionKinds>(
  kinds: Kinds,
  usage: string,
  args: readonly string[] = process.argv.slice(2),
): Command<Kinds> | undefined {
  const { tokens } = parseArgs({
    args: [...args],
    options: parserOptions(kinds),
    strict: false,
    tokens: true,
  });
  const [word] = tokens.filter((token) => token.kind === 'positional');
  if (!word) {
    process.stderr.write(`${messages.usage(usage)}\n`);
    return undefined;
  }
  const options = readOptions(kinds, usage, args.toSpliced(word.index, 1));
  return options && { word: word.value, options };
}

function findWrong(kinds: OptionKinds, args: readonly string[]): string | undefined {
  const { tokens } = parseArgs({
    args: [...args],
    options: parserOptions(kinds),
    strict: false,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind === 'positional') return messages.unknownWord(token.value);
    if (token.kind !== 'option') continue;
    const kind = Object.hasOwn(kinds, token.name) ? kinds[token.name] : undefined;
    if (kind === undefined) return messages.unknownOption(token.rawName);
    if (kind === 'flag' && token.value !== undefined) return messages.needlessValue(token.rawName);
    if (kind === 'text' && (token.value === undefined || token.value === ''))
      return messages.missingValue(token.rawName);
  }
  return undefined;
}

function parserOptions(kinds: OptionKinds): Record<string, { type: 'string' | 'boolean' }> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => [name, { type: kind === 'text' ? 'string' : 'boolean' }]),
  );
}
