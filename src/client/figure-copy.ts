import { numberIn } from './figure-sort.ts';
import { spoken } from './spoken.ts';

/** The same content in one or more types: «text/plain», «text/html». */
type Parts = Readonly<Record<string, string>>;

/** Shows the buttons that copy, makes addresses absolute, and says politely what came of a press. */
export function showCopyButtons(root: Document): void {
  for (const element of root.querySelectorAll('[data-absolute]'))
    element.textContent = new URL(element.textContent ?? '', location.href).href;
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const kind = button.dataset.copy;
    if (kind === 'picture' && !canCopyPictures()) {
      button.hidden = true;
      continue;
    }
    button.classList.remove('idle');
    button.addEventListener('click', async () => {
      const status = button.parentElement?.querySelector('.copy-status');
      if (status) status.textContent = '';
      const isCopied = await copy(root, button, kind).catch(() => false);
      if (status) status.textContent = isCopied ? spoken.copied : spoken.copyFailed;
    });
  }
}

async function copy(root: Document, button: HTMLButtonElement, kind: string | undefined): Promise<boolean> {
  if (kind === 'picture') return copyPicture(button.dataset.picture ?? '');
  if (kind === 'link') return copyParts(root, { 'text/plain': location.href.replace(/#.*/, '') });
  if (kind === 'text')
    return copyParts(root, {
      'text/plain': root.getElementById(button.dataset.of ?? '')?.textContent ?? '',
    });
  const table = root.querySelector<HTMLTableElement>('main table.tbl');
  return table !== null && copyParts(root, tableParts(table));
}

/**
 * Copies by the event of old first: it works without TLS, where there is no `navigator.clipboard`, and leaves the HTML
 * as it is, which the newer way rids of what Excel reads numbers from.
 */
async function copyParts(root: Document, parts: Parts): Promise<boolean> {
  let isTaken = false;
  const put = (event: ClipboardEvent): void => {
    for (const [type, content] of Object.entries(parts)) event.clipboardData?.setData(type, content);
    event.preventDefault();
    isTaken = true;
  };
  root.addEventListener('copy', put);
  const isDone = root.execCommand('copy');
  root.removeEventListener('copy', put);
  if (isDone && isTaken) return true;
  if (!navigator.clipboard) return false;
  await navigator.clipboard.writeText(parts['text/plain'] ?? '');
  return true;
}

/** A table as cells: tabs for plain text, and HTML in which Excel and LibreOffice find the number behind «3.419». */
function tableParts(table: HTMLTableElement): Parts {
  const rows = [...table.rows].map((row) => [...row.cells]);
  const textOf = (cell: HTMLTableCellElement): string => {
    const text = (cell.textContent ?? '').replace(/\s+/g, ' ').trim();
    // A name that begins like a formula must not become one in the sheet that it is pasted into.
    return numberIn(cell) === undefined && /^[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  };
  const cellOf = (cell: HTMLTableCellElement): string => {
    const value = numberIn(cell);
    const number = value === undefined ? '' : ` x:num="${value}" sdval="${value}"`;
    return `<td${number}>${escapeText(textOf(cell))}</td>`;
  };
  return {
    'text/plain': rows.map((cells) => cells.map(textOf).join('\t')).join('\r\n'),
    'text/html': `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><body><table>${rows
      .map((cells) => `<tr>${cells.map(cellOf).join('')}</tr>`)
      .join('')}</table></body></html>`,
  };
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function canCopyPictures(): boolean {
  return typeof ClipboardItem === 'function' && !!navigator.clipboard && location.protocol !== 'file:';
}

async function copyPicture(address: string): Promise<boolean> {
  const picture = fetch(address).then((response) => {
    if (!response.ok) throw new Error(response.statusText);
    return response.blob();
  });
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
  return true;
}
