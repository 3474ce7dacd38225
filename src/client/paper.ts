/**
 * Unfolds what is folded in the text while the page is printed. Browsers since Chromium 131 do so by the style sheet;
 * in older ones nothing but the attribute opens it.
 */
export function unfoldOnPaper(page: Document): void {
  const view = page.defaultView;
  let opened: HTMLDetailsElement[] = [];
  view?.addEventListener('beforeprint', () => {
    opened = [...page.querySelectorAll<HTMLDetailsElement>('main details:not([open])')];
    for (const details of opened) details.open = true;
  });
  view?.addEventListener('afterprint', () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
}
