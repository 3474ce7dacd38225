import { z } from 'zod';
import { id } from './cell.ts';

/** Front matter of content/<edition>/NN-slug.mdx and index.mdx. */
export const sectionSchema = z.strictObject({
  /** As the report numbers it: `I.2`; left out for index.mdx. A number with a point must be quoted, or YAML makes 1.10 into 1.1. */
  number: z.union([z.string(), z.number().int().transform(String)]).optional(),
  title: z.string().min(1),
  /** For the rail and the navigation; the title when left out. */
  short_title: z.string().optional(),
  /** Standfirst; may hold `<Value>`. */
  lead: z.string().optional(),
  /** Line in the table of contents; may hold `<Value>`. */
  summary: z.string().optional(),
  /** Audience that the section with its notes is for; everyone when left out. */
  classification: id.optional(),
  /** True while it is being written: only audiences with `drafts` see it. */
  draft: z.boolean().optional(),
});
export type SectionSettings = z.infer<typeof sectionSchema>;
