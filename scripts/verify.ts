import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { MANIFEST } from '../src/integrations/manifest.ts';
import { hashFile, isSigned, readPublicKey } from '../src/packaging/sign.ts';
import { openLocal, openServer, type Source } from '../src/packaging/source.ts';
import { verify } from '../src/packaging/verify.ts';
import { messages } from './messages-release.ts';
import { readCommand } from './options.ts';

/**
 * `npm run verify`: checks a package, an unpacked folder or a server's copy against its manifest, or against that of a
 * package which is trusted, and names each file that is altered, missing or extra. 1 when something is.
 */
async function main(): Promise<number> {
  const usage =
    'npm run verify -- GÓI|THƯ_MỤC|ĐỊA_CHỈ [--against GÓI] [--allow TÊN_TỆP,…] [--key KHOÁ_CÔNG_KHAI.pem]';
  const command = readCommand({ against: 'text', allow: 'text', key: 'text' }, usage);
  if (!command) return 1;
  const { word, options } = command;
  const isServer = /^https?:\/\//i.test(word);
  if (!isServer && !existsSync(word)) return say(messages.nothingThere(word));
  // First, because an altered zip may be one that cannot be opened any more.
  const outside = isServer ? [] : await checkOutside(path.resolve(word), options.key);
  if (outside === undefined) return 1;
  const source = await openPlace(word, isServer);
  if (!source) {
    process.stdout.write(outside.map((line) => `${line}\n`).join(''));
    return 1;
  }
  try {
    const trusted = options.against === undefined ? undefined : await readTrusted(options.against, source);
    if (options.against !== undefined && !trusted) return say(messages.noManifest(options.against));
    const allowed = new Set((options.allow ?? '').split(',').filter((name) => name !== ''));
    const result = await verify(source, { allowed, trusted });
    if (!result) return say(messages.noManifest(word));
    const lines = [...outside, ...result.differences.map((each) => messages.difference(each))];
    const verdict =
      lines.length === 0 ? messages.agrees(result.count) : messages.differs(lines.length, result.count);
    process.stdout.write(`${[messages.manifestSum(result.manifest), ...lines, verdict].join('\n')}\n`);
    return lines.length === 0 ? 0 : 1;
  } catch (error) {
    return say(messages.unreachable(word, causeOf(error)));
  } finally {
    await source.close();
  }
}

async function openPlace(place: string, isServer: boolean): Promise<Source | undefined> {
  if (isServer) {
    if (URL.canParse(place)) return openServer(new URL(place));
    say(messages.badAddress(place));
    return undefined;
  }
  const source = await openLocal(path.resolve(place));
  if (!source) say(messages.nothingThere(place));
  return source;
}

/** Lines about a zip as a whole: its sum and its signature, where they stand beside it. Undefined after a refusal. */
async function checkOutside(file: string, keyFile: string | undefined): Promise<string[] | undefined> {
  const lines: string[] = [];
  const [sum] = /^[0-9a-f]{64}/.exec(await readFile(`${file}.sha256`, 'utf8').catch(() => '')) ?? [];
  if (sum !== undefined && sum !== (await hashFile(file)))
    lines.push(messages.zipAltered(path.basename(file)));
  if (keyFile === undefined) return lines;
  const key = await readPublicKey(keyFile);
  if (!key) {
    say(messages.badPublicKey(keyFile));
    return undefined;
  }
  const signed = await isSigned(file, key);
  if (signed === true) process.stdout.write(`${messages.goodSignature}\n`);
  else lines.push((signed === false ? messages.badSignature : messages.noSignature)(path.basename(file)));
  return lines;
}

/** The manifest of a trusted package: of its site, when the checked source is a site and not a package. */
async function readTrusted(place: string, source: Source): Promise<Uint8Array | undefined> {
  const trusted = await openLocal(path.resolve(place));
  if (!trusted) return undefined;
  try {
    const isPackage = source.files?.includes('manifest.json') === true;
    const ofSite = isPackage ? undefined : await trusted.read(`site/${MANIFEST}`);
    return ofSite ?? (await trusted.read(MANIFEST));
  } finally {
    await trusted.close();
  }
}

function say(line: string): 1 {
  process.stderr.write(`${line}\n`);
  return 1;
}

/** The code of a network fault, which fetch hides in its cause, or the message. */
function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : error.message;
}

process.exitCode = await main();
