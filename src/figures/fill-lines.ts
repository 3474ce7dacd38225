/**
 * The words of a text, set one after another into lines that `fits` accepts; broken at spaces, never at no-break ones.
 * A word that fits no line by itself is broken between its characters, so that nothing is cut. '' gives no line.
 */
export function fillLines(text: string, fits: (line: string) => boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/[ \n\t]+/)) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = '';
    for (const character of word.normalize('NFC')) {
      if (line !== '' && !fits(line + character)) {
        lines.push(line);
        line = '';
      }
      line += character;
    }
  }
  return line === '' ? lines : [...lines, line];
}
