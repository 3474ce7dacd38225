import { z } from 'zod';
import { isDecimal } from './cell.ts';
import { tableSchemas } from './tables.ts';

/** How a column writes numbers: `vi` has 1.838,5 and `en`, which is also the plain form of files, has 1,838.5 or 1838.5. */
const numberForm = z.enum(['vi', 'en']);
export type NumberForm = z.infer<typeof numberForm>;

const tableNames = Object.keys(tableSchemas) as (keyof typeof tableSchemas)[];

const decimalColumns = [
  ...new Set(
    Object.values(tableSchemas).flatMap(({ row }) =>
      Object.entries(row.shape).flatMap(([name, codec]) => (isDecimal(codec as z.ZodType) ? [name] : [])),
    ),
  ),
];

/**
 * `numbers` of publication.yaml and edition.yaml: how columns of numbers are written, by table and column
 * (`money: { amount: vi }`). Needed only where the cells of a column do not tell; what an edition says goes before.
 */
export const numbersSchema = z
  .partialRecord(z.enum(tableNames), z.partialRecord(z.enum(decimalColumns), numberForm))
  .default({});
export type NumberForms = z.infer<typeof numbersSchema>;
