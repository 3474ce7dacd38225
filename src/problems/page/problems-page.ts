import { createHash } from 'node:crypto';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { checkWords as words } from '../../language/check-words.ts';
import type { Problem } from '../problem.ts';
import { visible } from '../visible.ts';
import { renderExplanation } from './explain.ts';
import { pageStyle } from './style.ts';

/** More than this of one file nobody reads; the terminal and the JSON have them all. */
const mostOfFile = 500;

/**
 * The problems as one HTML page that stands alone: no script, no other file, printable. `explanations` are the texts of
 * docs/problems/ by code; `publication` is its title, '' when it could not be read.
 */
export function problemsPage(
  problems: readonly Problem[],
  publication: string,
  explanations: ReadonlyMap<string, string>,
): string {
  const title = publication === '' ? words.title : words.of(publication);
  const shown = problems.map(visible);
  const files = [...new Set(shown.map(({ file }) => file))].map((file, index) => ({
    file,
    id: `tep-${index + 1}`,
    problems: shown.filter((each) => each.file === file),
  }));
  const codes = [...new Set(problems.map(({ code }) => code))].sort();
  const explained = codes.flatMap((code) => {
    const text = explanations.get(code);
    return text === undefined ? [] : [h('article', { id: `ma-${code}` }, renderExplanation(text))];
  });
  const body = [
    h('header', { id: 'dau' }, [
      h('h1', title),
      h('p', { class: 'counts' }, problems.length === 0 ? words.sound : countOf(problems)),
      h('p', { class: 'note' }, isFailed(problems) ? words.mustMend : words.mayBuild),
    ]),
    files.length > 1 && contents(files),
    ...files.map(fileSection),
    explained.length > 0 && h('section', [h('h2', words.explanations), ...explained, backLink()]),
  ];
  return `<!doctype html>\n${toHtml(
    h('html', { lang: 'vi' }, [head(title), h('body', h('main', body.filter(isElement)))]),
  )}\n`;
}

interface FileProblems {
  readonly file: string;
  readonly id: string;
  readonly problems: readonly Problem[];
}

/** The policy lets in nothing but the style, by its hash. */
function head(title: string): Element {
  const hash = createHash('sha256').update(pageStyle).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
  return h('head', [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: policy }),
    h('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    h('title', title),
    h('style', pageStyle),
  ]);
}

function contents(files: readonly FileProblems[]): Element {
  const items = files.map(({ file, id, problems }) =>
    h('li', [h('a', { href: `#${id}` }, file), ' ', h('small', countOf(problems))]),
  );
  return h('nav', { ariaLabel: words.files }, [h('h2', words.files), h('ul', items)]);
}

function fileSection({ file, id, problems }: FileProblems): Element {
  const rows = problems.slice(0, mostOfFile).map(problemRow);
  const others = problems.length - rows.length;
  const { level, place, problem } = words.columns;
  return h(
    'section',
    { id },
    [
      h('h2', [file, ' ', h('small', countOf(problems))]),
      h('table', [
        h(
          'thead',
          h(
            'tr',
            [level, place, problem].map((column) => h('th', { scope: 'col' }, column)),
          ),
        ),
        h('tbody', rows),
      ]),
      others > 0 && h('p', words.more(others)),
      backLink(),
    ].filter(isElement),
  );
}

function problemRow(problem: Problem): Element {
  const { code, severity, line, column, cell, message } = problem;
  const place = [
    line > 0 && words.line(line),
    column !== '' && words.column(column),
    cell !== '' && words.cell(cell),
  ].filter((part) => part !== false);
  const facts = (['found', 'expected', 'hint'] as const).filter((key) => problem[key] !== '');
  return h('tr', [
    h('td', h('span', { class: severity }, words.severity[severity])),
    h('td', place.length === 0 ? words.wholeFile : place.join(', ')),
    h('td', [
      h('p', message),
      h(
        'dl',
        facts.flatMap((key) => [h('dt', words[key]), h('dd', problem[key])]),
      ),
      h('a', { href: `#ma-${code}` }, `${words.explain}: ${code}`),
    ]),
  ]);
}

function backLink(): Element {
  return h('p', { class: 'back' }, h('a', { href: '#dau' }, words.back));
}

function countOf(problems: readonly Problem[]): string {
  const errors = problems.filter((each) => each.severity === 'error').length;
  return words.counts(errors, problems.length - errors);
}

function isFailed(problems: readonly Problem[]): boolean {
  return problems.some((each) => each.severity === 'error');
}

function isElement(node: Element | false): node is Element {
  return node !== false;
}
