/**
 * A link with a dialog beside it saves its document here and then opens the dialog (TEN-20). When no document comes,
 * the page that says why is shown instead.
 */
export function confirmDownloads(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-download]')) {
    const dialog = document.getElementById(link.dataset.download ?? '');
    if (!(dialog instanceof HTMLDialogElement)) continue;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      void save(link, dialog);
    });
  }
}

/** The browser must have taken the document by then. */
const keptMilliseconds = 60_000;

async function save(link: HTMLAnchorElement, dialog: HTMLDialogElement): Promise<void> {
  if (link.ariaBusy) return;
  link.ariaBusy = 'true';
  const answer = await fetch(link.href).catch(() => undefined);
  link.ariaBusy = null;
  const isDocument = answer?.headers.get('content-disposition')?.startsWith('attachment');
  if (!answer || !isDocument) {
    location.assign(answer?.redirected ? answer.url : link.href);
    return;
  }
  const file = document.createElement('a');
  file.href = URL.createObjectURL(await answer.blob());
  file.download = dialog.dataset.fileName ?? '';
  file.click();
  setTimeout(() => URL.revokeObjectURL(file.href), keptMilliseconds);
  dialog.showModal();
}
