/** A field that is not right yet shows its icon while somebody types, and its form cannot be sent (PRF-23). */
export function checkWhileTyping(): void {
  for (const field of document.querySelectorAll<HTMLInputElement>('[data-shows-when-wrong]')) {
    const sign = document.getElementById(field.dataset.showsWhenWrong ?? '');
    field.addEventListener('input', () => {
      const wrong = !field.validity.valid;
      if (sign) sign.hidden = !wrong;
      for (const button of field.form?.querySelectorAll('button') ?? []) button.disabled = wrong;
    });
  }
}
