import { describe, expect, test } from 'vitest';
import { changedAddress } from '../../src/client/figure-address.ts';
import { findLanguage } from '../../src/language/browser-words.ts';

const change = (address: string, changes: Record<string, string>) =>
  changedAddress(address, new Map(Object.entries(changes)));

describe('the address of a state', () => {
  test('gets new parameters behind the old ones, before the fragment', () => {
    expect(change('http://x/2022/hinh/a.html#hinh', { cap: 'huyen', so: 'percent' })).toBe(
      'http://x/2022/hinh/a.html?cap=huyen&so=percent#hinh',
    );
    expect(change('file:///d/a.html?theme=dark', { cap: 'xa' })).toBe('file:///d/a.html?theme=dark&cap=xa');
  });

  test('loses a parameter that is empty, and keeps the others', () => {
    expect(change('a.html?cap=huyen&theme=dark', { cap: '' })).toBe('a.html?theme=dark');
    expect(change('a.html?cap=huyen', { cap: '' })).toBe('a.html');
    expect(change('a.html?cap=huyen', { cap: 'xa' })).toBe('a.html?cap=xa');
  });
});

describe('the language of an embed', () => {
  test('is Vietnamese for an unknown one and for none', () => {
    expect([null, '', 'vi', 'en', 'toString'].map(findLanguage)).toEqual(['vi', 'vi', 'vi', 'vi', 'vi']);
  });
});
