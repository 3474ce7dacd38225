/**
 * Makes the site's web fonts and the table of text widths from whole TTF files in npm packages.
 * The results are committed; src/styles/fonts/README.md says when and how to run this again.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parseArgs } from 'node:util';

type Axis = number | { min: number; max: number; default?: number };
type SubsetFont = (
  font: Buffer,
  text: string,
  options: { targetFormat: 'woff2'; keepFeatures: string[]; variationAxes?: Record<string, Axis> },
) => Promise<Buffer>;
type Font = {
  unitsPerEm: number;
  characterSet: number[];
  glyphForCodePoint(codePoint: number): { advanceWidth: number };
};

// Neither package brings types; only what is used here is described above.
const require = createRequire(import.meta.url);
const subsetFont = require('subset-font') as SubsetFont;
const fontkit = require('fontkit') as { create(buffer: Buffer): Font };

const root = path.resolve(import.meta.dirname, '..');

/** Packages with whole fonts that are too heavy to be dependencies; `src/styles/fonts/README.md` says how to get them. */
type Package = 'ibm-plex' | 'source-serif';
type Face = {
  output: string;
  from: Package;
  file: string;
  axes?: Record<string, Axis>;
  features?: string[];
  /** The source file's SHA-256, since the package is not in the lock file. */
  sha256: string;
};

const roman = {
  from: 'source-serif',
  file: 'VAR/SourceSerif4Variable-Roman.ttf',
  sha256: '14d360ee1b76655da9276628b229e11671bc1f5d1083636144db6677d452cf55',
} as const satisfies Partial<Face>;

// The cover and the key figures set their numbers in proportional figures.
const proportionalFigures = ['pnum'];

// opsz 20 is a master of the family. Starting at the 18 px of the body would need one master more:
// 17 kB for a difference that cannot be seen.
const faces: Face[] = [
  {
    ...roman,
    features: proportionalFigures,
    output: 'source-serif-4-roman.woff2',
    axes: { wght: { min: 400, max: 600 }, opsz: { min: 20, max: 60 } },
  },
  {
    ...roman,
    features: proportionalFigures,
    output: 'source-serif-4-light-display.woff2',
    axes: { wght: 300, opsz: 60 },
  },
  {
    output: 'source-serif-4-italic.woff2',
    from: 'source-serif',
    file: 'VAR/SourceSerif4Variable-Italic.ttf',
    sha256: '6a059a64838978d54e8fab71ed86b0d82e948c0e12b2664d0c15166326dcff82',
    axes: { wght: 400, opsz: 20 },
  },
  // One file for both widths and all weights: 48 kB where five files of one weight each were 108 kB.
  {
    output: 'ibm-plex-sans.woff2',
    from: 'ibm-plex',
    file: 'fonts/complete/ttf/IBM Plex Sans Var-Roman.ttf',
    sha256: '3ed3ea3b1b3854afdf3306e9ab60773ec03cd7466bf0017131c166d943408713',
    axes: { wght: { min: 400, max: 600 }, wdth: { min: 85, max: 100 } },
  },
];

/** The files, of packages in the lock file, that letters are measured in: pictures are drawn with their outlines. */
const measured: Readonly<Record<string, string>> = {
  sans: 'ibm-plex-sans/400Regular/IBMPlexSans_400Regular.ttf',
  'sans-bold': 'ibm-plex-sans/600SemiBold/IBMPlexSans_600SemiBold.ttf',
  condensed: 'ibm-plex-sans-condensed/400Regular/IBMPlexSansCondensed_400Regular.ttf',
  'condensed-bold': 'ibm-plex-sans-condensed/600SemiBold/IBMPlexSansCondensed_600SemiBold.ttf',
};

const keptFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga'];

const narrowNoBreakSpace = 0x202f;

// Inclusive ranges of code points: ASCII; Latin-1 without the soft hyphen, which draws nothing; Vietnamese.
const ranges: [number, number][] = [
  [0x20, 0x7e],
  [0xa0, 0xac],
  [0xae, 0xff],
  [0x102, 0x103],
  [0x110, 0x111],
  [0x128, 0x129],
  [0x168, 0x169],
  [0x1a0, 0x1a1],
  [0x1af, 0x1b0],
  [0x1ea0, 0x1ef9],
];
const combiningMarks = [0x300, 0x301, 0x302, 0x303, 0x306, 0x309, 0x31b, 0x323];
// The last eight are outside the designed signs, but a publisher's text may hold them; 0.5 kB a face.
const signs = [...'–—‘’“”…−€₫', ...'←→≈≠≤≥†‰'].map((sign) => sign.codePointAt(0) ?? 0);

function listCodePoints(): number[] {
  const codePoints = new Set([...combiningMarks, ...signs, narrowNoBreakSpace]);
  for (const [first, last] of ranges) {
    for (let codePoint = first; codePoint <= last; codePoint++) codePoints.add(codePoint);
  }
  return [...codePoints].sort((a, b) => a - b);
}

async function readSource(face: Face, folders: Record<Package, string>): Promise<Buffer> {
  const file = path.join(folders[face.from], face.file);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Error(`${file} is missing. src/styles/fonts/README.md says where to get it.`, { cause });
  });
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== face.sha256) {
    throw new Error(`${file} has SHA-256 ${found}, expected ${face.sha256}: it is another release.`);
  }
  return bytes;
}

function checkFont(name: string, font: Font, codePoints: number[]): void {
  const present = new Set(font.characterSet);
  // Plex Condensed has no narrow no-break space: the browser takes the next family's.
  const missing = codePoints.filter((point) => !present.has(point) && point !== narrowNoBreakSpace);
  if (missing.length > 0) throw new Error(`${name} lacks ${String.fromCodePoint(...missing)}`);
  const figureWidths = new Set([...'0123456789'].map((figure) => widthOf(font, figure.codePointAt(0) ?? 0)));
  if (figureWidths.size !== 1) throw new Error(`${name}: its figures are not of equal width`);
}

function widthOf(font: Font, codePoint: number): number {
  // Half a space is what the faces that have the narrow no-break space give it.
  if (codePoint === narrowNoBreakSpace && !font.characterSet.includes(codePoint)) {
    return Math.round(widthOf(font, 0x20) / 2);
  }
  return Math.round((font.glyphForCodePoint(codePoint).advanceWidth * 1000) / font.unitsPerEm);
}

async function makeFace(
  face: Face,
  source: Buffer,
  codePoints: number[],
  outFolder: string,
): Promise<number> {
  const woff2 = await subsetFont(source, String.fromCodePoint(...codePoints), {
    targetFormat: 'woff2',
    keepFeatures: [...keptFeatures, ...(face.features ?? [])],
    ...(face.axes && { variationAxes: face.axes }),
  });
  checkFont(face.output, fontkit.create(woff2), codePoints);
  await writeFile(path.join(outFolder, face.output), woff2);
  return woff2.length;
}

/** Escapes what an editor would not show, so that the table can be read. */
function escapeInvisible(json: string): string {
  return json.replace(
    /\u00a0|\u202f|\p{Mn}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

async function writeWidths(widths: Record<string, string>, codePoints: number[]): Promise<void> {
  const table = { characters: String.fromCodePoint(...codePoints), ...widths };
  const json = escapeInvisible(JSON.stringify(table, null, 2));
  await writeFile(path.join(root, 'src/figures/text-widths.json'), `${json}\n`);
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { serif: { type: 'string' }, plex: { type: 'string' } } });
  const folders = { 'ibm-plex': values.plex ?? '', 'source-serif': values.serif ?? '' };
  const outFolder = path.join(root, 'src/styles/fonts');
  await mkdir(outFolder, { recursive: true });

  const codePoints = listCodePoints();
  for (const face of faces) {
    const size = await makeFace(face, await readSource(face, folders), codePoints, outFolder);
    console.log(`${face.output.padEnd(36)} ${size} bytes`);
  }
  const widths: Record<string, string> = {};
  for (const [name, file] of Object.entries(measured)) {
    const font = fontkit.create(await readFile(path.join(root, 'node_modules/@expo-google-fonts', file)));
    checkFont(file, font, codePoints);
    widths[name] = codePoints.map((codePoint) => widthOf(font, codePoint)).join(' ');
  }
  await writeWidths(widths, codePoints);
}

await main();
