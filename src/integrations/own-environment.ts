/**
 * Removes variables of the machine's environment that Astro would take for what it says itself in `import.meta.env`: an
 * empty PROD leaves the content policy out of every page.
 */
export function forgetEnvironment(): void {
  for (const name of ['MODE', 'PROD', 'DEV', 'SSR', 'BASE_URL', 'SITE', 'ASSETS_PREFIX'])
    delete process.env[name];
}
