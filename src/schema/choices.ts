import { z } from 'zod';

const text = z.string().min(1);

/** What a choice of a state may say anew; what it leaves out is made from the data, or stays where it is still true. */
const said = {
  /** What the control says; left out: the publication's own word for the value. */
  label: text.optional(),
  /** The finding of this option, shown when it is the only one that differs from the figure as written. May hold `<Value>`. */
  title: text.optional(),
  /** The measure of this option; left out: unit and time of the numbers shown. May hold `<Value>`. */
  subtitle: text.optional(),
  /** Replaces the figure's remark. May hold `<Value>`. */
  note: text.optional(),
  /** Replaces the figure's emphasis; left out: the part of it that the option still draws. */
  emphasis: z.array(z.string()).optional(),
};

const limit = z.strictObject({ value: z.number().positive(), label: z.string() });

const oneOrMany = z
  .union([z.string(), z.number(), z.array(z.union([z.string(), z.number()])).min(1)])
  .transform((value) => (Array.isArray(value) ? value : [value]).map(String));

/** One value of a dimension, or several under an id of their own. */
const dimensionOption = z.strictObject({
  /** Stands in the address; without `values` it is the dimension's value itself. */
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'chữ thường không dấu, chữ số và dấu gạch nối'),
  values: oneOrMany.optional(),
  ...said,
});

/** Count or printed percent. Another number needs another limit: without one there is none. */
const valueOption = z.strictObject({ id: z.enum(['value', 'percent']), limit: limit.optional(), ...said });

/** The order of the rows: the finding stays true, so that only the remark may change. */
const orderOption = z.strictObject({
  id: z.enum(['given', 'value', 'name']),
  label: text.optional(),
  note: text.optional(),
});

function choice<Option extends z.ZodType>(option: Option) {
  return z.strictObject({
    /** Name of the control; left out: the word for the dimension. */
    label: text.optional(),
    /** At least two; one of them is what the figure shows as written. */
    options: z.array(option).min(2, 'ít nhất hai lựa chọn'),
  });
}

const ofDimension = choice(dimensionOption).optional();

/** What the reader can choose: values of a dimension, the number that is drawn, the order of the rows. */
export const choicesSchema = z.strictObject({
  indicator: ofDimension,
  family: ofDimension,
  section: ofDimension,
  level: ofDimension,
  measure: ofDimension,
  year: ofDimension,
  period: ofDimension,
  heading: ofDimension,
  list: ofDimension,
  place: ofDimension,
  value: choice(valueOption).optional(),
  order: choice(orderOption).optional(),
});

export type ChoiceSettings = z.infer<typeof choicesSchema>;
export type ChoiceName = keyof ChoiceSettings;

/** Everything that an option of any choice may say. */
export interface ChoiceOption {
  readonly id: string;
  readonly values?: readonly string[] | undefined;
  readonly label?: string | undefined;
  readonly title?: string | undefined;
  readonly subtitle?: string | undefined;
  readonly note?: string | undefined;
  readonly emphasis?: readonly string[] | undefined;
  readonly limit?: { readonly value: number; readonly label: string } | undefined;
}
