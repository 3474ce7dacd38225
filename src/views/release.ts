import { formatDate, formatNumber } from '../language/numbers.ts';
import { releaseWords } from '../language/release-words.ts';
import { words } from '../language/words.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { latestEdition, type Site } from './site.ts';

/** Stand on the page about the release until its name and its hash are known, which is after every page is made. */
export const UNKNOWN_RELEASE = '_ma_ban_phat_hanh_';
export const UNKNOWN_HASH = '_ma_noi_dung_';

/** A release, as the catalogue names it. */
export interface ReleaseRecord {
  readonly id: string;
  readonly hash: string;
  /** ISO date, as the publisher gave it; left out when nobody did. */
  readonly date?: string | undefined;
  /** Id of the audience that it was built for; '' when none was asked for. */
  readonly audience: string;
}

/** What a release holds, as far as two are compared on the page. */
export interface ReleaseContents {
  readonly pages: readonly { readonly path: string; readonly title: string; readonly kind: string }[];
  readonly tables: readonly {
    readonly edition: string;
    readonly name: string;
    readonly rows: number;
    readonly sha256: string;
  }[];
}

/** The release before, out of its catalogue. */
export interface FormerRelease extends ReleaseContents {
  readonly release: ReleaseRecord;
  /** Those before it, newest first. */
  readonly history: readonly ReleaseRecord[];
}

/** What is known of the release that is being built. */
export interface ReleaseFacts {
  readonly date: string | undefined;
  readonly former: FormerRelease | undefined;
  readonly contents: ReleaseContents;
  /** Whether every edition has its PDF. */
  readonly hasPdf: boolean;
}

/** Changes of one kind, in words; a page that is still there has its path. */
export interface ChangeGroup {
  readonly title: string;
  readonly items: readonly { readonly text: string; readonly path: string }[];
}

/** The page that says which release this is. */
export interface ReleaseView {
  readonly page: PageInfo;
  readonly facts: readonly { readonly term: string; readonly text: string; readonly isCode: boolean }[];
  /** False while editing: nothing is released yet. */
  readonly isBuilt: boolean;
  readonly changes: { readonly title: string; readonly groups: readonly ChangeGroup[] } | undefined;
  readonly history: readonly { readonly id: string; readonly hash: string; readonly date: string }[];
}

export const releasePage: PageInfo = {
  path: paths.release,
  kind: 'release',
  title: releaseWords.title,
  edition: '',
  description: releaseWords.lead,
};

export function releaseView(site: Site, facts: ReleaseFacts | undefined): ReleaseView {
  const { edition } = latestEdition(site);
  const w = releaseWords.facts;
  const fact = (term: string, text: string, isCode = false) => ({ term, text, isCode });
  const former = facts?.former;
  return {
    page: releasePage,
    facts: [
      fact(w.edition, `${edition.id}, ${words.source.report(edition.settings.number)}`),
      ...(facts
        ? [fact(w.id, UNKNOWN_RELEASE, true), fact(w.hash, UNKNOWN_HASH, true)]
        : [fact(w.id, releaseWords.draft)]),
      ...(facts?.date === undefined ? [] : [fact(w.date, formatDate(facts.date))]),
    ],
    isBuilt: facts !== undefined,
    changes: former && {
      title: releaseWords.changes(former.release.id),
      groups: changeGroups(former, facts.contents),
    },
    history: historyOf(former).map(({ id, hash, date }) => ({
      id,
      hash,
      date: date === undefined ? releaseWords.noDate : formatDate(date),
    })),
  };
}

/** The releases before this one, newest first. */
export function historyOf(former: FormerRelease | undefined): readonly ReleaseRecord[] {
  return former ? [former.release, ...former.history] : [];
}

/** What a reader would notice: pages and tables that came, went or changed. Empty when nothing did. */
export function changeGroups(before: ReleaseContents, after: ReleaseContents): readonly ChangeGroup[] {
  const w = releaseWords.groups;
  const [pagesBefore, pagesAfter] = [byPath(before), byPath(after)];
  const [tablesBefore, tablesAfter] = [byTable(before), byTable(after)];
  const rows = (count: number): string => formatNumber(count);
  const page = (linked: boolean) => (each: { path: string; title: string }) => ({
    text: each.title,
    path: linked ? each.path : '',
  });
  const table = (linked: boolean) => (each: ReleaseContents['tables'][number]) => {
    const old = tablesBefore.get(`${each.edition}/${each.name}`)?.rows ?? each.rows;
    return {
      text: `${releaseWords.table(each.edition, tableName(each.name))}: ${releaseWords.rows(rows(old), rows(each.rows))}`,
      path: linked ? paths.table(each.edition, each.name) : '',
    };
  };
  const changed = [...tablesAfter].filter(([key, { sha256 }]) => {
    const old = tablesBefore.get(key);
    return old !== undefined && old.sha256 !== sha256;
  });
  return [
    { title: w.addedPages, items: missingFrom(pagesBefore, pagesAfter).map(page(true)) },
    { title: w.removedPages, items: missingFrom(pagesAfter, pagesBefore).map(page(false)) },
    { title: w.addedTables, items: missingFrom(tablesBefore, tablesAfter).map(table(true)) },
    { title: w.changedTables, items: changed.map(([, each]) => table(true)(each)) },
    { title: w.removedTables, items: missingFrom(tablesAfter, tablesBefore).map(table(false)) },
  ].filter(({ items }) => items.length > 0);
}

/** Embeds are left out: each comes and goes with the page of its figure. */
function byPath({ pages }: ReleaseContents): ReadonlyMap<string, ReleaseContents['pages'][number]> {
  return new Map(pages.filter(({ kind }) => kind !== 'embed').map((page) => [page.path, page]));
}

function byTable({ tables }: ReleaseContents): ReadonlyMap<string, ReleaseContents['tables'][number]> {
  return new Map(tables.map((table) => [`${table.edition}/${table.name}`, table]));
}

/** Values of the second map whose keys the first one does not have. */
function missingFrom<Value>(here: ReadonlyMap<string, Value>, there: ReadonlyMap<string, Value>): Value[] {
  return [...there].filter(([key]) => !here.has(key)).map(([, value]) => value);
}

function tableName(name: string): string {
  const names: Readonly<Record<string, string>> = words.downloads.tableNames;
  return names[name] ?? name;
}
