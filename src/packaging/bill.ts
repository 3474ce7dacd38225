import { sha256 } from '../integrations/manifest.ts';

/** A package as package-lock.json (npm, lockfileVersion 3) describes it. */
interface LockedPackage {
  readonly name?: string;
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly optional?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lock {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

interface Component {
  readonly type: 'library';
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly purl: string;
}

/**
 * The bill of materials of what builds the site: CycloneDX 1.6 (ECMA-424) as JSON, made from the lock file, so that the
 * same lock file gives the same bytes: no time, and a serial number that is made from the content. Packages for
 * development alone are left out; those that other platforms install instead are there with the scope `optional`.
 */
export function billOfMaterials(lockText: string, program: { name: string; version: string }): string {
  const { packages }: Lock = JSON.parse(lockText);
  const used = Object.entries(packages).filter(([place, { dev }]) => place !== '' && dev !== true);
  const components = new Map<string, Component>();
  const dependencies = new Map<string, readonly string[]>();
  const root = `pkg:npm/${program.name}@${program.version}`;
  dependencies.set(root, needs(packages, '', packages[''] ?? {}));
  for (const [place, locked] of used) {
    const component = describe(place, locked);
    const ref = component['bom-ref'];
    const before = dependencies.get(ref) ?? [];
    components.set(ref, components.get(ref) ?? component);
    dependencies.set(ref, [...new Set([...before, ...needs(packages, place, locked)])]);
  }
  const listed = [...components.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const body = {
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': root, ...program, purl: root },
    },
    components: listed,
    dependencies: [...dependencies]
      .map(([ref, dependsOn]) => ({ ref, dependsOn: [...dependsOn].sort() }))
      .sort((a, b) => (a.ref < b.ref ? -1 : 1)),
  };
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuid(sha256(JSON.stringify(body)))}`,
    ...body,
  };
  return `${JSON.stringify(bill, null, 1)}\n`;
}

function describe(place: string, locked: LockedPackage): Component {
  const name = nameOf(place, locked);
  const { version = '', resolved, integrity, license, optional } = locked;
  const [, base64 = ''] = /^sha512-(.+)$/.exec(integrity ?? '') ?? [];
  const purl = purlOf(name, version);
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    ...(optional === true && { scope: 'optional' }),
    ...(base64 !== '' && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') }],
    }),
    ...(license !== undefined && { licenses: [licenceOf(license)] }),
    purl,
    ...(resolved !== undefined && { externalReferences: [{ type: 'distribution', url: resolved }] }),
  };
}

/** A package that stands under another name (`npm:…`) says its own. */
function nameOf(place: string, { name }: LockedPackage): string {
  return name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
}

/** Package URL of the type npm; the @ of a scope is escaped. */
function purlOf(name: string, version: string): string {
  return `pkg:npm/${name.replace(/^@/, '%40')}@${version}`;
}

/** One licence by its id in the list of SPDX, several as an expression; anything else by its name. */
function licenceOf(text: string): object {
  if (/^[A-Za-z0-9.+-]+$/.test(text)) return { license: { id: text } };
  if (/^[A-Za-z0-9.+() -]+$/.test(text) && / (?:AND|OR|WITH) /.test(text)) return { expression: text };
  return { license: { name: text } };
}

/** What a package depends on, found as Node finds it: in its own node_modules, then in those around it. */
function needs(packages: Lock['packages'], place: string, locked: LockedPackage): string[] {
  const names = Object.keys({ ...locked.dependencies, ...locked.optionalDependencies });
  return names.flatMap((name) => {
    for (let folder = place; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')))) {
      const at = folder === '' ? `node_modules/${name}` : `${folder}/node_modules/${name}`;
      const found = packages[at];
      if (found) return found.dev === true ? [] : [purlOf(nameOf(at, found), found.version ?? '')];
      if (folder === '') return [];
    }
  });
}

/** A UUID of version 8 (RFC 9562): all but its version and variant is the hash's. */
function uuid(hash: string): string {
  const variant = ((Number.parseInt(hash.charAt(16), 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
