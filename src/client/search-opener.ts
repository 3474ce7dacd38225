/** Asks the search over the page to open; `tim.js` listens to it. */
export const openSearchEvent = 'nien-giam:tim';

/**
 * Opens the search over the page from its links, by Ctrl+K and, where no field is being typed in, by `/`. The search
 * itself is loaded only then; when it cannot be, the links lead to the page of the search as they do without a script.
 */
export function openSearchOnDemand(page: Document): void {
  const { searchScript } = page.body.dataset;
  const link = page.querySelector<HTMLAnchorElement>('a[data-search]');
  if (searchScript === undefined || !link) return;
  let loading: Promise<void> | undefined;
  const open = (event: Event): void => {
    event.preventDefault();
    loading ??= loadScript(page, searchScript);
    loading.then(
      () => page.dispatchEvent(new Event(openSearchEvent)),
      () => location.assign(link.href),
    );
  };
  page.addEventListener('click', (event) => {
    const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (isPlain && event.target instanceof Element && event.target.closest('a[data-search]')) open(event);
  });
  page.addEventListener('keydown', (event) => {
    if (event.altKey || event.shiftKey || event.isComposing) return;
    const isControl = event.ctrlKey || event.metaKey;
    // Pages with a search of their own take the key for their field.
    const isSlash = event.key === '/' && !isControl && !isTyping(event.target) && !hasOwnField(page);
    if (isSlash || (isControl && event.key.toLowerCase() === 'k')) open(event);
  });
}

/** Runs a classic script of the site; resolves when it has run. */
export function loadScript(page: Document, address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = page.createElement('script');
    script.src = address;
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error(address)));
    page.head.append(script);
  });
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.matches('input:not([type="checkbox"], [type="radio"]), select, textarea'))
  );
}

function hasOwnField(page: Document): boolean {
  return page.querySelector('note-search, page-search') !== null;
}
