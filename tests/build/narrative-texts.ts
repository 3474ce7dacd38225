import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

/** Pieces of running text that one file of the narrative has, without markup, numbers and names put in by elements. */
export interface WrittenTexts {
  readonly slug: string;
  readonly title: string;
  readonly lead: readonly string[];
  readonly summary: readonly string[];
  readonly body: readonly string[];
  readonly notes: readonly string[];
}

/** Everything that an edition's narrative says, by file. */
export function readWrittenTexts(publication: string, edition: string): readonly WrittenTexts[] {
  const folder = path.join(publication, 'content', edition);
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  return names.sort().map((name) => {
    const [, front = '', rest = ''] =
      /^---\n(.*?)\n---\n(.*)$/s.exec(readFileSync(path.join(folder, name), 'utf8')) ?? [];
    const settings: Record<string, string> = parse(front);
    const lines = rest.split('\n');
    return {
      slug: name.replace(/^\d{2}-|\.mdx$/g, ''),
      title: settings.title ?? '',
      lead: pieces(settings.lead ?? ''),
      summary: pieces(settings.summary ?? ''),
      body: lines.filter((line) => !/^\[\^\d+\]:/.test(line)).flatMap(pieces),
      notes: lines
        .filter((line) => /^\[\^\d+\]:/.test(line))
        .flatMap((line) => pieces(line.replace(/^[^:]*:/, ''))),
    };
  });
}

/** Runs of at least a few words between elements, marks and signs of Markdown. */
function pieces(text: string): string[] {
  return text
    .replace(/^\s*(?:[-*]|\d+\.|#{2,4}(?:\s+[\d.]+)?|>)\s+/, '')
    .split(/<[^>]*>|\[\^\d+\]|\*+|\||_{1,2}|`/)
    .map(plain)
    .filter((piece) => piece.length > 12 && !/^[-: ]+$/.test(piece));
}

/** Text with one blank wherever there are some, and none before a full stop. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
