import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatNumber } from '../language/numbers.ts';
import { UNKNOWN_PDF } from '../views/downloads.ts';
import { paths } from '../views/paths.ts';
import type { EditionSite, Site } from '../views/site.ts';
import { sha256 } from './manifest.ts';
import type { BookFacts, BookPrinter } from './print-book.ts';

/** What the PDF of an edition says of itself. */
export function bookFacts({ edition: { settings } }: EditionSite): BookFacts {
  return { title: `${settings.title}, ${settings.number}`, language: 'vi-VN', author: settings.issuer };
}

/**
 * Prints every edition of a built folder into its PDF, and writes size and sum of each into the page that offers it,
 * which is made before the PDF is.
 */
export async function writePdfs(site: Site, folder: string, printer: BookPrinter): Promise<void> {
  for (const edition of site.editions) {
    const { id } = edition.edition;
    const { bytes } = await printer.print(path.join(folder, paths.book(id)), bookFacts(edition));
    await writeFile(path.join(folder, paths.pdf(id)), bytes);
    const page = path.join(folder, paths.downloads(id));
    const text = await readFile(page, 'utf8');
    const size = `${formatNumber(bytes.byteLength / 1024, 1)} kB`;
    await writeFile(
      page,
      text.replaceAll(UNKNOWN_PDF.size, size).replaceAll(UNKNOWN_PDF.sha256, sha256(bytes)),
    );
  }
}
