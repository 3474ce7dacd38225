import { z } from 'zod';
import { id } from './cell.ts';
import { mapSchema } from './map.ts';
import { numbersSchema } from './numbers.ts';

const term = z.strictObject({
  id,
  /** As it stands in running text: «cấp tỉnh», «hoàn thành». */
  name: z.string().min(1),
  /** As it stands over a column; the name when left out. */
  short_name: z.string().optional(),
});

const measure = term.extend({
  /** The measure whose growth in the year this one is: `added` is the change of `completed`. The year before is derived from both. */
  change_of: z.string().optional(),
  /** The measure whose mean per place this one is: `mean` is the mean of `count`. Checked against the `bases`. */
  mean_of: z.string().optional(),
  /** True when a place counted under it is counted under no other such measure: completed, in progress, pending. */
  exclusive: z.boolean().optional(),
  /** Unit of its values where it is not the indicator's: `%` for shares; `*` when it may be any, as of a mean per something. */
  unit: z.string().optional(),
});

const placeList = z.strictObject({
  id,
  name: z.string().min(1),
  /** CSV file, relative to the publication. */
  file: z.string(),
  /** Name of the object in the boundaries file that holds this list's shapes; left out when there are none. */
  boundaries: z.string().optional(),
  valid_from: z.iso.date().optional(),
  valid_to: z.iso.date().optional(),
});

const agency = z.strictObject({
  id,
  /** As lists show it: «Ban Tổ chức Trung ương». */
  name: z.string().min(1),
  /** Other names that texts use; spelling rules (case, tone position) need none. */
  other_names: z.array(z.string().min(1)).default([]),
});

/** A circle of readers. Each may see what is classified for it and for those before it in the list. */
const audience = term.extend({
  /** Printed on every page of its build in place of the publication's `marking`: «MẬT». */
  marking: z.string().min(1).optional(),
  /** True when it may also see what is still a draft. */
  drafts: z.boolean().default(false),
  /** True for the one that a build without `--audience` is for; without any, such a build has only what is not classified. */
  default: z.boolean().default(false),
});
export type Audience = z.infer<typeof audience>;

const base = z.strictObject({
  /** The denominator. */
  value: z.number().positive(),
  /** What it counts: «địa phương có báo cáo». */
  name: z.string().min(1),
  /** The number of the report that states it, as `<Value of="…">` names it; left out when the report does not. */
  stated_by: z.string().min(1).optional(),
});

/** An http(s) address of a folder, without query or fragment; the slash at its end is added. */
const siteAddress = z
  .string()
  .regex(
    /^https?:\/\/[^\s/?#"'<>\\]+(\/[^\s?#"'<>\\]*)?$/,
    'địa chỉ bắt đầu bằng http:// hoặc https:// (ví dụ https://so-lieu.co-quan.vn/)',
  )
  .transform((text) => (text.endsWith('/') ? text : `${text}/`));

const licence = z.strictObject({
  /** Short name as licences are known by, letters, digits, points and hyphens: `CC-BY-4.0`. */
  name: z.string().regex(/^[-a-zA-Z0-9._]+$/, 'tên ngắn gồm chữ không dấu, chữ số, dấu chấm, gạch nối'),
  /** In words: «Dùng nội bộ, ghi rõ nguồn». */
  title: z.string().min(1).optional(),
});

/** publication.yaml: what holds for every edition. */
export const publicationSchema = z.strictObject({
  title: z.string().min(1),
  /** BCP 47 language of the publication's texts; the interface speaks it. Only `vi` is there so far. */
  language: z.enum(['vi']).default('vi'),
  publisher: z.string().min(1),
  /** One sentence for search results and the about page. */
  description: z.string().min(1),
  /**
   * Where the publication stands on the network: «https://…». Only for what must name it whole, since pages themselves
   * work under any address: canonical links, Open Graph and the code in oEmbed documents, which are left out without it.
   */
  address: siteAddress.optional(),
  /** Under what terms the tables may be used, for the published data; nothing is said when left out. */
  licence: licence.optional(),
  /** A marking printed on every page: «Lưu hành nội bộ»; none when left out. */
  marking: z.string().optional(),
  /**
   * A sentence that readers must not miss: printed over every page and embed, and with the source of every figure, in
   * its files too. For publications that are not what they look like: synthetic ones, drafts. None when left out.
   */
  notice: z.string().min(1).optional(),
  /** What one row of the place list is called in running text: «địa phương». */
  place_noun: z.string().default('địa phương'),
  levels: z.array(term).min(1),
  measures: z.array(measure).min(1),
  place_lists: z.array(placeList).min(1),
  /**
   * CSV file whose first two columns hold a place of the first list and the place of the second that it went into;
   * left out when the list never changed.
   */
  crosswalk: z.string().optional(),
  map: mapSchema.optional(),
  /** Denominators that a printed percent may rest on; percents are checked against each. */
  bases: z.array(base).default([]),
  /** Other headers that the exports use, by the column's own name: `indicator: [Chỉ tiêu, Mã chỉ tiêu]`. */
  headers: z.record(z.string(), z.array(z.string())).default({}),
  /**
   * Circles of readers from the widest to the narrowest; their ids are what `classification` names everywhere. What
   * names none is for all.
   */
  audiences: z.array(audience).default([]),
  /**
   * What stands in the narrative where it refers to something that the audience may not see: «không công bố». When left
   * out, such a reference is a problem.
   */
  withheld: z.string().min(1).optional(),
  numbers: numbersSchema,
  /**
   * What stands for the same in a search, both ways: `CNTT: [công nghệ thông tin]`. Several full forms may follow; the
   * words of each must stand together. An abbreviation that is also a word («TU», «ca») is better left out.
   */
  abbreviations: z.record(z.string(), z.array(z.string()).min(1)).default({}),
  /**
   * Agencies that footnotes are searched for. Enumerations that say common words once («các ban Tổ chức, Dân vận của
   * Trung ương») and party committees of places («Tỉnh uỷ Thái Bình») are found by rule.
   */
  agencies: z.array(agency).default([]),
});
export type PublicationSettings = z.infer<typeof publicationSchema>;

const keyFigure = z.strictObject({
  /** What is printed large; `<Value>` inside. */
  figure: z.string().min(1),
  /** The unit beside it, in small type. */
  unit: z.string().optional(),
  /** The sentence under it; `<Value>` inside. */
  text: z.string().min(1),
  /** Audience that it is for; everyone when left out. */
  classification: id.optional(),
});

const signature = z.strictObject({
  title: z.string().min(1),
  text: z.string().min(1),
  /** Measure of the whole bar, and of its bright part. */
  total: z.string(),
  added: z.string(),
  limit: z.strictObject({ value: z.number().positive(), label: z.string() }),
  /** Indicators to draw; every one that has both measures when left out. */
  indicators: z.array(z.string()).optional(),
  emphasis: z.array(z.string()).default([]),
  /** Audience that it is for; everyone when left out. */
  classification: id.optional(),
});

const group = z.strictObject({
  /** What divides the places: «Tập huấn người sử dụng cấp tỉnh». */
  name: z.string().min(1),
  /** The number of all the places that are divided, as `<Value of="…">` names it. */
  total: z.string().min(1),
  /** The numbers that divide them: each place is counted in just one. */
  parts: z.array(z.string().min(1)).min(2),
});

/** data/<edition>/edition.yaml: what one year's report is called and how its cover looks. */
export const editionSchema = z.strictObject({
  title: z.string().min(1),
  subtitle: z.string().optional(),
  /** The title as the cover sets it: words around one large word. */
  cover: z
    .strictObject({ before: z.string().default(''), large: z.string().min(1), after: z.string().default('') })
    .optional(),
  /** Number and sign of the report: `135-BC/VPTW/nb`. */
  number: z.string().min(1),
  /** ISO date of the report; left out when the copy does not show it. */
  date: z.iso.date().optional(),
  issuer: z.string().min(1),
  /** The copy that was transcribed: «Sao lục 828-BS/VPTU, 5/5/2023». */
  copy: z.string().optional(),
  /** The year that the report is about. */
  year: z.number().int(),
  /** Id of the list of places that its codes belong to. */
  place_list: z.string(),
  /** Names of parts that have several sections: `I: Kết quả năm 2022`. */
  parts: z.record(z.string(), z.string()).default({}),
  /** Over those of publication.yaml, for the files of this edition. */
  numbers: numbersSchema,
  key_figures: z.array(keyFigure).default([]),
  /**
   * Where the rules that match footnotes with those of the edition before are wrong: number here → number there, 0 for
   * none. Left out for all others.
   */
  note_follows: z.record(z.string().regex(/^[1-9]\d*$/), z.number().int().min(0)).default({}),
  signature: signature.optional(),
  /** Numbers of places that together count every place once, though no table says so; the audit adds them up. */
  groups: z.array(group).default([]),
  /** Audience that the whole edition is for; everyone when left out. */
  classification: id.optional(),
  /** True while the edition is being prepared: only audiences with `drafts` see it. */
  draft: z.boolean().default(false),
  /** Audiences of whole tables, by the table's name: `money: mat`. */
  table_classifications: z.record(z.string(), id).default({}),
});
export type EditionSettings = z.infer<typeof editionSchema>;
