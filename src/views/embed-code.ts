/** The code that shows a figure on another page: a frame, and the script that gives it its height. */
export interface EmbedCode {
  /** Before the address of the embed. */
  readonly before: string;
  /** Between it and the address of the script. */
  readonly between: string;
  readonly after: string;
}

/** The code in the parts between its two addresses; the title is text. */
export function embedCode(title: string, height: number): EmbedCode {
  return {
    before: '<iframe src="',
    between: `"\n  title="${escapeAttribute(title)}"\n  width="100%" height="${height}" loading="lazy" style="border:0"></iframe>\n<script src="`,
    after: '" async></script>',
  };
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
