import { z } from 'zod';

const file = z
  .string()
  .regex(/^(?!\/)(?!.*(?:^|\/)\.\.?\/)[^#?]+$/, 'a path relative to the root of the output');
const page = z.string().regex(/^(?!\/)[^#?]+\.html$/, 'a page');
const place = z.string().regex(/^(?!\/)[^#?]+\.html#[^#]+$/, 'a page and an anchor');

/** Kinds of page, as the contract names them. */
export const pageKinds = [
  'cover',
  'section',
  'indicators',
  'indicator',
  'maps',
  'places',
  'place',
  'notes',
  'note-years',
  'documents',
  'document',
  'audit',
  'figures',
  'figure',
  'embed',
  'downloads',
  'print',
  'search',
  'about',
  'release',
  'error',
] as const;

/** Downloads of a figure; a table has no pictures, and kinds that are not made yet are left out. */
const figureFiles = z.strictObject({
  svg: file.optional(),
  png: file.optional(),
  'png-a4': file.optional(),
  csv: file,
  xlsx: file.optional(),
  pptx: file.optional(),
  docx: file.optional(),
});

const release = z.strictObject({
  id: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  date: z.iso.date().optional(),
  audience: z.string(),
});

/** `catalog.json` as the contract gives it; nothing else may stand in it. */
export const catalogSchema = z.strictObject({
  publication: z.strictObject({ title: z.string().min(1), language: z.string().min(2) }),
  release,
  history: z.array(release),
  editions: z
    .array(
      z.strictObject({
        id: z.string().min(1),
        title: z.string().min(1),
        number: z.string().min(1),
        cover: page,
        notes: page,
        documents: page,
        audit: page,
        downloads: page,
        data_package: file,
        data_zip: file,
        pdf: file.optional(),
      }),
    )
    .min(1),
  pages: z.array(
    z.strictObject({ path: page, kind: z.enum(pageKinds), title: z.string().min(1), edition: z.string() }),
  ),
  figures: z.array(
    z.strictObject({
      id: z.string().min(1),
      edition: z.string().min(1),
      kind: z.string().min(1),
      title: z.string().min(1),
      page: place,
      embed: page.optional(),
      frozen: page.optional(),
      alt: z.string().min(1),
      source: z.string().min(1),
      files: figureFiles,
      states: z
        .array(z.strictObject({ query: z.string(), chosen: z.string() }))
        .min(2)
        .optional(),
    }),
  ),
  notes: z.array(
    z.strictObject({ edition: z.string().min(1), number: z.number().int().min(1), path: place }),
  ),
  indicators: z.array(z.strictObject({ id: z.string().min(1), page })),
  places: z.array(
    z.strictObject({ list: z.string(), code: z.string().min(1), name: z.string().min(1), page }),
  ),
  tables: z.array(
    z.strictObject({
      edition: z.string().min(1),
      name: z.string().min(1),
      csv: file,
      xlsx: file.optional(),
      rows: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  audit: z.array(
    z.strictObject({
      edition: z.string().min(1),
      rule: z.string().min(1),
      key: z.string().min(1),
      subject: z.string().min(1),
      printed: z.number(),
      computed: z.number().nullable(),
      verdict: z.enum([
        'agrees',
        'agrees-truncated',
        'agrees-other-base',
        'rounding',
        'disagrees',
        'not-checkable',
      ]),
      base: z.number().nullable(),
      working: z.string().min(1),
      source: z.string().regex(/^data\/[^!]+![A-Z]+\d+$/, 'a file and a cell'),
    }),
  ),
});
export type Catalog = z.infer<typeof catalogSchema>;
