import { describe } from 'vitest';
import { findOrSay } from './programs.ts';
import { describeRefusing, describeReleases } from './refusing.ts';
import { describeServing } from './serving.ts';
import { apache, containerNginx, nginx } from './shipped.ts';
import { useStand } from './stand.ts';

const programs = { ...findOrSay('nginx', 'nginx'), ...findOrSay('Apache', 'apache2') };

/** What the instructions tell to change for the root of a name. */
const atRoot = [
  ['Define NIEN_GIAM_PATH "/bc/2022/"', 'Define NIEN_GIAM_PATH "/"'],
  ['RedirectMatch 301 "^/bc/2022$" "/bc/2022/"', ''],
] as const;

describe.each([
  ['site-root.conf', ''],
  ['site-sub-path.conf', '/bc/2022'],
])('nginx with %s', (site, under) => {
  describe.skipIf(!programs.nginx)('serves', () => {
    const program = programs.nginx ?? '';
    const stand = useStand(under, (folder, root) => nginx({ program, folder, root }, site));
    describeServing(stand, ['gzip']);
    describeRefusing(stand, under);
    describeReleases(stand);
  });
});

describe.each(['', '/bc/2022'])('Apache at the path «%s»', (under) => {
  describe.skipIf(!programs.apache2)('serves', () => {
    const program = programs.apache2 ?? '';
    const edits = under === '' ? atRoot : [];
    const stand = useStand(under, (folder, root) => apache({ program, folder, root, edits }));
    describeServing(stand, ['gzip', 'br']);
    describeRefusing(stand, under);
    describeReleases(stand);
  });
});

describe.skipIf(!programs.nginx)('nginx as in the container', () => {
  const program = programs.nginx ?? '';
  const stand = useStand('', (folder, root) => containerNginx({ program, folder, root }));
  describeServing(stand, ['gzip']);
  describeRefusing(stand, '');
  describeReleases(stand);
});
