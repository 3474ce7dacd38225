import type { z } from 'zod';
import type { TableSpec } from '../../ingest/table-spec.ts';
import type { SheetContent } from '../workbook/sheet.ts';
import type { Recognised } from './recognise.ts';

/** A column of a sheet that the table has. */
export interface SheetColumn {
  readonly name: string;
  /** From 0. */
  readonly index: number;
  readonly isNumber: boolean;
}

/** What is known of a sheet when it is settled. */
export interface SheetContext {
  readonly file: string;
  readonly sheet: SheetContent;
  readonly recognised: Recognised;
  readonly spec: TableSpec<z.ZodObject>;
}
