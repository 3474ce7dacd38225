import { placedSpots } from '../search/match.ts';
import type { Query } from '../search/query.ts';
import { type GroupsAnswer, prepareEntry, titlesFirst } from '../search/search-groups.ts';
import type { NoteFiles } from './note-files.ts';
import { readRow } from './note-source.ts';

/** Notes that are in files, as a group of the search of everything; undefined as `NoteFiles.find`. `most` are read. */
export async function findNotes(
  files: NoteFiles,
  query: Query,
  farthest: number,
  most: number,
): Promise<GroupsAnswer | undefined> {
  const answer = await files.find(query, farthest);
  if (!answer) return undefined;
  const { found: all, ...rest } = answer;
  const found = await Promise.all(
    all.slice(0, most).map(async ({ note, spots }) => {
      const [article, address] = await Promise.all([files.article(note), files.addressOf(note)]);
      const row = readRow(article);
      return {
        note: prepareEntry([row.number, '', row.text, address, row.context], address),
        // An entry begins with its number.
        spots: placedSpots(row, spots).map((spot) => ({ ...spot, at: spot.at + 1 })),
      };
    }),
  );
  const groups =
    all.length > 0 ? [{ name: 'notes', count: all.length, found: titlesFirst(found, query) } as const] : [];
  return { ...rest, groups };
}
