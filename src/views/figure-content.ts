import { createHash } from 'node:crypto';
import { type FigureView, figureIds, figureView } from './figure.ts';
import type { Site } from './site.ts';

/** A figure that can be embedded, and what it says now. */
export interface Embeddable {
  readonly edition: string;
  readonly id: string;
  readonly content: string;
}

/**
 * Names what a figure says: its kind, texts and numbers, as 16 hex digits. How it is drawn, which cells its numbers
 * come from and where it stands in the numbering do not count, so that a frozen embed is called out of date only when
 * a reader would be told something else.
 */
export function figureContent(figure: FigureView): string {
  const { kind, title, subtitle, source, note, alt, table, form } = figure;
  const columns = table.columns.map(({ label }) => label);
  const rows = table.rows.map((row) => row.map(({ text }) => text));
  const said = JSON.stringify({ kind, title, subtitle, source, note, alt, form, columns, rows });
  return createHash('sha256').update(said).digest('hex').slice(0, 16);
}

/** Every figure of every edition that has an embed, newest edition first, in reading order. */
export function embeddables(site: Site): readonly Embeddable[] {
  return site.editions.flatMap((edition) =>
    figureIds(edition).map((id) => ({
      edition: edition.edition.id,
      id,
      content: figureContent(figureView(site, edition, id)),
    })),
  );
}
