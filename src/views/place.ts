import { capitalise } from '../language/capitalise.ts';
import { formatDate } from '../language/numbers.ts';
import { placeWords } from '../language/place-page-words.ts';
import { words } from '../language/words.ts';
import type { PlaceList } from '../model/publication.ts';
import type { Fact } from './indicator.ts';
import { type Locator, placeLocator } from './locator.ts';
import type { PageInfo } from './page.ts';
import { paths } from './paths.ts';
import { fullName, type ListedPlace, placeLink } from './place-link.ts';
import { type PlaceMentions, placeMentions } from './place-mentions.ts';
import { type PlaceMembership, type PlaceNumber, placeMemberships, placeNumbers } from './place-numbers.ts';
import { type TogetherRow, togetherRows } from './place-together.ts';
import type { EditionSite, Site } from './site.ts';
import type { Link } from './where.ts';

/** What one edition says of one place. */
export interface PlaceReport {
  readonly edition: string;
  /** Heading when there are several editions. */
  readonly title: string;
  /** «Báo cáo … không nêu riêng nơi này.»; '' when it says something. */
  readonly silence: string;
  readonly mentions: PlaceMentions;
  readonly memberships: readonly PlaceMembership[];
  readonly numbers: readonly PlaceNumber[];
}

/** What became of a place when the list changed: a sentence in pieces, some of them links. */
export interface Succession {
  readonly since: string;
  readonly text: readonly Link[];
}

/** One of the places that a place was made from, with what the reports say of it. */
export interface PlacePart {
  readonly place: Link;
  readonly reports: readonly PlaceReport[];
}

/** The page of one place of one list. */
export interface PlaceView {
  readonly page: PageInfo;
  readonly crumbs: readonly Link[];
  readonly facts: readonly Fact[];
  readonly locator: Locator | undefined;
  /** Editions that use its list, the newest first. */
  readonly reports: readonly PlaceReport[];
  readonly succession: Succession | undefined;
  readonly parts: readonly PlacePart[];
  /** By edition: what its parts have together. */
  readonly together: readonly { readonly title: string; readonly rows: readonly TogetherRow[] }[];
}

/** What a place's page says of itself. */
export function placePage({ list, place }: ListedPlace): PageInfo {
  return {
    path: paths.place(list.id, place),
    kind: 'place',
    title: capitalise(fullName(place)),
    edition: '',
    description: [capitalise(fullName(place)), place.region, list.name]
      .filter((each) => each !== '')
      .join('. '),
  };
}

/** Everything that a place's page shows. */
export function placeView(site: Site, listed: ListedPlace): PlaceView {
  const { list, place } = listed;
  const { crosswalk, placeLists } = site.publication;
  const earlier = crosswalk?.to === list.id ? placeLists.get(crosswalk.from) : undefined;
  const before = earlier ? editionsOf(site, earlier) : [];
  const parts = earlier ? (crosswalk?.predecessors.get(place.code) ?? []) : [];
  return {
    page: placePage(listed),
    crumbs: [{ text: placeWords.title, path: paths.places }],
    facts: facts(listed),
    locator: placeLocator(site, listed),
    reports: editionsOf(site, list).map((each) => placeReport(site, each, place.code)),
    succession: succession(site, listed),
    parts: parts.flatMap((code) =>
      earlier
        ? [
            {
              place: placeLink(earlier, code),
              reports: before.map((each) => placeReport(site, each, code)),
            },
          ]
        : [],
    ),
    together: crosswalk
      ? before.map((each) => ({
          title: words.edition(each.edition.id),
          rows: togetherRows(each, crosswalk, place.code),
        }))
      : [],
  };
}

function editionsOf(site: Site, list: PlaceList): readonly EditionSite[] {
  return site.editions.filter((each) => each.places.id === list.id);
}

/** Everything that an edition says of a place of its list. */
export function placeReport(site: Site, edition: EditionSite, code: string): PlaceReport {
  const { id, settings } = edition.edition;
  const mentions = placeMentions(edition).get(code) ?? { sections: [], notes: [], documents: [] };
  const memberships = placeMemberships(edition, code);
  const numbers = placeNumbers(edition, code);
  const said =
    [mentions.sections, mentions.notes, mentions.documents, memberships].some((each) => each.length > 0) ||
    numbers.some((each) => each.row !== undefined);
  return {
    edition: id,
    title: site.editions.length > 1 ? placeWords.inReport(id) : '',
    silence: said ? '' : placeWords.silentReport(settings.number),
    mentions,
    memberships,
    numbers,
  };
}

function facts({ list, place }: ListedPlace): readonly Fact[] {
  const others = place.other_names.split('|').filter((each) => each !== '');
  return [
    [placeWords.list, list.name],
    [placeWords.code, place.code],
    [placeWords.kind, place.kind],
    [placeWords.region, place.region],
    [placeWords.otherNames, others.join(', ')],
  ].flatMap(([term = '', text = '']) => (text === '' ? [] : [{ term, text, links: [] }]));
}

function succession(site: Site, { list, place }: ListedPlace): Succession | undefined {
  const { crosswalk, placeLists, settings } = site.publication;
  const later = crosswalk?.from === list.id ? placeLists.get(crosswalk.to) : undefined;
  const code = crosswalk?.successors.get(place.code);
  const target = code === undefined ? undefined : later?.places.get(code);
  if (!crosswalk || !later || !target) return undefined;
  const from = settings.place_lists.find(({ id }) => id === later.id)?.valid_from;
  const whole = { text: fullName(target), path: paths.place(later.id, target) };
  const others = (crosswalk.predecessors.get(target.code) ?? [])
    .filter((each) => each !== place.code)
    .map((each) => placeLink(list, each));
  return {
    since: from === undefined ? placeWords.became : placeWords.since(formatDate(from)),
    text: others.length > 0 ? mergedText(others, whole) : pieces(placeWords.unchanged, whole),
  };
}

/** «cùng Hà Nam, Nam Định hợp thành tỉnh Ninh Bình», cut where the links are. */
function mergedText(others: readonly Link[], whole: Link): readonly Link[] {
  const [before = '', between = '', after = ''] = placeWords.mergedWith('\0', '\0').split('\0');
  const joined = others.flatMap((each, index) => {
    const comma = index === others.length - 1 ? ` ${placeWords.and} ` : ', ';
    return index === 0 ? [each] : [plain(comma), each];
  });
  return [plain(before), ...joined, plain(between), whole, plain(after)].filter(({ text }) => text !== '');
}

function pieces(say: (name: string) => string, link: Link): readonly Link[] {
  const [before = '', after = ''] = say('\0').split('\0');
  return [plain(before), link, plain(after)].filter(({ text }) => text !== '');
}

function plain(text: string): Link {
  return { text, path: '' };
}
