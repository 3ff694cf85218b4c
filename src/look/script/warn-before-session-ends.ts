/**
 * Opens the dialog of the page shortly before the session ends, and again when it has ended.
 * Nothing is sent or left by itself: what was typed stays where it is.
 */
export function warnBeforeSessionEnds(): void {
  const dialog = document.querySelector<HTMLDialogElement>('dialog[data-session-minutes]');
  if (!dialog) return;
  const length = minutes(dialog.dataset.sessionMinutes);
  const warning = minutes(dialog.dataset.warningMinutes);
  const keepAlive = dialog.dataset.keepAlive ?? '';
  // A page opened in another tab counts as activity for this one too.
  const tabs = new BroadcastChannel('session');
  let end = Date.now() + length;
  let ended = false;

  const prolong = () => {
    end = Date.now() + length;
    ended = false;
    dialog.close();
  };
  const look = () => {
    const left = end - Date.now();
    if (left <= 0 && !ended) {
      ended = true;
      show(dialog, 'ended');
    } else if (left > 0 && left <= warning && !dialog.open) {
      show(dialog, 'ends');
    }
  };
  const stay = async () => {
    const answer = await fetch(keepAlive, { method: 'POST', redirect: 'manual' }).catch(() => null);
    if (answer?.ok) {
      prolong();
      tabs.postMessage('active');
    } else if (answer) {
      end = Date.now();
      look();
    }
  };

  tabs.postMessage('active');
  tabs.addEventListener('message', prolong);
  dialog.querySelector('[data-session-stay]')?.addEventListener('click', stay);
  dialog.querySelector('[data-session-close]')?.addEventListener('click', () => dialog.close());
  // Escape means: I am still here.
  dialog.addEventListener('cancel', (event) => {
    if (ended) return;
    event.preventDefault();
    void stay();
  });
  document.addEventListener('visibilitychange', look);
  setInterval(look, 5000);
}

function show(dialog: HTMLDialogElement, state: 'ends' | 'ended'): void {
  for (const part of dialog.querySelectorAll<HTMLElement>('[data-session-state]')) {
    const shown = part.dataset.sessionState === state;
    part.hidden = !shown;
    const title = shown && part.querySelector('h2')?.id;
    if (title) dialog.setAttribute('aria-labelledby', title);
  }
  if (!dialog.open) dialog.showModal();
}

function minutes(count: string | undefined): number {
  return Number(count) * 60_000;
}
