import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { Collector } from '../../src/problems/collector.ts';
import { indexNotes, prepare } from '../../src/search/forms.ts';
import { LoadedWords } from '../../src/search/loaded-words.ts';
import { placedSpots } from '../../src/search/match.ts';
import {
  commonBeginnings,
  filesFor,
  type PackedDirectory,
  packForms,
  packNotes,
  unpackForms,
  unpackNotes,
} from '../../src/search/packed.ts';
import { parseQuery } from '../../src/search/query.ts';
import { search, searching } from '../../src/search/search.ts';
import { filesOf } from '../../src/views/note-files.ts';
import { noteIndexView } from '../../src/views/note-index.ts';
import { openSite } from '../../src/views/open-site.ts';
import { getEdition } from '../../src/views/site.ts';

const queries = parse(readFileSync(new URL('queries.yaml', import.meta.url), 'utf8')) as { ask: string }[];
const site = await openSite(new URL('../../', import.meta.url).pathname, new Collector());
if (!site) throw new Error('the publication has errors');
const view = noteIndexView(site, getEdition(site, '2022'));
const notes = view.notes.map(({ number, plain, sentence }) => prepare(String(number), plain, sentence));

/** What each script hands over, by its name. */
const data = new Map<string, unknown>();
for (const [file, bytes] of filesOf(view, '2022')) {
  const page: { nienGiamIndex?: Record<string, unknown> } = {};
  new Function('self', 'document', new TextDecoder().decode(bytes))(page, { currentScript: { src: file } });
  data.set(path.basename(file, '.js'), page.nienGiamIndex?.[file]);
}
const directory = data.get('muc-luc') as PackedDirectory;
const readFile = async (name: string) => data.get(name);

/** As the browser searches: files are read when a step needs them. */
async function searchFiles(typed: string, words = new LoadedWords(directory, readFile)) {
  const steps = searching(words, parseQuery(typed, view.synonyms));
  let step = steps.next();
  while (!step.done) {
    await words.load(step.value);
    step = steps.next();
  }
  return step.value;
}

describe('a search in files', () => {
  it('answers every query of the tests as a search of the page does, in the same order', async () => {
    const more = [
      '',
      'khongcochunaynhuvay',
      'chu ky sp',
      'chứ ký số',
      '15',
      '"cấp tỉnh"',
      'ky',
      'q',
      'vung nui cao',
      'laocai',
      'chuwx kys',
      '47 ke hoahc',
      'duong truyenf mang',
    ];
    for (const ask of [...queries.map((each) => each.ask), ...more]) {
      const there = await searchFiles(ask);
      const here = search(notes, parseQuery(ask, view.synonyms));
      expect(
        there.found.map(({ note }) => note + 1),
        ask,
      ).toEqual(here.found.map(({ note }) => Number(note.number)));
      const { how, instead, step } = here;
      expect(there, ask).toMatchObject({ how, instead, step });
    }
  });

  it('takes common beginnings from the notes that have them, without the words themselves', async () => {
    const { forms } = indexNotes(notes);
    const common = commonBeginnings(forms.all(), 60);
    const shares = new Map<string, unknown>(common.map(({ packed }, index) => [`dau-${index}`, packed]));
    const read: string[] = [];
    const make = () =>
      new LoadedWords({ ...directory, beginnings: common.map(({ folded }) => folded) }, async (name) => {
        read.push(name);
        return shares.get(name) ?? data.get(name);
      });
    expect(common.map(({ folded }) => folded)).toEqual(expect.arrayContaining(['c', 't', 'th', 'so']));
    for (const ask of ['c', 't', 'th', 'đ', 'so', 'chu k', 'hop tr', 'vung nui c', '1']) {
      const there = await searchFiles(ask, make());
      const here = search(notes, parseQuery(ask, view.synonyms));
      const inOrder = (found: readonly number[]) => [...found].sort((a, b) => a - b);
      expect(inOrder(there.found.map(({ note }) => note + 1)), ask).toEqual(
        inOrder(here.found.map(({ note }) => Number(note.number))),
      );
      expect({ how: there.how, step: there.step }).toEqual({ how: here.how, step: here.step });
    }
    expect(read.filter((name) => name.startsWith('dau-')).length).toBeGreaterThan(5);
    const [first] = (await searchFiles('hop tr', make())).found;
    const note = notes[first?.note ?? 0];
    const words = note ? placedSpots(note, first?.spots ?? []).map(({ at }) => note.tokens[at]?.folded) : [];
    expect(words).toContain('hop');
    expect(words.some((word) => word?.startsWith('tr'))).toBe(true);
  });
});

describe('words in files', () => {
  const many = Array.from({ length: 3000 }, (_, at) =>
    prepare(String(at + 1), `Việc thứ ${at} ở xã ${'abcdefgh'[at % 8]}${at % 97}, chữ ký số chữ`),
  );
  const { forms } = indexNotes(many);
  const { first, files } = packForms(forms.all(), ({ places }) => places);

  it('come back with all their places', () => {
    const back = files.flatMap((file) => unpackForms(file, false));
    const sorted = (list: readonly { shown: string; places: readonly number[] }[]) =>
      list.map(({ shown, places }) => ({ shown, places })).sort((a, b) => (a.shown < b.shown ? -1 : 1));
    expect(sorted(back)).toEqual(sorted(forms.all()));
  });

  it('are found in the files that a key or a beginning names', () => {
    expect(files.length).toBeGreaterThan(2);
    // Every fiftieth, and so some of each file.
    for (const { key } of forms.all().filter((_, at) => at % 50 === 0)) {
      const whole = filesFor(first, key, false).flatMap((file) => unpackForms(files[file] ?? [], false));
      expect(whole.filter((form) => form.key === key)).toHaveLength(forms.whole(key).length);
      const begun = filesFor(first, key.slice(0, 1), true).flatMap((file) =>
        unpackForms(files[file] ?? [], false),
      );
      expect(
        begun.some((form) => form.key === key),
        key,
      ).toBe(true);
    }
  });

  it('take lists of notes of any length', () => {
    for (const list of [[], [0], [0, 1, 2], [5, 31, 32, 1000, 99_999]])
      expect(unpackNotes(packNotes(list))).toEqual(list);
  });
});
