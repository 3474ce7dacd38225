import { strFromU8, unzipSync } from 'fflate';
import type { FigureSheet } from '../figure-sheet.ts';
import { officeLanguage, officeText, xmlText } from './text.ts';
import { zipParts } from './zip.ts';

/** What an Office file says of itself; it names no person and no machine. */
export interface OfficeProperties {
  readonly title: string;
  /** ISO date that stands for the file's making. */
  readonly date: string;
  /** As Office names it: «vi-VN». */
  readonly language: string;
}

/** What the files of a figure say of themselves. */
export function sheetProperties({ number, title, date, language }: FigureSheet): OfficeProperties {
  return { title: numberedTitle(number, title), date, language: officeLanguage(language) };
}

/** «Hình 2.1. Tên», or the name alone. */
export function numberedTitle(number: string, title: string): string {
  return number === '' ? title : `${number}. ${title}`;
}

/** Changes to the parts that a library wrote. */
export interface OfficeEdits {
  /** New names for parts, by the old name; every reference to the old file name follows. */
  readonly rename?: (name: string) => string;
  /** The part as it should be; called for parts that are XML, with the new name. */
  readonly xml?: (name: string, xml: string) => string;
  /** Parts that take the place of those of the same name. */
  readonly replace?: ReadonlyMap<string, Uint8Array | string>;
}

/**
 * The file of a library as bytes that depend on its contents only: no clock, no names of people or programs, parts in
 * order and dated 1980.
 */
export function normaliseOffice(
  bytes: Uint8Array,
  properties: OfficeProperties,
  { rename = (name) => name, xml = (_, text) => text, replace = new Map() }: OfficeEdits = {},
): Uint8Array {
  const parts = new Map<string, Uint8Array | string>();
  for (const [old, part] of Object.entries(unzipSync(bytes))) {
    const name = rename(old);
    if (name.endsWith('/')) continue;
    parts.set(name, /\.(xml|rels)$/.test(name) ? xml(name, strFromU8(part)) : part);
  }
  for (const [name, part] of replace) parts.set(name, part);
  parts.set('docProps/core.xml', coreProperties(properties));
  parts.set('docProps/app.xml', APP_PROPERTIES);
  return zipParts(parts);
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const APP_PROPERTIES = `${DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>`;

function coreProperties({ title, date, language }: OfficeProperties): string {
  const moment = `${officeText(date).slice(0, 10)}T00:00:00Z`;
  const time = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${xmlText(moment)}</dcterms:${name}>`;
  return (
    `${DECLARATION}<cp:coreProperties` +
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(title)}</dc:title><dc:language>${xmlText(language)}</dc:language>` +
    `${time('created')}${time('modified')}</cp:coreProperties>`
  );
}
