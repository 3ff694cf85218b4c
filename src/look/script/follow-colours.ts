/** The swatch beside a colour follows while somebody types; an unfinished value leaves it as it was. */
export function followColours(): void {
  for (const swatch of document.querySelectorAll<SVGElement>('[data-swatch-of]')) {
    const field = document.getElementById(swatch.dataset.swatchOf ?? '');
    field?.addEventListener('input', () => {
      if (field instanceof HTMLInputElement && CSS.supports('color', field.value)) {
        swatch.firstElementChild?.setAttribute('fill', field.value);
      }
    });
  }
}
