import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { homedir, hostname, userInfo } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, inject, test } from 'vitest';
import { onOtherDay, otherDay } from './other-day.ts';
import { listFiles, openOutput } from './output.ts';
import { nodeCommand, plainEnvironment, project, publicationNames } from './run-build.ts';

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

/** A day as files may write it. */
function writtenDay(iso: string): readonly string[] {
  const [year = '', month = '', day = ''] = iso.split('-');
  return [iso, `${day}/${month}/${year}`, `${Number(day)}/${Number(month)}/${year}`];
}

test('the clock of the build elsewhere stands on the other day', () => {
  const { stdout } = spawnSync(
    nodeCommand(),
    ['-p', 'new Date().toISOString() + new Date(Date.now()).toJSON()'],
    {
      encoding: 'utf8',
      env: { ...plainEnvironment(), ...onOtherDay },
    },
  );
  expect(stdout.match(new RegExp(otherDay, 'g'))).toHaveLength(2);
});

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

  test('does not say the day of the build', () => {
    const folder = inject('builds')[name].elsewhere;
    const saying = listFiles(folder).filter((file) =>
      textsOf(file, readFileSync(path.join(folder, file))).some((text) =>
        writtenDay(otherDay).some((day) => text.includes(day)),
      ),
    );
    expect(saying).toEqual([]);
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
