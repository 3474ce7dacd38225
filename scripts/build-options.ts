/** Options of every command that builds: `npm run build`, and `npm run package`, which runs it. */
export const buildOptions = {
  publication: 'text',
  out: 'text',
  audience: 'text',
  release: 'text',
  'release-date': 'text',
  previous: 'text',
} as const;
