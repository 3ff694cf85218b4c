import { amountOf } from './amount.ts';

/**
 * Shows live what the server works out too: the total of the picked rows in the amount field, what is paid of each, and
 * rows of another group locked (FIN-26, FIN-27, FIN-30, FIN-31).
 */
export function divideAmounts(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-pays]')) divideIn(form);
}

function divideIn(form: HTMLFormElement): void {
  const ticks = [...form.querySelectorAll<HTMLInputElement>('input[data-cents]')];
  const field = form.querySelector<HTMLInputElement>('.voordeur-pay__amount input');
  if (!field) return;
  const said = document.getElementById(`${field.id}-uitleg`);

  const show = (selectionChanged: boolean): void => {
    const picked = ticks.filter((tick) => tick.checked);
    const total = picked.reduce((sum, tick) => sum + centsOf(tick), 0);
    const group = picked[0]?.dataset.group;
    for (const tick of ticks) tick.disabled = group !== undefined && tick.dataset.group !== group;
    if (selectionChanged) field.value = amountOf(total);
    if (said) said.textContent = selectionText(form, picked.length, total);
    let left = typedCents(field.value) ?? total;
    for (const tick of ticks) {
      const share = tick.checked ? Math.min(left, centsOf(tick)) : 0;
      left -= share;
      showShare(form, tick, tick.checked ? share : centsOf(tick));
    }
  };

  // What this button does happens by itself now.
  form.querySelector('[value=bereken]')?.remove();
  form.addEventListener('change', ({ target }) => {
    if (target !== field) show(true);
  });
  field.addEventListener('input', () => show(false));
  show(false);
}

/** The rows stand in the order in which money goes to them. */
function showShare(form: HTMLFormElement, tick: HTMLInputElement, share: number): void {
  const cell = tick.closest('tr')?.querySelector('.voordeur-table__amount');
  if (!cell) return;
  const payable = centsOf(tick);
  const paid = element('span', `€\u00a0${amountOf(share)}`);
  paid.className = share === payable ? '' : 'voordeur-part';
  cell.replaceChildren(paid);
  if (share === payable) return;
  cell.append(' ', element('small', fill(form.dataset.insteadOf, { payable: amountOf(payable) })));
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function selectionText(form: HTMLFormElement, count: number, cents: number): string {
  const amount = `€\u00a0${amountOf(cents)}`;
  const { none = '', one, several } = form.dataset;
  if (count === 0) return none;
  return fill(count === 1 ? one : several, { count: String(count), amount });
}

/** The same reading as the server's; undefined for what it refuses. */
function typedCents(typed: string): number | undefined {
  const text = typed.replace('€', '').trim();
  if (!/^([1-9]\d{0,2}(\.\d{3})+|\d+)(,\d{1,2})?$/.test(text)) return undefined;
  return Math.round(Number(text.replaceAll('.', '').replace(',', '.')) * 100);
}

function centsOf(tick: HTMLInputElement): number {
  return Number(tick.dataset.cents);
}

function fill(text = '', values: Record<string, string>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}
