import type { Page } from 'playwright-core';

/**
 * Notes down everything that goes wrong on a tab from now on: words in the console, scripts that throw, requests that
 * fail or go to another host. The list is filled as the tab is used.
 */
export function watchTroubles(page: Page, host: string): string[] {
  const troubles: string[] = [];
  const note = (what: string): void => {
    troubles.push(`${page.url()}: ${what}`);
  };
  page.on('console', (message) => {
    if (['error', 'warning', 'assert'].includes(message.type()))
      note(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => note(`script: ${error.message}`));
  page.on('requestfailed', (request) =>
    note(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`),
  );
  page.on('response', (response) => {
    if (response.status() >= 400) note(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => {
    const address = request.url();
    if (!address.startsWith(host) && !address.startsWith('data:')) note(`to another host: ${address}`);
  });
  return troubles;
}
