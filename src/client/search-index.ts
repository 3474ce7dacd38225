import { type PreparedEntry, type PreparedGroups, prepareEntry } from '../search/search-groups.ts';
import { type GroupName, groupNames, type SiteEntry, type SiteIndex } from '../search/site-index.ts';
import { loadData } from './data-scripts.ts';
import { NoteFiles } from './note-files.ts';

/** An edition as it is searched. */
export interface LoadedIndex {
  readonly label: string;
  readonly synonyms: SiteIndex['synonyms'];
  readonly groups: PreparedGroups;
  /** The notes, where they are too many to be one of the groups. */
  readonly noteFiles: NoteFiles | undefined;
  /** Absolute addresses of the pages that list a whole group. */
  readonly lists: ReadonlyMap<GroupName, string>;
  /** Absolute addresses of the other editions' indexes. */
  readonly others: readonly string[];
}

/** Loads and prepares an edition: its index, then its notes. `address` is absolute. */
export async function loadIndex(address: string): Promise<LoadedIndex> {
  const index = (await loadData(address)) as SiteIndex;
  const absolute = (relative: string): string => new URL(relative, address).href;
  const notesAddress = absolute(index.notes);
  const notes = (index.notes === '' ? [] : await loadData(notesAddress)) as readonly SiteEntry[];
  const groups = new Map<GroupName, readonly PreparedEntry[]>();
  for (const name of groupNames) {
    const entries = name === 'notes' ? notes : index.groups[name];
    const base = name === 'notes' ? notesAddress : address;
    groups.set(
      name,
      entries.map((entry) => prepareEntry(entry, base)),
    );
  }
  const lists = Object.entries(index.lists).map(
    ([name, list]) => [name as GroupName, absolute(list)] as const,
  );
  return {
    label: index.label,
    synonyms: index.synonyms,
    groups,
    noteFiles: index.noteFiles === '' ? undefined : new NoteFiles(absolute(index.noteFiles)),
    lists: new Map(lists),
    others: index.others.map(absolute),
  };
}
