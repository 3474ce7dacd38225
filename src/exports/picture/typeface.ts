import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';

/** A cut of the site's families that pictures are set in. */
export type Typeface = 'sans' | 'sans-medium' | 'sans-bold' | 'condensed' | 'condensed-bold' | 'serif-bold';

/** A line of text as an outline. */
export interface Outline {
  /** Path commands relative to the start of the baseline, y downwards, in units of `1 / unitsPerEm` of the size. */
  readonly d: string;
  /** Width of the line in the same units. */
  readonly advance: number;
  readonly unitsPerEm: number;
}

/** Whole TTF files: subsets made for the web lack letters that other programs look for. */
const files: Readonly<Record<Typeface, string>> = {
  sans: 'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'sans-medium': 'ibm-plex-sans/500Medium/IBMPlexSans_500Medium.ttf',
  'sans-bold': 'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  condensed: 'ibm-plex-sans-condensed/400Regular/IBMPlexSansCondensed_400Regular.ttf',
  'condensed-bold': 'ibm-plex-sans-condensed/600SemiBold/IBMPlexSansCondensed_600SemiBold.ttf',
  'serif-bold': 'source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
};

/** Where a sign is looked for that a cut does not have. */
const fallback: readonly Typeface[] = ['sans', 'serif-bold'];

interface Loaded {
  readonly font: Font;
  readonly unitsPerEm: number;
  readonly characters: ReadonlySet<number>;
  readonly glyphs: Map<number, string>;
}

const loaded = new Map<Typeface, Loaded>();
const outlines = new Map<string, Outline>();
const advances = new Map<string, number>();

/**
 * The text as one path, shaped by HarfBuzz with the font's own kerning and marks. Signs that the cut lacks come from
 * another family; one that no family has is drawn as the empty box of the cut.
 */
export function outlineText(text: string, typeface: Typeface): Outline {
  const key = `${typeface}\n${text}`;
  let outline = outlines.get(key);
  if (!outline) {
    outline = makeOutline(text.normalize('NFC'), typeface);
    outlines.set(key, outline);
  }
  return outline;
}

/** The width in px of one line of text, kerning included. */
export function measureLine(text: string, typeface: Typeface, size: number): number {
  const key = `${typeface}\n${text}`;
  let advance = advances.get(key);
  if (advance === undefined) {
    const glyphs = shapeLine(text.normalize('NFC'), typeface);
    advance = glyphs.reduce((sum, glyph) => sum + glyph.advance, 0);
    advances.set(key, advance);
  }
  return (advance * size) / load(typeface).unitsPerEm;
}

/** The cut that CSS would choose among the site's families. */
export function chooseTypeface(family: string, weight: string): Typeface {
  const isBold = weight === 'bold' || Number(weight) >= 600;
  const [first = ''] = family.split(',');
  if (/(?<!sans[ -])serif/i.test(first)) return 'serif-bold';
  if (/condensed|narrow/i.test(first)) return isBold ? 'condensed-bold' : 'condensed';
  if (isBold) return 'sans-bold';
  return Number(weight) >= 500 ? 'sans-medium' : 'sans';
}

function makeOutline(text: string, typeface: Typeface): Outline {
  let advance = 0;
  let d = '';
  for (const glyph of shapeLine(text, typeface)) {
    d += moveTo(glyphOutline(glyph.face, glyph.id), Math.round(advance + glyph.dx), -Math.round(glyph.dy));
    advance += glyph.advance;
  }
  return { d, advance, unitsPerEm: load(typeface).unitsPerEm };
}

interface Glyph {
  readonly face: Loaded;
  readonly id: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

/** The glyphs of a line in order; all families have the same units. */
function shapeLine(text: string, typeface: Typeface): readonly Glyph[] {
  return splitRuns(text, typeface).flatMap((run) => {
    const face = load(run.typeface);
    const buffer = new Buffer();
    buffer.addText(run.text);
    buffer.guessSegmentProperties();
    shape(face.font, buffer);
    return buffer.getGlyphInfosAndPositions().map((glyph) => ({
      face,
      id: glyph.codepoint,
      advance: glyph.xAdvance ?? 0,
      dx: glyph.xOffset ?? 0,
      dy: glyph.yOffset ?? 0,
    }));
  });
}

/** Pieces of the text by the cut that has their signs. */
function splitRuns(text: string, typeface: Typeface): { text: string; typeface: Typeface }[] {
  const runs: { text: string; typeface: Typeface }[] = [];
  for (const sign of text) {
    const point = sign.codePointAt(0) ?? 0;
    const found = [typeface, ...fallback].find((each) => load(each).characters.has(point)) ?? typeface;
    const last = runs.at(-1);
    if (last?.typeface === found) last.text += sign;
    else runs.push({ text: sign, typeface: found });
  }
  return runs;
}

function load(typeface: Typeface): Loaded {
  let face = loaded.get(typeface);
  if (!face) {
    const source = new Face(new Blob(readFileSync(findFont(files[typeface]))));
    face = {
      font: new Font(source),
      unitsPerEm: source.upem,
      characters: new Set(source.collectUnicodes()),
      glyphs: new Map(),
    };
    loaded.set(typeface, face);
  }
  return face;
}

/** From the working folder as well, because a bundler may have moved this file away from node_modules. */
function findFont(file: string): string {
  const name = `@expo-google-fonts/${file}`;
  try {
    return createRequire(import.meta.url).resolve(name);
  } catch {
    return createRequire(path.join(process.cwd(), 'package.json')).resolve(name);
  }
}

/** The glyph's contours with relative commands, each beginning with `M x,y`, y downwards, in font units. */
function glyphOutline(face: Loaded, glyph: number): string {
  let outline = face.glyphs.get(glyph);
  if (outline === undefined) {
    outline = makeRelative(face.font.glyphToPath(glyph));
    face.glyphs.set(glyph, outline);
  }
  return outline;
}

/** HarfBuzz prints absolute commands, y upwards; relative whole numbers are half as long. */
function makeRelative(path: string): string {
  let [x, y] = [0, 0];
  return path.replace(/([MLQC])([^A-Z]*)/g, (_, command: string, list: string) => {
    const numbers = list.split(/[ ,]+/).map(Number);
    const from = [x, y];
    const points: string[] = [];
    for (let index = 0; index + 1 < numbers.length; index += 2) {
      [x, y] = [Math.round(numbers[index] ?? 0), -Math.round(numbers[index + 1] ?? 0)];
      points.push(command === 'M' ? `${x},${y}` : `${x - (from[0] ?? 0)},${y - (from[1] ?? 0)}`);
    }
    return (command === 'M' ? 'M' : command.toLowerCase()) + points.join(' ');
  });
}

function moveTo(outline: string, dx: number, dy: number): string {
  return outline.replace(
    /M(-?\d+),(-?\d+)/g,
    (_, x: string, y: string) => `M${Number(x) + dx},${Number(y) + dy}`,
  );
}
