import { z } from 'zod';
import {
  boolean,
  decimal,
  id,
  optionalBoolean,
  optionalDate,
  optionalDecimal,
  optionalId,
  optionalOrdinal,
  optionalText,
  text,
  year,
} from './cell.ts';
import { placeRow, type TableName, tableSchemas } from './tables.ts';

/**
 * What a column holds, in the terms of Table Schema (https://datapackage.org/standard/table-schema/): made from the
 * codec that reads it, so that the published description cannot disagree with the reader.
 */
export interface TableField {
  readonly type: 'string' | 'number' | 'integer' | 'year' | 'boolean' | 'date';
  readonly required: boolean;
  /** Regular expression of the whole cell, for text. */
  readonly pattern?: string | undefined;
  /** The only values there are; the empty cell apart. */
  readonly values?: readonly string[] | undefined;
  readonly minimum?: number | undefined;
}

const idPattern = '[a-z0-9]+(-[a-z0-9]+)*';

const fields: ReadonlyMap<z.core.$ZodType, TableField> = new Map<z.core.$ZodType, TableField>([
  [text, { type: 'string', required: true }],
  [optionalText, { type: 'string', required: false }],
  [id, { type: 'string', required: true, pattern: idPattern }],
  [optionalId, { type: 'string', required: false, pattern: idPattern }],
  [decimal, { type: 'number', required: true }],
  [optionalDecimal, { type: 'number', required: false }],
  [optionalOrdinal, { type: 'integer', required: false, minimum: 1 }],
  [year, { type: 'year', required: true }],
  [boolean, { type: 'boolean', required: true }],
  [optionalBoolean, { type: 'boolean', required: false }],
  [optionalDate, { type: 'date', required: false }],
]);

/** What cells of a boolean column may say; see `boolean` in cell.ts. */
export const booleanValues = { true: ['true', 'có'], false: ['false', 'không'] } as const;

/** Tables that are published: those of an edition, and its list of places. */
export type PublishedName = TableName | 'places';

/** Columns of a table in the order of its schema, with what each holds. */
export function tableFields(name: PublishedName): ReadonlyMap<string, TableField> {
  const { shape } = name === 'places' ? placeRow : tableSchemas[name].row;
  return new Map(Object.entries(shape).map(([column, codec]) => [column, fieldOf(codec)]));
}

/** Columns that tell the rows of a table apart. */
export function tableKey(name: PublishedName): readonly string[] {
  return name === 'places' ? ['code'] : tableSchemas[name].key;
}

function fieldOf(codec: z.core.$ZodType): TableField {
  const known = fields.get(codec);
  if (known) return known;
  if (codec instanceof z.ZodOptional) return fieldOf(codec.unwrap());
  if (codec instanceof z.ZodDefault || codec instanceof z.ZodPrefault)
    return { ...fieldOf(codec.unwrap()), required: false };
  if (codec instanceof z.ZodEnum)
    return {
      type: 'string',
      required: !codec.options.includes(''),
      values: codec.options.map(String).filter((value) => value !== ''),
    };
  throw new Error('a codec of a table has no field type in table-fields.ts');
}
