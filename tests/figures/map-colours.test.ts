import { describe, expect, test } from 'vitest';
import { classFills, divergingFills, othersFill } from '../../src/figures/map/fills.ts';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/** Full dichromacy in linear RGB: Machado, Oliveira and Fernandes 2009, severity 1. */
const dichromacy: Readonly<Record<string, Matrix>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
};

function linear(hex: string): Triple {
  const channel = (at: number): number => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function multiply(rows: Matrix, [r, g, b]: Triple): Triple {
  const [x, y, z] = rows.map((row) => row[0] * r + row[1] * g + row[2] * b);
  return [x ?? 0, y ?? 0, z ?? 0];
}

/** CIELAB under D65. */
function lab(rgb: Triple): Triple {
  const toXyz: Matrix = [
    [0.4124564, 0.3575761, 0.1804375],
    [0.2126729, 0.7151522, 0.072175],
    [0.0193339, 0.119192, 0.9503041],
  ];
  const [x, y, z] = multiply(toXyz, rgb);
  const f = (t: number): number => (t > 216 / 24389 ? Math.cbrt(t) : (24389 / 27) * (t / 116) + 16 / 116);
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

const distance = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
const cases = (['son', 'cham'] as const).flatMap((palette) =>
  [2, 3, 4, 5].map((count) => ({ palette, count })),
);

describe.each(cases)('$count classes in $palette', ({ palette, count }) => {
  const colours = classFills(count, palette).map(({ colour }) => linear(colour));

  test('grow darker with at least 10 steps of lightness between neighbours, so that a grey copy keeps them', () => {
    const steps = colours.map((colour) => lab(colour)[0]);
    for (let at = 1; at < steps.length; at += 1)
      expect((steps[at - 1] ?? 0) - (steps[at] ?? 0)).toBeGreaterThanOrEqual(10);
  });

  test.each(Object.entries(dichromacy))('stay at least ΔE76 10 apart under %s', (_, matrix) => {
    const seen = colours.map((colour) => lab(multiply(matrix, colour)));
    for (const [at, a] of seen.entries())
      for (const b of seen.slice(at + 1)) expect(distance(a, b)).toBeGreaterThanOrEqual(10);
  });
});

const sides = [1, 2, 3, 4].flatMap((below) =>
  [0, 1, 2, 3, 4].filter((above) => below + above <= 5).map((above) => ({ below, above })),
);

describe.each(sides)('$below classes below zero and $above above', ({ below, above }) => {
  const fills = divergingFills(below, above);
  const lightness = fills.map(({ colour }) => lab(linear(colour))[0]);

  test('have a fill each, darker the farther they are from zero', () => {
    expect(fills).toHaveLength(below + above);
    const ascending = (all: readonly number[]) => [...all].sort((a, b) => a - b);
    expect(lightness.slice(0, below)).toEqual(ascending(lightness.slice(0, below)));
    expect(lightness.slice(below)).toEqual(ascending(lightness.slice(below)).reverse());
  });

  test('have no two fills alike in a grey copy, those of zero among them', () => {
    const all = [...lightness, lab(linear(othersFill.colour))[0]].sort((a, b) => a - b);
    // Zero is as far from the lightest step as on every other map.
    for (let at = 1; at < all.length; at += 1)
      expect((all[at] ?? 0) - (all[at - 1] ?? 0)).toBeGreaterThanOrEqual(at === all.length - 1 ? 7.5 : 10);
  });

  test.each(Object.entries(dichromacy))('stay at least ΔE76 10 apart under %s', (_, matrix) => {
    const seen = fills.map(({ colour }) => lab(multiply(matrix, linear(colour))));
    for (const [at, a] of seen.entries())
      for (const b of seen.slice(at + 1)) expect(distance(a, b)).toBeGreaterThanOrEqual(10);
  });
});
