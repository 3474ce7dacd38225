/** Folds the menu of narrow screens, which covers the page, and gives the focus back to what opened it. */
export function closeMenu(page: Document): void {
  const menu = page.querySelector<HTMLDetailsElement>('details.menu[open]');
  if (!menu) return;
  const hadFocus = menu.contains(page.activeElement);
  menu.open = false;
  if (hadFocus) menu.querySelector('summary')?.focus();
}
