/** The groups that results stand in, in the order in which they are shown. */
export const groupNames = ['notes', 'sections', 'indicators', 'figures', 'places', 'documents'] as const;
export type GroupName = (typeof groupNames)[number];

/**
 * Something that can be found: its code («15», «I.2», «H2.1»; '' for none), its title, the text that is searched after
 * them, its address, and what stands around it, searched only when nothing else answers ('' for nothing).
 * A tuple, because there are thousands.
 */
export type SiteEntry = readonly [
  code: string,
  title: string,
  text: string,
  address: string,
  context: string,
];

/**
 * What a search over an edition needs, but for its notes, which are a file of their own. Addresses are relative to the
 * file that holds it.
 */
export interface SiteIndex {
  /** «Ấn bản 2022». */
  readonly label: string;
  readonly synonyms: readonly (readonly string[])[];
  readonly groups: Readonly<Record<Exclude<GroupName, 'notes'>, readonly SiteEntry[]>>;
  /** Page that lists all of a group; it takes `?q=` when it is the notes'. */
  readonly lists: Readonly<Partial<Record<GroupName, string>>>;
  /** The script with the notes, as a list of entries; '' when they are in files. */
  readonly notes: string;
  /** The script that lists the files of notes that are too many for one (see `PackedDirectory`); '' otherwise. */
  readonly noteFiles: string;
  /** The same of the publication's other editions, newest first. */
  readonly others: readonly string[];
}

/**
 * The text of a classic script that hands `content` to whoever loads it, under the script's own address: pages opened
 * from disk may run scripts of their folder but read no files.
 */
export function indexScript(content: unknown): string {
  return `(self.nienGiamIndex||={})[document.currentScript.src]=${JSON.stringify(content)};\n`;
}
