import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { mentionKinds } from '../../src/mentions/mention.ts';
import { Collector } from '../../src/problems/collector.ts';
import { mentioned, type NoteRecord, noteRecords, notesMentioning } from '../../src/views/note-records.ts';
import { openSite } from '../../src/views/open-site.ts';
import { getEdition } from '../../src/views/site.ts';

const site = await openSite(new URL('../../', import.meta.url).pathname, new Collector());
if (!site) throw new Error('the publication has errors');
const edition = getEdition(site, '2022');
const records = noteRecords(site, edition);

/** «57 | place Bình Dương, Bình Định | money 2000000 …»: places by name, everything else in its normal form. */
function line(note: NoteRecord): string {
  const parts = mentionKinds.flatMap((kind) => {
    const values =
      kind === 'count'
        ? note.mentions.filter((each) => each.kind === kind).map(({ value }) => value)
        : mentioned(note, kind);
    const shown = values.map((value) => (kind === 'place' ? edition.places.places.get(value)?.name : value));
    return shown.length > 0 ? [`${kind} ${shown.join(', ')}`] : [];
  });
  return [String(note.number), ...parts].join(' | ');
}

const expected = readFileSync(new URL('notes-2022.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((each) => /^\d/.test(each));

describe('what the notes of 2022 mention', () => {
  test('is expected of every note', () => {
    expect(expected.length).toBe(records.length);
  });

  test.each(records.map((note) => [note.number, note] as const))('note %i', (number, note) => {
    expect(line(note)).toBe(expected[number - 1]);
  });

  test('every position holds what it says', () => {
    for (const { number, plain, mentions } of records)
      for (const { kind, start, end } of mentions)
        expect(plain.slice(start, end), `${number} ${kind}`).toMatch(/^\S(?:.*\S)?$/);
  });
});

test('notes that mention a place are found by its list and code', () => {
  const found = notesMentioning(site, 'tinh-63', '75');
  expect(
    found.map(({ edition: { edition: one }, notes }) => [one.id, notes.map(({ number }) => number)]),
  ).toEqual([['2022', [7, 11]]]);
  expect(notesMentioning(site, 'tinh-34', '75')).toEqual([]);
});
