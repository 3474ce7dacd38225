import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DOMParser } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { headersFor } from '../../scripts/headers.ts';
import { makeWebConfig } from '../../scripts/web-config.ts';
import { attribute, openOutput } from '../build/output.ts';
import { publicationNames } from '../build/run-build.ts';
import { shipped } from './shipped.ts';

const schema = readFileSync(path.join(import.meta.dirname, 'web-config.xsd'), 'utf8');

async function faultsOf(config: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'web.config', contents: config },
    schema: { fileName: 'web-config.xsd', contents: schema },
  });
  return errors.map(({ message }) => message);
}

/** Words of a Cache-Control, in whichever order a server writes them. */
const directives = (value: string): string => value.split(/,\s*/).sort().join(', ');

/** What IIS makes of a configuration for one file: the rules of the site, then those of each location that holds it. */
function effectiveHeaders(document: Document, file: string): Record<string, string> {
  const holds = (place: string): boolean => file === place || file.startsWith(`${place}/`);
  const scopes = [...document.querySelectorAll('configuration > *')].filter(
    (scope) => scope.tagName !== 'location' || holds(attribute(scope, 'path')),
  );
  const headers: Record<string, string> = {};
  const extension = path.posix.extname(file);
  for (const scope of scopes) {
    for (const rule of scope.querySelectorAll('customHeaders > *')) {
      if (rule.tagName === 'remove') delete headers[attribute(rule, 'name')];
      if (rule.tagName === 'add') headers[attribute(rule, 'name')] = attribute(rule, 'value');
    }
    const cache = scope.querySelector('clientCache[cacheControlMode="UseMaxAge"]');
    if (cache) {
      const days = Number.parseInt(attribute(cache, 'cacheControlMaxAge'), 10);
      headers['Cache-Control'] = `${attribute(cache, 'cacheControlCustom')},max-age=${days * 86_400}`;
    }
    for (const type of scope.querySelectorAll('mimeMap')) {
      if (attribute(type, 'fileExtension') === extension)
        headers['Content-Type'] = attribute(type, 'mimeType');
    }
  }
  return headers;
}

test('the shipped web.config is the one of the default publication', () => {
  const expected = makeWebConfig(openOutput('default').files);
  // After a change: npx node scripts/make-web-config.ts
  expect(readFileSync(path.join(shipped, 'iis/web.config'), 'utf8')).toBe(expected);
});

describe.each(publicationNames)('web.config for the %s publication', (name) => {
  const { files } = openOutput(name);
  const config = makeWebConfig(files);
  const document = new DOMParser().parseFromString(config, 'text/xml') as unknown as Document;

  test('is well formed and follows the schema of IIS', async () => {
    expect(await faultsOf(config)).toEqual([]);
  });

  test('gives every file the headers of the preview', () => {
    for (const file of files) {
      const expected = headersFor(file);
      const headers = effectiveHeaders(document, file);
      // A rule is for a folder, so a file beside an embed may be framed like it; only pages can be.
      if (!file.endsWith('.html'))
        expected['Content-Security-Policy'] = headers['Content-Security-Policy'] ?? '';
      for (const each of [headers, expected]) each['Cache-Control'] = directives(each['Cache-Control'] ?? '');
      expect(headers, file).toEqual(expected);
    }
  });

  test('lets through the extension of every file, of folders, and no other', () => {
    const allowed = new Set(
      [...document.querySelectorAll('fileExtensions > add[allowed="true"]')].map((rule) =>
        attribute(rule, 'fileExtension'),
      ),
    );
    expect(files.filter((file) => !allowed.has(path.posix.extname(file) || '.'))).toEqual([]);
    for (const refused of ['.config', '.ps1', '.aspx', '.an']) expect(allowed.has(refused)).toBe(false);
    expect(attribute(document.querySelector('fileExtensions') as Element, 'allowUnlisted')).toBe('false');
  });

  test('answers GET and HEAD only, lists no folder and has the page for what is not there', () => {
    const verbs = [...document.querySelectorAll('verbs > add')].map((rule) => attribute(rule, 'verb'));
    expect(verbs).toEqual(['GET', 'HEAD']);
    expect(attribute(document.querySelector('verbs') as Element, 'allowUnlisted')).toBe('false');
    expect(attribute(document.querySelector('directoryBrowse') as Element, 'enabled')).toBe('false');
    const lost = document.querySelector('error[statusCode="404"]') as Element;
    expect(files).toContain(attribute(lost, 'path'));
    expect(attribute(lost, 'responseMode')).toBe('File');
  });

  test('has no section that IIS keeps for the server', () => {
    const kept =
      'httpCompression, ipSecurity, authentication, windowsAuthentication, anonymousAuthentication, handlers, serverRuntime';
    expect([...document.querySelectorAll(kept)]).toEqual([]);
  });
});

describe('the schema finds', () => {
  const config = makeWebConfig(['index.html', '_astro/a.css']);
  test.each([
    ['a type given twice', '<mimeMap fileExtension=".css"', '<mimeMap fileExtension=".js"'],
    ['a word that IIS does not know', 'NoControl', 'None'],
    ['an attribute newer than Windows Server 2016', 'allowDoubleEscaping', 'removeServerHeader'],
    ['a section in the wrong place', 'urlCompression', 'httpCompression'],
    ['a tag that is not closed', '</staticContent>', ''],
    ['a header given twice', 'name="Referrer-Policy"', 'name="Permissions-Policy"'],
  ])('%s', async (_, from, to) => {
    expect(config).toContain(from);
    expect((await faultsOf(config.replace(from, to))).length).toBeGreaterThan(0);
  });
});
