import type { Collector } from '../problems/collector.ts';
import type { Place, Statement } from '../problems/problem.ts';
import type { GridCell, MapGround, MapInset } from './map-ground.ts';

/** Problems that one kind of fault makes: where it was found, and what the publisher is told. */
type Found = Omit<Statement, 'severity'> & {
  /** Code of the place whose row is at fault; undefined when the map's settings are. */
  readonly place?: string | undefined;
};

/**
 * Reports what would make a map of this ground wrong or incomplete: a cell of the tile grid taken twice, a place that is
 * missing on it, an inset whose place does not exist or whose islands have no position. Shapes are checked on reading.
 * `at` is where the map's settings stand, `rowOf` where the list has a place, by its code.
 */
export function checkMapGround(
  ground: MapGround,
  at: Place,
  collector: Collector,
  rowOf: (code: string) => Place = () => at,
): void {
  for (const { place, ...each } of [...checkTiles(ground), ...checkInsets(ground)])
    collector.report(place === undefined ? at : rowOf(place), { severity: 'error', ...each });
}

function checkTiles({ places, insets }: MapGround): readonly Found[] {
  const owners = new Map<string, string>();
  const found: Found[] = [];
  const cells = [
    ...places.map(({ code, name, tile }) => ({ place: code, name, tile })),
    ...insets
      .filter(({ kind }) => kind === 'points')
      .map(({ label, tile }) => ({ place: undefined, name: label, tile })),
  ];
  if (cells.every(({ tile }) => !tile)) return [];
  for (const { place, name, tile } of cells) {
    const owner = tile && owners.get(cellKey(tile));
    if (!tile) found.push({ place, ...withoutTile(name) });
    else if (owner !== undefined) found.push({ place, ...sharedTile(owner, name, tile) });
    else owners.set(cellKey(tile), name);
  }
  return found;
}

function cellKey({ column, row }: GridCell): string {
  return `${column}/${row}`;
}

function withoutTile(name: string): Found {
  return {
    code: 'map-place-without-tile',
    found: name,
    message: `${name} không có ô trên bản đồ ô, trong khi nơi khác có.`,
    hint: 'Điền cột và hàng của ô, đếm từ 0.',
  };
}

function sharedTile(owner: string, name: string, { column, row }: GridCell): Found {
  return {
    code: 'map-tile-taken',
    found: name,
    message: `${owner} và ${name} cùng đứng ở ô cột ${column}, hàng ${row} của bản đồ ô.`,
    hint: 'Chuyển một trong hai sang ô còn trống.',
  };
}

function checkInsets({ insets, places }: MapGround): readonly Found[] {
  const known = new Set(places.map(({ code }) => code));
  return insets.flatMap((inset) => [
    ...codesOf(inset)
      .filter((code) => !known.has(code))
      .map((code) => ({
        code: 'map-inset-place-unknown',
        found: code,
        message: `Khung phụ «${inset.label}» nêu mã ${code}, không có trong danh sách địa phương.`,
        hint: 'Sửa `place` hoặc `places` của khung trong `map.insets`.',
      })),
    ...(hasContent(inset) ? [] : [emptyInset(inset)]),
  ]);
}

function codesOf(inset: MapInset): readonly string[] {
  return inset.kind === 'zoom' ? inset.places : inset.place === undefined ? [] : [inset.place];
}

function hasContent({ kind, points, places }: MapInset): boolean {
  return kind === 'points' ? points.length > 0 : places.length > 0;
}

function emptyInset({ label, kind }: MapInset): Found {
  return {
    code: 'map-inset-empty',
    found: label,
    message: `Khung phụ «${label}» không có gì để vẽ.`,
    hint:
      kind === 'points'
        ? 'Kiểm tra `points_file`, `points_filter` và hai cột `lat`, `lon` của tệp.'
        : 'Kiểm tra `places` hoặc `region` của khung.',
  };
}
