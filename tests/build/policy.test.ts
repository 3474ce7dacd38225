import { describe, expect, test } from 'vitest';
import { allLinks } from './links.ts';
import { attribute, openOutput, pageFiles } from './output.ts';
import { publicationNames } from './run-build.ts';

const namespaces =
  /^http:\/\/www\.w3\.org\/(?:2000\/svg|1999\/xlink|1999\/xhtml|1998\/Math\/MathML|XML\/1998\/namespace|2000\/xmlns\/?)$/;

const pagePolicy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'self'",
};

/** What a page may do, by kind: the error page stands alone. */
function expectedPolicy(kind: string): Readonly<Record<string, string>> {
  return kind === 'error' ? { 'default-src': "'none'" } : pagePolicy;
}

function parsePolicy(text: string): Record<string, string> {
  const directives = text.split(';').map((each) => each.trim().split(/\s+(.*)/s));
  return Object.fromEntries(directives.map(([name = '', value = '']) => [name, value]));
}

describe.each(publicationNames)('the content policy holds in the %s publication', (name) => {
  const output = openOutput(name);
  const own = output.files;
  const markup = own.filter((file) => /\.(html|svg)$/.test(file));

  test('each page states its policy before anything that it could load', () => {
    for (const { path: file, kind } of output.catalog.pages) {
      const head = [...(output.readPage(file).head?.children ?? [])];
      const at = head.findIndex((element) => attribute(element, 'http-equiv') === 'Content-Security-Policy');
      expect(at, file).toBeGreaterThanOrEqual(0);
      expect(parsePolicy(attribute(head[at] ?? output.readPage(file).head, 'content')), file).toEqual(
        expectedPolicy(kind),
      );
      const loading = head.findIndex((element) => ['LINK', 'SCRIPT', 'STYLE'].includes(element.tagName));
      expect(loading === -1 || at < loading, file).toBe(true);
    }
  });

  test('no page or picture has a script, a style or a handler inside', () => {
    const found = markup.flatMap((file) =>
      [...output.readPage(file).querySelectorAll('*')].flatMap((element) => {
        const tag = element.tagName.toLowerCase();
        const handlers = [...element.attributes].filter(
          ({ name: each }) => /^on/i.test(each) || each === 'style',
        );
        const inside = tag === 'style' || (tag === 'script' && !element.hasAttribute('src'));
        return inside || handlers.length > 0
          ? [`${file}: <${tag}> ${handlers.map((each) => each.name).join(' ')}`]
          : [];
      }),
    );
    expect(found).toEqual([]);
  });

  test('the markup as written has none either, whatever a parser makes of it', () => {
    const inline =
      /<style\b|<script(?![^>]*\ssrc=)|<[^>]*\s(?:on[a-z]+|style)\s*=|javascript:|<base\b|<iframe\b|<object\b/i;
    const found = markup.filter((file) => inline.test(output.readText(file).replaceAll(/="[^"]*"/g, '="…"')));
    expect(found).toEqual([]);
    expect(markup.filter((file) => /javascript:/i.test(output.readText(file)))).toEqual([]);
  });

  test('scripts are classic and deferred, so that they run from disk', () => {
    const scripts = pageFiles(output).flatMap((file) => [
      ...output.readPage(file).querySelectorAll('script'),
    ]);
    expect(
      scripts.filter((script) => attribute(script, 'type') === 'module' || !script.hasAttribute('defer')),
    ).toEqual([]);
    const sources = own.filter((file) => file.endsWith('.js'));
    expect(
      sources.filter((file) =>
        /(?:^|[;}\s])(?:import\s*["'{*]|export\s*[{*]|export\s+(?:const|function|default))/.test(
          output.readText(file),
        ),
      ),
    ).toEqual([]);
  });

  test('nothing asks another host for anything', () => {
    expect(allLinks(output).filter(({ link }) => /^(?:https?:)?\/\//i.test(link))).toEqual([]);
    const preconnected = pageFiles(output).filter((file) =>
      output
        .readPage(file)
        .querySelector('link[rel~="preconnect"], link[rel~="dns-prefetch"], meta[http-equiv="refresh"]'),
    );
    expect(preconnected).toEqual([]);
  });

  test('no address of another host stands in our files but the names of XML namespaces', () => {
    const found = own
      .filter((file) => /\.(html|css|js|svg)$/.test(file))
      .flatMap((file) =>
        [...output.readText(file).matchAll(/https?:\/\/[^\s"'`<>)\\]+/g)].map(([link]) => `${file}: ${link}`),
      )
      .filter((each) => !namespaces.test(each.slice(each.indexOf(': ') + 2)));
    expect(found).toEqual([]);
  });
});
