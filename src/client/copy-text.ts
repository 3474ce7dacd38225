/**
 * Puts a text on the clipboard; false when the browser refuses. By the event of old first: it works without TLS and from
 * disk, where there is no `navigator.clipboard`.
 */
export async function copyText(text: string): Promise<boolean> {
  let isTaken = false;
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener('copy', put);
  const isDone = document.execCommand('copy');
  document.removeEventListener('copy', put);
  if (isDone && isTaken) return true;
  if (!navigator.clipboard) return false;
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
