import { readFileSync, statSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { listFiles, openOutput } from './output.ts';
import { project, publicationNames } from './run-build.ts';

/** A file's bytes as text, one character a byte; the parts of an office file or a packed file follow it. */
function textsOf(file: string, bytes: Uint8Array): readonly string[] {
  const own = Buffer.from(bytes).toString('latin1');
  if (/\.(?:xlsx|pptx|docx|zip)$/.test(file))
    return [own, ...Object.values(unzipSync(bytes)).map((part) => Buffer.from(part).toString('latin1'))];
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [own, gunzipSync(bytes).toString('latin1')];
  return [own];
}

/** Words too short or too common to tell anything of a machine (`root`, `runner`, `vm`) would also be found by chance. */
const distinctive = (word: string): boolean =>
  word.length >= 6 && !/^(?:runner|localhost|ubuntu|docker)$/.test(word);

/** What only the machine that builds knows. */
const machine = [
  'sourceMappingURL',
  'node_modules',
  project,
  ...(homedir().length > 5 ? [homedir()] : []),
  ...[hostname(), userInfo().username].filter(distinctive),
];
/** A folder of this kind of machine, as a path: `(/tmp/`, `"file:///home/x`. */
const folders = /(?:^|[\s"'(=:])(?:file:\/\/)?\/(?:tmp|home|root|Users|work)\/[\w-]/m;

/** The day of a build as files write it, in both time zones that it may have been taken from. */
function daysOf(built: Date): readonly string[] {
  const zones = ['UTC', 'Asia/Ho_Chi_Minh'];
  const days = new Set(zones.map((timeZone) => built.toLocaleDateString('sv-SE', { timeZone })));
  return [...days].flatMap((iso) => {
    const [year = '', month = '', day = ''] = iso.split('-');
    const printed = [`${day}/${month}/${year}`, `${Number(day)}/${Number(month)}/${year}`];
    return [...new Set([iso, ...printed])];
  });
}

/** Whether a publisher wrote a day into a table or a text; pages then say it by right. */
function isStated(publication: string, days: readonly string[]): boolean {
  return ['data', 'content'].some((part) =>
    listFiles(path.join(publication, part)).some((file) => {
      const text = readFileSync(path.join(publication, part, file), 'utf8');
      return days.some((day) => text.includes(day));
    }),
  );
}

describe.each(publicationNames)('the output of the %s publication', (name) => {
  const output = openOutput(name);
  const texts = output.files.map(
    (file) => [file, textsOf(file, readFileSync(path.join(output.folder, file)))] as const,
  );
  const filesWith = (isIn: (text: string) => boolean): readonly string[] =>
    texts.filter(([, all]) => all.some(isIn)).map(([file]) => file);

  test.each(machine)('says nothing of the machine that built it: %s', (word) => {
    expect(filesWith((text) => text.includes(word))).toEqual([]);
  });

  test('has no path of a folder of that machine', () => {
    expect(filesWith((text) => folders.test(text))).toEqual([]);
  });

  test('does not say the day of the build', (context) => {
    const days = daysOf(statSync(path.join(output.folder, 'catalog.json')).mtime);
    if (isStated(output.publication, days))
      context.skip('the publication itself states the day of this build');
    expect(filesWith((text) => days.some((day) => text.includes(day)))).toEqual([]);
  });

  test('has no comment in a page or a picture', () => {
    const markup = output.files.filter((file) => /\.(?:html|svg|xml)$/.test(file));
    const commented = markup.filter((file) => {
      const { document } = parseHTML(output.readText(file));
      const comments = document.createTreeWalker(document, 128);
      return comments.nextNode() !== null;
    });
    expect(commented).toEqual([]);
  });
});
