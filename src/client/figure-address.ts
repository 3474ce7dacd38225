/** The address of the page with some of its parameters changed; an empty value takes the parameter out. */
export function changedAddress(address: string, changes: ReadonlyMap<string, string>): string {
  const [place = '', fragment] = address.split('#');
  const [path, query = ''] = place.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !changes.has(part.split('=')[0] ?? ''));
  const added = [...changes].flatMap(([name, value]) => (value === '' ? [] : `${name}=${value}`));
  const parts = [...kept, ...added];
  return `${path}${parts.length > 0 ? `?${parts.join('&')}` : ''}${fragment === undefined ? '' : `#${fragment}`}`;
}

/**
 * Puts parameters into the links and addresses that follow a figure, and into that of the page where the figure is what
 * the page is about: without a step in its history.
 */
export function writeAddress(figure: HTMLElement, changes: ReadonlyMap<string, string>): void {
  const { figure: id, inAddress } = figure.dataset;
  for (const link of document.querySelectorAll<HTMLElement>('[data-follows]')) {
    if (link.dataset.follows !== id) continue;
    if (link instanceof HTMLAnchorElement) link.href = changedAddress(link.href, changes);
    else link.textContent = changedAddress(link.textContent ?? '', changes);
  }
  if (inAddress === undefined) return;
  try {
    history.replaceState(history.state, '', changedAddress(location.href, changes));
  } catch {
    // Some settings of browsers refuse it from disk: the figure changes all the same.
  }
}
