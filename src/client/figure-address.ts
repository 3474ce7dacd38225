/** The address of the page with some of its parameters changed; an empty value takes the parameter out. */
export function changedAddress(address: string, changes: ReadonlyMap<string, string>): string {
  const [place = '', fragment] = address.split('#');
  const [path, query = ''] = place.split('?');
  const kept = query.split('&').filter((part) => part !== '' && !changes.has(part.split('=')[0] ?? ''));
  const added = [...changes].filter(([, value]) => value !== '').map(([name, value]) => `${name}=${value}`);
  const parts = [...kept, ...added];
  return `${path}${parts.length > 0 ? `?${parts.join('&')}` : ''}${fragment === undefined ? '' : `#${fragment}`}`;
}

/** Puts parameters into the address of the page, without a step in its history, and into the links that follow a figure. */
export function writeAddress(
  followed: string,
  changes: ReadonlyMap<string, string>,
  { inAddress }: { inAddress: boolean },
): void {
  for (const link of document.querySelectorAll<HTMLElement>('[data-follows]')) {
    if (link.dataset.follows !== followed) continue;
    if (link instanceof HTMLAnchorElement) link.href = changedAddress(link.href, changes);
    else link.textContent = changedAddress(link.textContent ?? '', changes);
  }
  if (!inAddress) return;
  try {
    history.replaceState(history.state, '', changedAddress(location.href, changes));
  } catch {
    // Some settings of browsers refuse it from disk: the figure changes all the same.
  }
}
