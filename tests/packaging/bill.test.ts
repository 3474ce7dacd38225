import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { billOfMaterials } from '../../src/packaging/bill.ts';

const read = (file: string): string => readFileSync(path.resolve(import.meta.dirname, '../..', file), 'utf8');
const lock = read('package-lock.json');
const program = { name: 'nien-giam', version: '0.1.0' };

interface Bill {
  readonly serialNumber: string;
  readonly metadata: { readonly component: { readonly 'bom-ref': string } };
  readonly components: readonly {
    readonly name: string;
    readonly purl: string;
    readonly 'bom-ref': string;
  }[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

describe('the bill of materials', () => {
  const text = billOfMaterials(lock, program);
  const bill: Bill = JSON.parse(text);

  test('has what CycloneDX 1.6 requires, in its forms', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill.serialNumber).toMatch(
      /^urn:uuid:[0-9a-f]{8}-([0-9a-f]{4}-){2}[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    for (const component of bill.components) {
      expect(component).toMatchObject({ type: 'library', name: expect.stringMatching(/./) });
      expect(component.purl).toMatch(/^pkg:npm\/(?:%40[^/@]+\/)?[^/@]+@[^@]+$/);
    }
  });

  test('names each component once, and depends only on what it names', () => {
    const refs = bill.components.map((component) => component['bom-ref']);
    expect(new Set(refs).size).toBe(refs.length);
    const known = new Set([...refs, bill.metadata.component['bom-ref']]);
    const named = bill.dependencies.flatMap(({ ref, dependsOn }) => [ref, ...dependsOn]);
    expect(named.filter((each) => !known.has(each))).toEqual([]);
  });

  test('holds every dependency of the program and none that is for development alone', () => {
    const names = new Set(bill.components.map(({ name }) => name));
    const { dependencies } = JSON.parse(read('package.json'));
    expect(Object.keys(dependencies).filter((name) => !names.has(name))).toEqual([]);
    expect(names).not.toContain('vitest');
  });

  test('is the same from the same lock file, and another serial number from another program', () => {
    expect(billOfMaterials(lock, program)).toBe(text);
    const other: Bill = JSON.parse(billOfMaterials(lock, { ...program, version: '0.1.1' }));
    expect(other.serialNumber).not.toBe(bill.serialNumber);
  });
});
