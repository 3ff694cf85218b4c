/** The button with the eye shows what is typed in a password field. */
export function showPasswords(): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-shows-password]')) {
    const field = document.getElementById(button.dataset.showsPassword ?? '');
    if (!(field instanceof HTMLInputElement)) continue;
    button.hidden = false;
    button.addEventListener('click', () => show(button, field, field.type === 'password'));
    // What is sent is a password again, so that the browser may offer to keep it.
    field.form?.addEventListener('submit', () => show(button, field, false));
  }
}

function show(button: HTMLElement, field: HTMLInputElement, visible: boolean): void {
  field.type = visible ? 'text' : 'password';
  button.setAttribute('aria-pressed', String(visible));
}
