/** A form is sent once (GEN-B4), and unsaved changes are not lost by accident. */
export function guardForms(): void {
  document.addEventListener('submit', sendOnce);
  document.addEventListener('input', rememberChange);
  addEventListener('pageshow', release);
  addEventListener('beforeunload', askBeforeLeaving);
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-warn-unsaved=changed]')) {
    changed.add(form);
  }
}

const sent = new Set<HTMLFormElement>();
const released = new Map<Element, string>();
const changed = new Set<HTMLFormElement>();

/** An answer that never comes must not lock the form for good. */
const releaseAfterMilliseconds = 20_000;

function sendOnce(event: SubmitEvent): void {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || opensElsewhere(event)) return;
  changed.delete(form);
  if (form.method !== 'post' || form.target === '_blank') return;
  if (sent.has(form)) {
    event.preventDefault();
    return;
  }
  sent.add(form);
  if (event.submitter instanceof HTMLButtonElement) markBusy(event.submitter);
  setTimeout(release, releaseAfterMilliseconds);
}

/** Shown in a frame or closing a dialogue: this page, with what was typed, stays. */
function opensElsewhere({ submitter }: SubmitEvent): boolean {
  if (!(submitter instanceof HTMLButtonElement)) return false;
  return submitter.formTarget !== '' || submitter.form?.method === 'dialog';
}

/** The button keeps its name and focus: it is marked, not switched off. */
function markBusy(button: HTMLButtonElement): void {
  released.set(button, button.innerHTML);
  button.setAttribute('aria-disabled', 'true');
  button.classList.add('utrecht-button--busy');
  const text = button.dataset.busyText;
  if (text) button.textContent = text;
}

/** Also when the browser shows this page again with its back button. */
function release(): void {
  for (const [button, content] of released) {
    button.innerHTML = content;
    button.removeAttribute('aria-disabled');
    button.classList.remove('utrecht-button--busy');
  }
  released.clear();
  sent.clear();
}

function rememberChange(event: Event): void {
  const form = event.target instanceof Element && event.target.closest('form');
  if (form && form.dataset.warnUnsaved !== undefined) changed.add(form);
}

function askBeforeLeaving(event: BeforeUnloadEvent): void {
  if (changed.size > 0 && sent.size === 0) event.preventDefault();
}
