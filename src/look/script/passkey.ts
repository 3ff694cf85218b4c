import { createPasskey, usePasskey } from './passkey-json.ts';

/*
 * Makes or uses a passkey. A block `[data-passkey]` says which, holds the server's options, a button and a text for
 * when it fails; the answer goes into the form's field `credential`, and the form is sent in the ordinary way. Without this
 * script, or in a browser without passkeys, the block stays hidden and a text says so.
 */
for (const block of document.querySelectorAll<HTMLElement>('[data-passkey]')) {
  const form = block.closest('form');
  const field = form?.elements.namedItem('credential');
  if (!('PublicKeyCredential' in window) || !form || !(field instanceof HTMLInputElement)) continue;
  const failed = block.querySelector<HTMLElement>('[data-passkey-failed]');
  const options: unknown = JSON.parse(block.dataset.passkeyOptions ?? '{}');
  const ask = block.dataset.passkey === 'create' ? createPasskey : usePasskey;
  block.hidden = false;
  const missing = form.querySelector<HTMLElement>('[data-passkey-missing]');
  if (missing) missing.hidden = true;
  block.querySelector('button')?.addEventListener('click', async () => {
    if (failed) failed.hidden = true;
    try {
      field.value = JSON.stringify(await ask(options));
    } catch {
      // The visitor closed the browser's question, or it took too long: he may press again.
      if (failed) failed.hidden = false;
      return;
    }
    form.requestSubmit();
  });
}
