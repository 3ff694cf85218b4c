import type { BankPayment } from './payments.ts';
import { type BankLanguage, words } from './words.ts';

/** Banks to choose from; none of them exists. */
export const banks = ['Polderbank', 'Rivierbank', 'Dijkbank', 'Duinbank'] as const;

/** The provider's page of a payment: what it is about, how it stands, and the choice of a bank (FIN-34, FIN-35). */
export function paymentPage(payment: BankPayment, language: BankLanguage): string {
  const say = words[language];
  const path = `/betalen/${payment.id}`;
  const choose = `<form method="get" action="${path}/bank">
      <input type="hidden" name="taal" value="${language}">
      <label for="bank">${say.bank}</label>
      <select id="bank" name="bank">${banks.map((bank) => `<option>${bank}</option>`).join('')}</select>
      <button>${say.payNow}</button>
    </form>
    <p>${say.hint}</p>
    ${tools(payment, language, [
      ['expire', say.expire],
      ['pending', say.pending],
    ])}`;
  const paid = tools(payment, language, [
    ['refund', say.refund],
    ['chargeback', say.chargeback],
  ]);
  const body = {
    open: choose,
    paid,
    pending: tools(payment, language, [['pay', say.approve]]),
    authorized: '',
    canceled: '',
    expired: tools(payment, language, [['pay', say.approve]]),
    failed: '',
  }[payment.status];
  return page(
    payment,
    language,
    `${strip(payment, language)}${facts(payment, language)}${body}
    <p><a href="${escapeHtml(payment.redirectUrl)}">${say.back}</a></p>`,
  );
}

/** The chosen bank's own page, where the payment is approved or broken off. */
export function bankPage(payment: BankPayment, bank: string, language: BankLanguage): string {
  const say = words[language];
  return page(
    payment,
    language,
    `<h2>${say.atBank} ${escapeHtml(bank)}</h2>
    ${facts(payment, language)}
    ${tools(
      payment,
      language,
      [
        ['pay', say.approve],
        ['cancel', say.cancel],
        ['fail', say.fail],
      ],
      false,
    )}`,
  );
}

function strip(payment: BankPayment, language: BankLanguage): string {
  const say = words[language];
  const { status, paidAt } = payment;
  if (status === 'paid' && paidAt) {
    return `<p class="strip paid">${say.paidOn} ${moment(paidAt)}</p>`;
  }
  if (status === 'open') return `<p class="strip">${say.toPay} ${day(payBefore(payment))}</p>`;
  const names = { ...say, pending: say.pendingState };
  return `<p class="strip ended">${names[status]}</p>`;
}

function facts(payment: BankPayment, language: BankLanguage): string {
  const say = words[language];
  const { metadata, cents, refundedCents, chargedBackCents } = payment;
  const back = refundedCents + chargedBackCents;
  const rows: [string, string][] = [
    [say.amount, euro(cents)],
    [say.beneficiary, metadata.beneficiary ?? ''],
    [say.description, payment.description],
    [say.reference, metadata.reference ?? payment.id],
    [say.email, metadata.email ?? say.noEmail],
    ...(back > 0 ? [[say.refunded, euro(back)] satisfies [string, string]] : []),
  ];
  const items = rows.map(([key, value]) => `<dt>${key}</dt><dd>${escapeHtml(value)}</dd>`);
  return `<dl>${items.join('')}</dl>`;
}

/** Buttons that change the payment, and the tick that makes the message get lost. */
function tools(
  { id }: BankPayment,
  language: BankLanguage,
  buttons: readonly (readonly [string, string])[],
  apart = true,
): string {
  const say = words[language];
  const each = buttons.map(
    ([value, text], index) =>
      `<button name="doe" value="${value}"${apart || index > 0 ? ' class="secondary"' : ''}>${text}</button>`,
  );
  const form = `<form method="post" action="/betalen/${id}">
    <input type="hidden" name="taal" value="${language}">
    ${each.join(' ')}
    <label class="tick"><input type="checkbox" name="kwijt" value="ja"> ${say.lost}</label>
  </form>`;
  return apart ? `<details><summary>${say.tools}</summary>${form}</details>` : form;
}

function payBefore({ metadata, expiresAt }: BankPayment): string {
  return metadata.payBefore ?? expiresAt;
}

const amsterdam = { timeZone: 'Europe/Amsterdam' } as const;

function day(at: string): string {
  return new Date(at)
    .toLocaleDateString('nl-NL', {
      ...amsterdam,
      day: '2-digit',
      month: '2-digit',
      year: 'numeric',
    })
    .replaceAll('/', '-');
}

function moment(at: string): string {
  const time = new Date(at).toLocaleTimeString('nl-NL', { ...amsterdam, timeStyle: 'short' });
  return `${day(at)} ${time}`;
}

function euro(cents: number): string {
  return new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' }).format(cents / 100);
}

function page(payment: BankPayment, language: BankLanguage, content: string): string {
  const say = words[language];
  const other = language === 'nl' ? 'en' : 'nl';
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${say.title} ${escapeHtml(euro(payment.cents))} (demo)</title>
    <style>${style}</style>
  </head>
  <body>
    <header>${say.demo}</header>
    <main>
      <p class="language"><a href="/betalen/${payment.id}?taal=${other}" lang="${other}">${say.other}</a></p>
      <h1>${say.title} ${escapeHtml(euro(payment.cents))}</h1>
      ${content}
    </main>
  </body>
</html>`;
}

const style = `
  * { box-sizing: border-box; }
  body { margin: 0; font: 1.0625rem/1.6 system-ui, sans-serif; color: #1c2430; background: #eef1f5; }
  header { padding: .75rem 1rem; text-align: center; background: #ffe9a8; }
  main { max-width: 32rem; margin: 2rem auto; padding: 2rem; background: #fff; border-radius: .75rem;
    box-shadow: 0 1px 4px rgb(0 0 0 / 15%); }
  @media (max-width: 34rem) { main { margin: 0; border-radius: 0; } }
  h1 { margin: 0 0 1rem; font-size: 1.75rem; line-height: 1.25; }
  h2 { font-size: 1.25rem; }
  .language { margin: 0; text-align: right; }
  .strip { margin: 0 -2rem 1.5rem; padding: .75rem 2rem; font-weight: 700; color: #fff; background: #1f4b99; }
  .strip.paid { background: #17663a; }
  .strip.ended { background: #5b6675; }
  dl { display: grid; grid-template-columns: auto 1fr; gap: .5rem 1.5rem; margin: 0 0 1.5rem; }
  dt { color: #4a5564; }
  dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
  label { display: block; font-weight: 600; }
  label.tick { margin-top: 1rem; font-weight: 400; }
  select { width: 100%; padding: .75rem; font: inherit; border: 1px solid #5b6675; border-radius: .375rem; background: #fff; }
  button { margin: 1rem .5rem 0 0; padding: .75rem 1.5rem; font: inherit; font-weight: 600;
    color: #fff; background: #1f4b99; border: 2px solid #1f4b99; border-radius: .375rem; cursor: pointer; }
  button.secondary { color: #1f4b99; background: #fff; }
  details { margin: 1.5rem 0; padding-top: 1rem; border-top: 1px solid #d4dae2; }
  summary { cursor: pointer; }
  :focus-visible { outline: 3px solid #b35900; outline-offset: 2px; }
`;

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
