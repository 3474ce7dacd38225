import table from './text-widths.json' with { type: 'json' };

/** A face that figures are set in: Plex Sans 400 and 600, Plex Sans Condensed 400 and 600. */
export type TextFace = 'sans' | 'sans-bold' | 'condensed' | 'condensed-bold';

type Widths = { byCharacter: ReadonlyMap<string, number>; average: number };

function readWidths(face: TextFace): Widths {
  const numbers = table[face].split(' ').map(Number);
  const byCharacter = new Map(
    [...table.characters].map((character, index) => [character, numbers[index] ?? 0]),
  );
  // Combining marks have no width of their own and would pull the average down.
  const drawn = numbers.filter((width) => width > 0);
  return { byCharacter, average: drawn.reduce((sum, width) => sum + width, 0) / drawn.length };
}

const widths: Record<TextFace, Widths> = {
  sans: readWidths('sans'),
  'sans-bold': readWidths('sans-bold'),
  condensed: readWidths('condensed'),
  'condensed-bold': readWidths('condensed-bold'),
};

/**
 * The width in pixels of one line of text, as the sum of its characters' advances; kerning, left out, takes 0.2 per
 * cent off a sentence. A character that the face does not have counts as the face's average.
 */
export function measureText(text: string, face: TextFace, sizePx: number): number {
  const { byCharacter, average } = widths[face];
  let thousandths = 0;
  for (const character of text.normalize('NFC')) thousandths += byCharacter.get(character) ?? average;
  return (thousandths * sizePx) / 1000;
}
