import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { Package } from 'datapackage';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { columnWords } from '../../src/language/table-words.ts';
import { type PublishedName, tableFields } from '../../src/schema/table-fields.ts';
import { placeRow, tableSchemas } from '../../src/schema/tables.ts';
import { attribute, openOutput } from './output.ts';
import { publicationNames } from './run-build.ts';

const descriptorSchema = z.object({
  $schema: z.literal('https://datapackage.org/profiles/2.0/datapackage.json'),
  name: z.string().regex(/^[a-z0-9-]+$/),
  version: z.string().regex(/^[a-z0-9-]+-[0-9a-f]{8}$/),
  resources: z
    .array(
      z.object({
        name: z.string(),
        path: z.string(),
        bytes: z.number(),
        hash: z.string().regex(/^sha256:[0-9a-f]{64}$/),
        dialect: z.object({ delimiter: z.string() }),
        schema: z.object({ fields: z.array(z.object({ name: z.string(), type: z.string() })).min(1) }),
      }),
    )
    .min(1),
});

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** A value of theirs as ours: a date without its time, numbers and texts as they are. */
function asOurs(value: unknown): unknown {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}

/** A cell as our own codec reads it; an empty one is null to others. */
function ourValue(cell: string, codec: z.ZodType | undefined): unknown {
  return cell === '' ? null : codec ? codec.parse(cell) : cell;
}

/** The codec of each column; the headers of the small publication's money are the titles that we give the columns. */
function codecs(table: PublishedName, header: readonly string[]): readonly (z.ZodType | undefined)[] {
  const { shape } = table === 'places' ? placeRow : tableSchemas[table].row;
  return header.map(
    (text) =>
      Object.entries(shape).find(
        ([column]) => column === text || columnWords(table, column)?.title.startsWith(text.slice(0, 5)),
      )?.[1],
  );
}

describe.each(publicationNames)('the published data of «%s»', (name) => {
  const output = openOutput(name);
  describe.each(output.catalog.editions.map(({ id }) => id))('edition %s', (edition) => {
    const folder = path.join(output.folder, edition, 'du-lieu');
    const read = (file: string) => readFileSync(path.join(folder, file));
    const entry = output.catalog.editions.find(({ id }) => id === edition);
    const descriptor = descriptorSchema.parse(JSON.parse(read('datapackage.json').toString('utf8')));

    test('loads without adjustment in a reader that is not ours, with every key kept', async () => {
      const theirs = await Package.load(path.join(folder, 'datapackage.json'), {
        basePath: folder,
        strict: true,
      });
      expect(theirs.errors).toEqual([]);
      expect(theirs.resources.map((resource) => resource.name)).toEqual(
        descriptor.resources.map((each) => each.name),
      );
      for (const resource of theirs.resources) {
        expect(resource.tabular, resource.name).toBe(true);
        expect(await resource.checkRelations(), resource.name).toBe(true);
      }
    });

    test('has the rows and types there that our own reader finds', async () => {
      const theirs = await Package.load(path.join(folder, 'datapackage.json'), {
        basePath: folder,
        strict: true,
      });
      for (const [index, resource] of theirs.resources.entries()) {
        const described = descriptor.resources[index];
        const [header = [], ...records]: string[][] = parse(read(described?.path ?? ''), {
          bom: true,
          delimiter: described?.dialect.delimiter ?? ',',
        });
        expect(header).toEqual(described?.schema.fields.map((field) => field.name));
        const rows = (await resource.read({ keyed: true })).map((row) =>
          header.map((text) => asOurs(row[text])),
        );
        const ours = codecs(resource.name as PublishedName, header);
        expect(rows).toEqual(records.map((record) => record.map((cell, at) => ourValue(cell, ours[at]))));
      }
    });

    test('describes each file by its size and hash', () => {
      for (const { path: file, bytes, hash } of descriptor.resources) {
        expect(read(file).byteLength).toBe(bytes);
        expect(`sha256:${sha256(read(file))}`).toBe(hash);
      }
    });

    test('stands whole in one zip, the same files as beside it', () => {
      const parts = unzipSync(new Uint8Array(readFileSync(path.join(output.folder, entry?.data_zip ?? ''))));
      const beside = output.files
        .filter((file) => file.startsWith(`${edition}/du-lieu/`) && !file.endsWith('.zip'))
        .map((file) => path.posix.basename(file));
      expect(Object.keys(parts).sort()).toEqual([...beside].sort());
      for (const [file, bytes] of Object.entries(parts)) expect(sha256(bytes), file).toBe(sha256(read(file)));
    });

    test('has an Excel file of each table that holds its numbers as numbers and says what columns mean', () => {
      for (const table of output.catalog.tables.filter((each) => each.edition === edition)) {
        const parts = unzipSync(new Uint8Array(readFileSync(path.join(output.folder, table.xlsx ?? ''))));
        const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
        expect(sheet.match(/<row /g)?.length, table.name).toBe(table.rows + 1);
        expect(sheet).not.toContain('<f>');
        const notes = strFromU8(parts['xl/sharedStrings.xml'] ?? new Uint8Array());
        for (const column of tableFields(table.name as PublishedName).keys())
          if (
            descriptor.resources.some(
              (each) => each.name === table.name && each.schema.fields.some((field) => field.name === column),
            )
          )
            expect(notes, `${table.name} ${column}`).toContain(columnWords(table.name, column)?.title);
      }
    });

    test('is offered on the page of downloads with sizes and hashes that hold', () => {
      const page = output.readPage(entry?.downloads ?? '');
      const rows = [...page.querySelectorAll('tr')].filter(
        (row) => row.querySelector('a[download]') && row.querySelector('.hash'),
      );
      expect(rows.length).toBe(output.files.filter((file) => file.startsWith(`${edition}/du-lieu/`)).length);
      for (const row of rows) {
        const link = row.querySelector('a[download]');
        const file = path.posix.join(edition, link ? attribute(link, 'href') : '');
        expect(row.querySelector('.hash')?.textContent, file).toBe(
          sha256(readFileSync(path.join(output.folder, file))),
        );
      }
    });

    test('is told to machines in the terms of schema.org, in a file that the page links to', () => {
      const page = output.readPage(entry?.downloads ?? '');
      const link = page.querySelector('link[rel="describedby"]');
      expect(link?.getAttribute('type')).toBe('application/ld+json');
      const dataset = z
        .object({
          '@type': z.literal('Dataset'),
          distribution: z.array(z.object({ contentUrl: z.string() })).min(4),
        })
        .parse(JSON.parse(output.readText(path.posix.join(edition, link ? attribute(link, 'href') : ''))));
      for (const { contentUrl } of dataset.distribution)
        expect(output.files, contentUrl).toContain(`${edition}/du-lieu/${contentUrl}`);
    });
  });
});

describe('what is published of tables', () => {
  test('has words for every column of every table', () => {
    for (const table of [...Object.keys(tableSchemas), 'places'] as PublishedName[])
      for (const column of tableFields(table).keys())
        expect(columnWords(table, column), `${table}.${column}`).toBeDefined();
  });
});
