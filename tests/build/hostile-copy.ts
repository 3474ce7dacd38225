import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { isMap, isScalar, parseDocument, visit } from 'yaml';
import { publications, runBuild } from './run-build.ts';

/**
 * One text of each class that has broken pages or files elsewhere. Forms after the OWASP XSS Filter Evasion and CSV
 * Injection pages and PortSwigger's cross-site scripting cheat sheet; each would set `__xss` or open a dialog if it ran.
 */
export const payloads: readonly string[] = [
  '<script>window.__xss=1</script>',
  '<img src=x onerror=window.__xss=1>',
  '"><svg onload=window.__xss=1>',
  "' onmouseover='window.__xss=1' autofocus onfocus='alert(1)",
  '</script><script>window.__xss=1</script>',
  '</style></title></textarea></svg><img src=x onerror=alert(1)>',
  ']]><script>window.__xss=1</script>',
  '--><script>alert(1)</script><!--',
  '<math><mtext><style><img src=x onerror=window.__xss=1></style></mtext></math>',
  '[x](javascript:window.__xss=1)',
  '&lt;img src=x onerror=alert(1)&gt; &xxe; &#x3c;script&#x3e;',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: what a template engine would calculate
  '{{constructor.constructor("alert(1)")()}} ${window.__xss=1} `',
  '+ADw-script+AD4-alert(1)+ADw-/script+AD4-',
  '\\u003cscript\\u003e \\");window.__xss=1;//',
  '%s%n%00 ../../../etc/passwd',
  '<a href="javascript:alert(1)" style="background:url(javascript:alert(1))">x</a>',
];
/** What a spreadsheet would calculate when it begins a cell. */
export const formulas: readonly string[] = ["=cmd|'/C calc'!A1", '@SUM(1+1)', '+1+1', '-2+3', '=1+1'];

/** Turns every letter after it round, in the text and in the page around it; left out when a publication is read. */
export const turning = '\u202e\u2067';

/** Begins every text that was put in, so that it is found again; `canary 7 <script>…`. */
export const canary = 'qzx';

const textColumns: Readonly<Record<string, readonly string[]>> = {
  indicators: ['name', 'short_name', 'definition'],
  documents: ['issuer', 'about'],
  corrections: ['reason', 'decided_by'],
  observations: ['comment'],
  'locality-values': ['comment'],
  'place-list-members': ['comment'],
  'place-lists': ['name', 'definition'],
  quan: ['name', 'kind'],
};
const plainKeys = [
  'title',
  'publisher',
  'description',
  'name',
  'short_name',
  'credit',
  'label',
  'issuer',
  'before',
  'large',
  'after',
  'unit',
  'place_noun',
];
/** Texts that are Markdown: a payload has to be escaped in them, or MDX refuses it. */
const richKeys = ['title', 'subtitle', 'note', 'source', 'lead', 'summary', 'text', 'figure'];

/** Copies the small publication into a folder and puts a payload behind, and a formula before, what may be any text. */
export function makeHostileCopy(folder: string): void {
  cpSync(publications.small, folder, { recursive: true });
  let count = 0;
  const next = (): string => {
    count += 1;
    return `${canary}${count} ${payloads[count % payloads.length]}${turning}`;
  };
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const spoil = { '.csv': spoilTable, '.yaml': spoilYaml, '.mdx': spoilSection }[path.extname(file)];
    if (spoil) writeFileSync(file, spoil(readFileSync(file, 'utf8'), next, file));
  }
}

/** Builds a hostile copy under a folder; gives the output, or fails with what the build printed. */
export async function buildHostile(folder: string): Promise<string> {
  const publication = path.join(folder, 'an-pham');
  const out = path.join(folder, 'ra');
  makeHostileCopy(publication);
  const { status, text } = await runBuild({ publication, out });
  if (status !== 0) throw new Error(`the hostile publication was not built:\n${text}`);
  return out;
}

type Spoil = (text: string, next: () => string, file: string) => string;

const spoilTable: Spoil = (text, next, file) => {
  const columns = textColumns[path.basename(file, '.csv')] ?? [];
  const [header = [], ...rows]: string[][] = parse(text);
  const spoiled = rows.map((row, line) =>
    row.map((cell, index) => {
      const column = header[index] ?? '';
      if (!columns.includes(column)) return cell;
      const formula = ['definition', 'about', 'comment', 'reason'].includes(column);
      return `${formula ? `${formulas[line % formulas.length]} ` : ''}${cell} ${next()}`;
    }),
  );
  return stringify([header, ...spoiled]);
};

const spoilYaml: Spoil = (text, next, file) => {
  const document = parseDocument(text);
  const ofFigure = file.includes(`${path.sep}figures${path.sep}`);
  visit(document, {
    Pair(_, pair, ancestors) {
      if (!isScalar(pair.key) || !isScalar(pair.value) || typeof pair.value.value !== 'string') return;
      const key = String(pair.key.value);
      const parent = ancestors.at(-1);
      const projection = key === 'name' && isMap(parent) && (parent.has('rotate') || parent.has('parallels'));
      const rich =
        richKeys.includes(key) && (ofFigure || (isMap(parent) && parent.has('figure') && key !== 'title'));
      if (projection || (!rich && !plainKeys.includes(key)) || (rich && key === 'figure')) return;
      if (key === 'unit' && ofFigure) return;
      pair.value.value = `${pair.value.value} ${rich ? escapeMarkdown(next()) : next()}`;
    },
  });
  return document.toString({ lineWidth: 0 });
};

const spoilSection: Spoil = (text, next) => {
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
  const document = parseDocument(front);
  for (const key of ['title', 'short_title', 'lead', 'summary']) {
    const old = document.get(key);
    if (typeof old === 'string')
      document.set(key, `${old} ${/lead|summary/.test(key) ? escapeMarkdown(next()) : next()}`);
  }
  const lines = body
    .split('\n')
    .map((line) => (/^(?:$|<|\|)/.test(line) ? line : `${line} ${escapeMarkdown(next())}`));
  return `---\n${document.toString({ lineWidth: 0 })}---\n${lines.join('\n')}`;
};

/** Every mark of ASCII may be escaped in Markdown (CommonMark 2.4). */
function escapeMarkdown(text: string): string {
  return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
