import type { BookPrinter } from '../src/integrations/print-book.ts';
import { messages } from './messages.ts';

/** A running printer; undefined, after saying so, where its packages are missing or its browser does not start. */
export async function findPrinter(): Promise<BookPrinter | undefined> {
  try {
    // Only where it is asked for: building needs neither a browser nor its packages.
    const { openPrinter } = await import('../src/integrations/print-book.ts');
    return await openPrinter();
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
    process.stderr.write(`${messages.notPrinted(reason)}\n`);
    return undefined;
  }
}
