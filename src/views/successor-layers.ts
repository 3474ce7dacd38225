import type { Datum, FigureData, MissingPlaces } from '../figures/figure.ts';
import { classFills, othersFill } from '../figures/map/fills.ts';
import { type MapReading, readMap } from '../figures/map/reading.ts';
import { capitalise } from '../language/capitalise.ts';
import { explorerWords } from '../language/explorer-words.ts';
import { formatNumber } from '../language/numbers.ts';
import { placeWords } from '../language/place-page-words.ts';
import { changeQuantity, type Quantity } from '../model/quantity.ts';
import { membersOnSuccessors, type SuccessorMembership, type SuccessorValue } from '../model/successors.ts';
import { type FigureSettings, figureSchema } from '../schema/figure.ts';
import { figureExtras, listGround } from './figure-ground.ts';
import { type MapLayer, mapLayers } from './map-layers.ts';
import { paths } from './paths.ts';
import type { EditionSite, Site } from './site.ts';
import { howText, type LaterList, laterList, ownOf, partsText, successorValues } from './successor-values.ts';

const made = new WeakMap<EditionSite, readonly MapLayer[]>();

/** Every state of the explorer on the list that came after the edition's own; none where there is no such list. */
export function successorLayers(site: Site, edition: EditionSite): readonly MapLayer[] {
  const known = made.get(edition);
  if (known) return known;
  const later = laterList(site, edition);
  const layers = later ? mapLayers(site, edition).map((layer) => onLater(site, edition, layer, later)) : [];
  made.set(edition, layers);
  return layers;
}

function onLater(site: Site, edition: EditionSite, layer: MapLayer, later: LaterList): MapLayer {
  const isMembership = layer.data.data.every(({ quantity }) => quantity.value === null);
  const isList = layer.settings.table === 'place-lists';
  const made =
    isList && isMembership ? memberships(edition, layer, later) : numbers(site, edition, layer, later);
  const id = `${layer.id}-${later.list.id}`;
  return { ...layer, ...made, id, figure: undefined, csv: paths.mapLayer(edition.edition.id, id) };
}

type Made = Pick<MapLayer, 'data' | 'reading' | 'hows'>;

/** A list without numbers: the whole of a later place is named, or a part of it. */
function memberships(
  edition: EditionSite,
  { data, settings }: MapLayer,
  { list, crosswalk }: LaterList,
): Made {
  const members = membersOnSuccessors(
    data.data.map(({ row }) => row.id),
    crosswalk,
  );
  const [part = othersFill, whole = othersFill] = classFills(2, settings.map.palette);
  const sort = (code: string): number => {
    const found = members.get(code);
    return found ? Number(found.named.length < found.of.length) : 2;
  };
  const codes = [...list.places.keys()];
  const legend = [
    { label: explorerWords.wholeNamed, fill: whole },
    { label: explorerWords.partNamed, fill: part },
    { label: settings.map.others ?? explorerWords.others, fill: othersFill },
  ].map((each, index) => ({ ...each, count: codes.filter((code) => sort(code) === index).length }));
  const reading: MapReading = {
    places: new Map(
      codes.map((code) => {
        const { label = '', fill = othersFill } = legend[sort(code)] ?? {};
        return [code, { code, fill, key: `place.${code}`, reading: label, isNamed: members.has(code) }];
      }),
    ),
    legend: legend.filter(({ count }) => count > 0),
    unit: '',
    method: '',
  };
  const said = [...members.values()].map((member) => ({
    member,
    text: membershipText(edition, member),
  }));
  return {
    reading,
    hows: new Map(said.map(({ member, text }) => [member.code, text])),
    data: {
      ...data,
      data: said.map(({ member, text }) => {
        const own = data.data.filter(({ row }) => member.named.includes(row.id));
        return makeDatum(data, { code: member.code, name: nameOf(list, member.code), text: '' }, own, {
          value: null,
          formula: text,
        });
      }),
    },
  };
}

function membershipText({ places }: EditionSite, { named, of }: SuccessorMembership): string {
  // A place that went over whole is named as it was.
  if (of.length === 1) return '';
  const names = named.map((code) => places.places.get(code)?.name ?? code).join(', ');
  return `${placeWords.membership(named.length, of.length)}: ${names}`;
}

/** Numbers, brought together where they can be; where not, the legend says why. */
function numbers(site: Site, edition: EditionSite, layer: MapLayer, { list, crosswalk }: LaterList): Made {
  const group = layer.data.data.map(({ quantity }) => quantity);
  const found = successorValues(edition, crosswalk, group);
  const data: FigureData = {
    ...layer.data,
    data: [...found.values()].map((each) => {
      const own = layer.data.data.filter(({ row }) => each.parts.some(({ code }) => code === row.id));
      const place = { code: each.code, name: nameOf(list, each.code), text: textOf(each, own) };
      return makeDatum(layer.data, place, own, each);
    }),
  };
  return {
    data,
    reading: readMap(settingsOf(layer.settings, found), data, listGround(site, list)?.places ?? [], {
      missing: [...notBrought(found), ...missingOf(site, edition, layer, { list, crosswalk }, found)],
    }),
    hows: new Map([...found.values()].map((each) => [each.code, saidOf(edition, each, ownOf(each, group))])),
  };
}

function textOf({ how, value }: SuccessorValue, own: readonly Datum[]): string {
  if (value === null) return '';
  return how === 'same' ? (own[0]?.text ?? '') : formatNumber(value);
}

function saidOf(edition: EditionSite, found: SuccessorValue, own: readonly Quantity[]): string {
  return found.how === 'same' ? howText(found) : `${howText(found)} (${partsText(edition, found, own)})`;
}

/** Sums are of another size than their parts, so the publisher's classes no longer fit them. */
function settingsOf(settings: FigureSettings, found: ReadonlyMap<string, SuccessorValue>): FigureSettings {
  const hasSums = [...found.values()].some(({ how }) => how === 'sum');
  const { classes } = figureSchema.shape.map.parse({});
  return hasSums ? { ...settings, map: { ...settings.map, classes } } : settings;
}

/** Places with numbers that cannot be brought together, by the reason. */
function notBrought(found: ReadonlyMap<string, SuccessorValue>): readonly MissingPlaces[] {
  const without = [...found.values()].filter(({ value }) => value === null);
  return [...new Set(without.map(({ how }) => how))].map((how) => ({
    label: capitalise(placeWords.how[how]),
    codes: without.filter((each) => each.how === how).map(({ code }) => code),
  }));
}

/** Places of which only a list that the settings name as missing tells something. */
function missingOf(
  site: Site,
  edition: EditionSite,
  { settings }: MapLayer,
  { list, crosswalk }: LaterList,
  found: ReadonlyMap<string, SuccessorValue>,
): readonly MissingPlaces[] {
  const all = figureExtras(site, edition, settings).missing ?? [];
  return all.flatMap(({ codes, label }) => {
    const members = [...membersOnSuccessors(codes, crosswalk).values()].filter(
      ({ code }) => !found.has(code) && list.places.has(code),
    );
    const whole = members.filter(({ named, of }) => named.length === of.length);
    const part = members.filter(({ named, of }) => named.length < of.length);
    return [
      { label, codes: whole.map(({ code }) => code) },
      { label: explorerWords.inPart(label), codes: part.map(({ code }) => code) },
    ].filter((each) => each.codes.length > 0);
  });
}

function nameOf(list: LaterList['list'], code: string): string {
  return list.places.get(code)?.name ?? code;
}

/** A number of a later place; it comes from the cells of its parts. */
function makeDatum(
  { series, facets }: FigureData,
  { code, name, text }: { readonly code: string; readonly name: string; readonly text: string },
  own: readonly Datum[],
  { value, formula }: { readonly value: number | null; readonly formula: string },
): Datum {
  const [first] = own;
  const [line = { id: '', text: '' }, facet = { id: '', text: '' }] = [series[0], facets[0]];
  if (!first) throw new Error(`${code} was made from no number`);
  const quantities = own.map(({ quantity }) => quantity);
  const notes = new Set(quantities.map(({ note }) => note));
  const isSame = own.length === 1 && formula === '';
  const quantity = changeQuantity(first.quantity, {
    key: `${first.quantity.key}@${code}`,
    value,
    valueMax: isSame && value !== null ? first.quantity.valueMax : undefined,
    note: notes.size === 1 ? first.quantity.note : undefined,
    dimensions: { ...first.quantity.dimensions, place: code },
    derivation: formula === '' ? undefined : { formula, inputs: quantities.map(({ key }) => key) },
    sources: quantities.flatMap(({ sources }) => sources),
  });
  return {
    key: quantity.key,
    row: { id: code, text: name },
    series: line,
    facet,
    value,
    text,
    reading: '',
    quantity,
  };
}
