import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findOrSay } from './programs.ts';
import { apache, type Edits, nginx } from './shipped.ts';
import { planted, type Stand, useStand } from './stand.ts';

const servers = { ...findOrSay('nginx', 'nginx'), ...findOrSay('Apache', 'apache2') };
const openssl = findOrSay('passwords over TLS', 'openssl')?.openssl;

const reader = 'doc-gia';
const password = 'Mật khẩu thử 27';
const granted = { authorization: `Basic ${Buffer.from(`${reader}:${password}`).toString('base64')}` };
const refused = [
  {},
  { authorization: `Basic ${Buffer.from(`${reader}:sai`).toString('base64')}` },
  { authorization: `Basic ${Buffer.from(`khac:${password}`).toString('base64')}` },
  { authorization: 'Basic ???' },
];

/** Asks for every file of the output, for folders, for what is not there and for older releases. */
async function statusesOf(stand: Stand, headers: Readonly<Record<string, string>>): Promise<Set<number>> {
  const addresses = [
    ...stand.files,
    ...['', '2022/', '2022', 'ban/ban-1/', 'ban/ban-2/catalog.json', 'ban-truoc/index.html'],
    ...[planted.before, planted.named, planted.hidden, 'catalog.json.gz', 'catalog.json.br', 'khong-co.html'],
  ];
  const found = new Set<number>();
  for (const address of addresses) {
    const answer = await stand.get(address, { headers });
    // An error's own page must not be one of the site either.
    if (answer.status >= 400)
      expect(answer.body.toString(), address).not.toMatch(/Không tìm thấy|Content-Security/);
    found.add(answer.status);
  }
  return found;
}

function describeAddresses(stand: Stand): void {
  test('nothing is readable from an address that is not on the list', async () => {
    expect(await statusesOf(stand, {})).toEqual(new Set([403]));
    expect(await statusesOf(stand, { 'x-forwarded-for': '10.1.2.3' })).toEqual(new Set([403]));
  });
}

function describeOwnAddress(stand: Stand): void {
  test('everything is readable from an address on the list', async () => {
    for (const file of stand.files) expect((await stand.get(file)).status, file).toBe(200);
  });
}

function describePasswords(stand: Stand): void {
  test.each(refused)('nothing is readable with %j', async (headers) => {
    expect(await statusesOf(stand, headers)).toEqual(new Set([401]));
  });

  test('everything is readable with name and password', async () => {
    for (const file of [...stand.files, '', '2022/', 'ban/ban-1/']) {
      expect((await stand.get(file, { headers: granted })).status, file).toBe(200);
    }
  });
}

/** A certificate for the test and the file of passwords, made as the instructions say. */
function makeSecrets(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const certificate = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];
  const names = ['-days', '2', '-subj', '/CN=127.0.0.1', '-keyout', 'khoa.pem', '-out', 'chung-thu.pem'];
  execFileSync(openssl ?? '', [...certificate, ...names], { cwd: folder, stdio: 'pipe' });
  const hash = execFileSync(openssl ?? '', ['passwd', '-6', '-stdin'], { input: password, encoding: 'utf8' });
  writeFileSync(path.join(folder, 'mat-khau'), `${reader}:${hash.trim()}\n`);
}

/** What the instructions tell to switch on, in nginx and in Apache. */
const nginxBy = (name: string): Edits => [
  [
    `#include /etc/nginx/nien-giam/restrict-${name}.conf;`,
    `include /etc/nginx/nien-giam/restrict-${name}.conf;`,
  ],
];
const apacheBy = (name: string): Edits => [
  ['Require all granted', `Include "/etc/apache2/nien-giam/restrict-${name}.conf"`],
];

describe.skipIf(!servers.nginx)('nginx restricted by address', () => {
  const program = servers.nginx ?? '';
  describeAddresses(
    useStand('', (folder, root) =>
      nginx({ program, folder, root, edits: nginxBy('address') }, 'site-root.conf'),
    ),
  );
  describeOwnAddress(
    useStand('/bc/2022', (folder, root) => {
      const edits: Edits = [...nginxBy('address'), ['allow 10.0.0.0/8;', 'allow 127.0.0.0/8;']];
      return nginx({ program, folder, root, edits }, 'site-sub-path.conf');
    }),
  );
});

describe.skipIf(!servers.nginx || !openssl)('nginx restricted by password over TLS', () => {
  const program = servers.nginx ?? '';
  const edits: Edits = [...nginxBy('password'), ['listen 80;', 'include /etc/nginx/nien-giam/tls.conf;']];
  describePasswords(
    useStand('/bc/2022', (folder, root) => {
      makeSecrets(path.join(folder, 'nginx'));
      return nginx({ program, folder, root, edits, secure: true }, 'site-sub-path.conf');
    }),
  );
});

describe.skipIf(!servers.apache2)('Apache restricted by address', () => {
  const program = servers.apache2 ?? '';
  describeAddresses(
    useStand('/bc/2022', (folder, root) => apache({ program, folder, root, edits: apacheBy('address') })),
  );
  describeOwnAddress(
    useStand('/bc/2022', (folder, root) => {
      const edits: Edits = [...apacheBy('address'), ['Require ip 10.0.0.0/8', 'Require ip 127.0.0.0/8']];
      return apache({ program, folder, root, edits });
    }),
  );
});

describe.skipIf(!servers.apache2 || !openssl)('Apache restricted by password over TLS', () => {
  const program = servers.apache2 ?? '';
  describePasswords(
    useStand('/bc/2022', (folder, root) => {
      makeSecrets(path.join(folder, 'apache'));
      return apache({ program, folder, root, edits: apacheBy('password'), secure: true });
    }),
  );
});
