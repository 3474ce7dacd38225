import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { project } from '../build/run-build.ts';
import type { Prepare } from './server.ts';

/** Folder of what a server is set up with. */
export const shipped = path.join(project, 'deploy');

/** Lines to replace in the shipped files, as their instructions tell an administrator to. */
export type Edits = readonly (readonly [from: string, to: string])[];

export interface ServerPlan {
  readonly program: string;
  /** A folder of the test, for configuration, logs and temporary files. */
  readonly folder: string;
  /** What stands in the place of /srv/nien-giam. */
  readonly root: string;
  readonly edits?: Edits;
  /** Whether the edits bring tls.conf in. */
  readonly secure?: boolean;
}

/**
 * Copies a folder of configurations with an administrator's edits and then with places of the test; fails when a text
 * to be edited is not there, so that no edit is idle.
 */
async function copyEdited(from: string, to: string, edits: Edits, places: Edits): Promise<void> {
  await mkdir(to, { recursive: true });
  const idle = new Set(edits.map(([text]) => text));
  for (const name of await readdir(from)) {
    let text = await readFile(path.join(from, name), 'utf8');
    for (const [before, after] of [...edits, ...places]) {
      if (text.includes(before)) idle.delete(before);
      text = text.replaceAll(before, after);
    }
    await writeFile(path.join(to, name), text);
  }
  if (idle.size > 0) throw new Error(`not in ${from}: ${[...idle].join(', ')}`);
}

// A test that runs as root lets the workers stay root: a folder of its own is closed to all others.
const isRoot = process.getuid?.() === 0;

/** nginx with one of the shipped sites, on its own main configuration as small as it can be. */
export function nginx(plan: ServerPlan, site: string): Prepare {
  return async (port) => {
    const conf = path.join(plan.folder, 'nginx');
    await copyEdited(path.join(shipped, 'nginx'), conf, plan.edits ?? [], [
      ['/etc/nginx/nien-giam', conf],
      ['/srv/nien-giam', plan.root],
      ['listen 80;', `listen 127.0.0.1:${port};`],
      ['listen 443 ssl;', `listen 127.0.0.1:${port} ssl;`],
    ]);
    const main = `${isRoot ? 'user root;' : ''}
daemon off;
worker_processes 2;
pid ${conf}/nginx.pid;
error_log stderr notice;
events { worker_connections 512; }
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${conf}/${name};`).join(' ')}
  include ${conf}/nien-giam-maps.conf;
  include ${conf}/${site};
}
`;
    await writeFile(path.join(conf, 'main.conf'), main);
    return {
      program: plan.program,
      args: ['-p', conf, '-e', 'stderr', '-c', path.join(conf, 'main.conf')],
      scheme: plan.secure ? 'https' : 'http',
    };
  };
}

/** nginx as the container runs it: its own main configuration, and what its Containerfile does to the site. */
export function containerNginx({ program, folder, root }: ServerPlan): Prepare {
  return async (port) => {
    const conf = path.join(folder, 'nginx');
    const edits: Edits = [
      ['listen 80;', `listen 127.0.0.1:${port};`],
      ['so-lieu.co-quan.vn', '_'],
    ];
    const moved: Edits = [
      ['/srv/nien-giam', root],
      ['/etc/nginx/nien-giam', conf],
    ];
    await copyEdited(path.join(shipped, 'nginx'), conf, edits, moved);
    // In this order: the folder of the test lies under /tmp itself.
    const places: Edits = [
      ['/tmp/', `${folder}/`],
      ['/etc/nginx/nien-giam', conf],
    ];
    await copyEdited(path.join(shipped, 'container'), path.join(folder, 'container'), places, []);
    return {
      program,
      args: ['-p', folder, '-e', 'stderr', '-g', 'daemon off;', '-c', `${folder}/container/nginx.conf`],
    };
  };
}

/** Modules that the instructions name, as Debian has them. */
const apacheModules =
  'mpm_event alias allowmethods authz_core authz_host authn_core authn_file authz_user auth_basic deflate dir filter ' +
  'headers mime rewrite setenvif socache_shmcb ssl';

/** Apache with the shipped configuration; its modules are those of Debian's package. */
export function apache(plan: ServerPlan): Prepare {
  return async (port) => {
    const conf = path.join(plan.folder, 'apache');
    await copyEdited(path.join(shipped, 'apache'), conf, plan.edits ?? [], [
      ['/etc/apache2/nien-giam', conf],
      ['/srv/nien-giam', plan.root],
      // Below, the server listens on the port already.
      ['Listen 443\n', ''],
      ['*:443', `127.0.0.1:${port}`],
    ]);
    const empty = path.join(conf, 'empty');
    await mkdir(empty);
    const main = `ServerName localhost
ServerRoot ${conf}
DefaultRuntimeDir ${conf}
PidFile ${conf}/apache.pid
ErrorLog ${conf}/error.log
Mutex file:${conf}
Listen 127.0.0.1:${port}
${apacheModules
  .split(' ')
  .map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so`)
  .join('\n')}
TypesConfig /dev/null
DocumentRoot ${empty}
<Directory />
  Require all denied
</Directory>
Include ${conf}/nien-giam.conf
${plan.secure ? `Include ${conf}/tls.conf` : ''}
`;
    await writeFile(path.join(conf, 'main.conf'), main);
    return {
      program: plan.program,
      args: ['-D', 'FOREGROUND', '-f', path.join(conf, 'main.conf')],
      scheme: plan.secure ? 'https' : 'http',
    };
  };
}

/** Puts a built site into a root as a release that is current: `releases/<id>/site`, `current`. */
export async function addRelease(root: string, id: string, built: string): Promise<string> {
  const site = path.join(root, 'releases', id, 'site');
  await mkdir(path.dirname(site), { recursive: true });
  await cp(built, site, { recursive: true });
  await chmod(root, 0o755);
  return site;
}
