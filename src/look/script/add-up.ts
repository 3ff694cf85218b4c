import { amountOf } from './amount.ts';

/** What one tick adds, and the group that it belongs to. */
interface Part {
  readonly cents: number;
  readonly group: string;
}

/** Adds up what is ticked, at once; what belongs to another group than the first tick cannot be ticked beside it. */
export function addUp(): void {
  for (const around of document.querySelectorAll<HTMLElement>('[data-adds-up]')) {
    const parts: Record<string, Part> = JSON.parse(around.dataset.addsUp ?? '{}');
    const show = () => showTotal(around, parts);
    around.addEventListener('change', show);
    // The browser may have kept ticks of an earlier visit.
    addEventListener('pageshow', show);
    around.querySelector('[data-total-line]')?.removeAttribute('hidden');
  }
}

function showTotal(around: HTMLElement, parts: Readonly<Record<string, Part>>): void {
  const ticks = [...around.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  const ticked = ticks.filter((tick) => tick.checked);
  const cents = ticked.reduce((sum, tick) => sum + (parts[tick.value]?.cents ?? 0), 0);
  const group = ticked[0] && parts[ticked[0].value]?.group;
  for (const tick of ticks) {
    tick.disabled = group !== undefined && !tick.checked && parts[tick.value]?.group !== group;
  }
  const total = around.querySelector('[data-total]');
  if (total) total.textContent = `€\u00a0${amountOf(cents)}`;
}
