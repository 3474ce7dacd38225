import type { PublishedName } from '../schema/table-fields.ts';

/** A table as it is published: the file as handed in, with what a reader of another program must know of it. */
export interface PublishedTable {
  readonly name: PublishedName;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly delimiter: string;
  /** Every column of the file in its order; `column` is undefined for one that only the publisher's file has. */
  readonly columns: readonly { readonly header: string; readonly column: string | undefined }[];
  /** Cells as texts, without the header. */
  readonly records: readonly (readonly string[])[];
}
