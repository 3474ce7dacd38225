import { type Headers, headersFor, mediaTypes } from './headers.ts';

/**
 * The web.config for a built site with these files, relative to its root with forward slashes. IIS knows no patterns of
 * addresses without modules that it does not come with, so folders whose headers differ are named one by one.
 *
 * Only sections that IIS lets a site set for itself stand in it: httpCompression, ipSecurity and authentication belong
 * to the server, and one of them here would answer every request with 500.19.
 */
export function makeWebConfig(files: readonly string[]): string {
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<!-- Niên giám, IIS 10. Chương trình ghi tệp này; không sửa ở đây: hạn chế người đọc đặt ở máy chủ, xem HUONG-DAN.md. -->',
    '<configuration>',
    ...siteRules(),
    ...[...overrides(files)].flatMap(([place, headers]) => locationRules(place, headers)),
    '</configuration>',
  ];
  return `${lines.join('\n')}\n`;
}

/** Headers of every answer; a file's type comes from the list of types. */
function commonHeaders(file: string): Headers {
  const { 'Content-Type': _, ...headers } = headersFor(file);
  return headers;
}

function siteRules(): string[] {
  const extensions = Object.keys(mediaTypes);
  return [
    '  <system.webServer>',
    '    <directoryBrowse enabled="false" />',
    '    <defaultDocument enabled="true">',
    '      <files>',
    '        <clear />',
    '        <add value="index.html" />',
    '      </files>',
    '    </defaultDocument>',
    '    <staticContent>',
    '      <clientCache cacheControlMode="NoControl" />',
    // A type that the server has already would be a duplicate, which is an error.
    ...Object.entries(mediaTypes).flatMap(([extension, type]) => [
      `      <remove fileExtension=".${extension}" />`,
      `      <mimeMap fileExtension=".${extension}" mimeType="${escapeXml(type)}" />`,
    ]),
    '    </staticContent>',
    '    <urlCompression doStaticCompression="true" doDynamicCompression="false" />',
    '    <httpProtocol>',
    '      <customHeaders>',
    '        <clear />',
    ...Object.entries(commonHeaders('index.html')).map(addHeader),
    '      </customHeaders>',
    '    </httpProtocol>',
    '    <httpErrors errorMode="Custom" existingResponse="Replace">',
    '      <remove statusCode="404" subStatusCode="-1" />',
    '      <error statusCode="404" subStatusCode="-1" path="404.html" responseMode="File" />',
    '    </httpErrors>',
    '    <security>',
    '      <requestFiltering allowDoubleEscaping="false">',
    '        <verbs allowUnlisted="false">',
    '          <clear />',
    '          <add verb="GET" allowed="true" />',
    '          <add verb="HEAD" allowed="true" />',
    '        </verbs>',
    '        <fileExtensions allowUnlisted="false">',
    '          <clear />',
    // A single dot stands for names without an extension: folders.
    ...['', ...extensions].map(
      (extension) => `          <add fileExtension=".${extension}" allowed="true" />`,
    ),
    '        </fileExtensions>',
    '      </requestFiltering>',
    '    </security>',
    '  </system.webServer>',
  ];
}

/** By place, the headers that differ from those of the front page. */
function overrides(files: readonly string[]): Map<string, Headers> {
  const common = commonHeaders('index.html');
  const found = new Map<string, Headers>();
  for (const file of files) {
    const differing = Object.entries(commonHeaders(file)).filter(([name, value]) => common[name] !== value);
    if (differing.length === 0) continue;
    const place = placeOf(file);
    found.set(place, { ...found.get(place), ...Object.fromEntries(differing) });
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The folder of a file, the file itself at the root; frozen embeds have thousands of folders and go as one. */
function placeOf(file: string): string {
  if (file.startsWith('dong-bang/')) return 'dong-bang';
  const folder = file.slice(0, Math.max(0, file.lastIndexOf('/')));
  return folder === '' ? file : folder;
}

function locationRules(place: string, headers: Headers): string[] {
  const { 'Cache-Control': cache, ...others } = headers;
  const removed = Object.keys(headers).map((name) => `        <remove name="${name}" />`);
  return [
    `  <location path="${escapeXml(place)}">`,
    '    <system.webServer>',
    // Not a custom header: that would stand on a 404 too, and be kept for a year.
    ...(cache === undefined
      ? []
      : ['      <staticContent>', `        ${clientCache(cache)}`, '      </staticContent>']),
    '      <httpProtocol>',
    '        <customHeaders>',
    ...[...removed, ...Object.entries(others).map(addHeader)].map((line) => `  ${line}`),
    '        </customHeaders>',
    '      </httpProtocol>',
    '    </system.webServer>',
    '  </location>',
  ];
}

/** `public, max-age=31536000, immutable` in IIS's terms: days, and the words without a value. */
function clientCache(value: string): string {
  const words = value.split(', ');
  const seconds = Number(words.find((word) => word.startsWith('max-age='))?.slice('max-age='.length));
  const custom = words.filter((word) => !word.startsWith('max-age=')).join(', ');
  return `<clientCache cacheControlMode="UseMaxAge" cacheControlMaxAge="${seconds / 86_400}.00:00:00" cacheControlCustom="${custom}" />`;
}

function addHeader([name, value]: [string, string]): string {
  return `        <add name="${name}" value="${escapeXml(value)}" />`;
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
