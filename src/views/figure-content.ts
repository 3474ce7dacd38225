import { createHash } from 'node:crypto';
import { type FigureView, figureIds, figureView } from './figure.ts';
import { stateViews } from './figure-states.ts';
import type { EditionSite, Site } from './site.ts';

/** A figure that can be embedded, and what it says now. */
export interface Embeddable {
  readonly edition: string;
  readonly id: string;
  readonly content: string;
}

/**
 * Names what a figure says in every state: its kind, texts and numbers, as 16 hex digits. How it is drawn, which cells
 * its numbers come from and where it stands in the numbering do not count, so that a frozen embed is called out of date
 * only when a reader would be told something else.
 */
export function figureContent(site: Site, edition: EditionSite, id: string): string {
  const states = stateViews(site, edition, id).filter(({ key }) => key !== '');
  return contentName([figureView(site, edition, id), ...states.map(({ figure }) => figure)]);
}

/** The same for views of one figure, as it is shown first and in its other states. */
export function contentName(figures: readonly FigureView[]): string {
  return createHash('sha256')
    .update(JSON.stringify(figures.map(saidBy)))
    .digest('hex')
    .slice(0, 16);
}

function saidBy({ kind, title, subtitle, source, note, alt, table, form }: FigureView): object {
  const columns = table.columns.map(({ label }) => label);
  const rows = table.rows.map((row) => row.map(({ text }) => text));
  return { kind, title, subtitle, source, note, alt, form, columns, rows };
}

/** Every figure of every edition that has an embed, newest edition first, in reading order. */
export function embeddables(site: Site): readonly Embeddable[] {
  return site.editions.flatMap((edition) =>
    figureIds(edition).map((id) => ({
      edition: edition.edition.id,
      id,
      content: figureContent(site, edition, id),
    })),
  );
}
