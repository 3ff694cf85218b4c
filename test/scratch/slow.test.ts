import { it } from 'vitest';
import { normalizeEmail, normalizeUsername } from '#foundation/format/text.ts';
import { brokenPasswordRules } from '#modules/accounts/rules/password-rules.ts';
import { returnAddress } from '#modules/accounts/rules/return-address.ts';
import { renderMarkup, markupToPlainText } from '#foundation/markup/markup.ts';
import { cleanSvg } from '#foundation/look/clean-svg.ts';
import { parseColour } from '#foundation/look/colours.ts';
import { linksInMail, partsWithLinks } from '#modules/mail/rules/links-in-mail.ts';
import { withoutSecrets } from '#foundation/mail/without-secrets.ts';
import { readRange } from '#foundation/organisation/network-ranges.ts';
import { comesFromOurPages } from '#foundation/http/same-site.ts';
import { network } from '#foundation/http/limits.ts';
import { browserName } from '#modules/accounts/rules/browser-name.ts';
import { checkTemplate } from '#foundation/mail/check-template.ts';
import { mailTemplates } from '#modules/accounts/mail-templates.ts';
const t = (name: string, f: () => unknown) => { const s = performance.now(); try { f(); } catch (e) { console.log(name, 'threw', String(e).slice(0, 80)); } const ms = performance.now() - s; if (ms > 60) console.log('SLOW', name, Math.round(ms)); };
it('slow', () => {
  const n = 1_000_000;
  for (const [k, e] of Object.entries({ dash: 'a@' + 'a-'.repeat(n / 2), dots: 'a@' + 'a.'.repeat(n / 2) + '!', a: 'a@' + 'a'.repeat(n), at: '@'.repeat(n), digits: 'a@' + '1'.repeat(n), uni: 'a@' + 'é'.repeat(n / 2), comb: 'a\u0301'.repeat(n / 2) + '@x.nl', idn: 'a@' + 'é.'.repeat(n / 4) })) t('email ' + k, () => normalizeEmail(e));
  for (const [k, e] of Object.entries({ comb: 'a' + '\u0301\u0316'.repeat(n / 2), lig: '\ufdfa'.repeat(n / 3), sp: ' '.repeat(n) + 'a' })) t('user ' + k, () => normalizeUsername(e));
  t('pw', () => brokenPasswordRules('a'.repeat(n), { username: 'x' }));
  t('return', () => returnAddress('/' + 'a/../'.repeat(n / 5)));
  const m = 10_000;
  for (const [k, s] of Object.entries({ star: '*'.repeat(m), st2: '**a'.repeat(m / 3), br: '['.repeat(m), br2: '[a]('.repeat(m / 4), br3: '[a](http://x'.repeat(m / 12), us: '_a'.repeat(m / 2), gt: '> '.repeat(m / 2), list: '- \n'.repeat(m / 3), nl: '\n'.repeat(m), bs: '\\'.repeat(m), tick: '`'.repeat(m), mix: '**[a](b)_'.repeat(m / 9), ph: '{0}'.repeat(m/3), sp: ' '.repeat(m) + 'x' })) { t('md ' + k, () => renderMarkup(s)); t('mdp ' + k, () => markupToPlainText(s)); t('tpl ' + k, () => checkTemplate(mailTemplates[0]!, { subject: 'a', body: s })); }
  for (const [k, s] of Object.entries({ brace: '{{'.repeat(m / 2), tag: '{%'.repeat(m / 2), iff: '{% if name %}'.repeat(m / 13), pipe: '{{ name ' + '| append: name '.repeat(600) + '}}', casen: '{% case name %}'.repeat(600) })) t('liquid ' + k, () => checkTemplate(mailTemplates[0]!, { subject: 'a', body: s }));
  for (const [k, s] of Object.entries({ c: '<svg xmlns="http://www.w3.org/2000/svg">' + '<!--'.repeat(n / 4), at: '<svg' + ' a="b"'.repeat(n / 6), at2: '<svg ' + 'a '.repeat(n / 2), eq: '<svg a' + ' '.repeat(n) , q: '<svg a="' + 'b'.repeat(n), txt: '<svg xmlns="http://www.w3.org/2000/svg">' + 'url('.repeat(n / 4) + '</svg>', amp: '<svg xmlns="http://www.w3.org/2000/svg"><title>' + '&'.repeat(n / 2) + '</title></svg>', sty: '<svg xmlns="http://www.w3.org/2000/svg"><style>' + 'url( '.repeat(n / 5) + '</style></svg>', sty2: '<svg xmlns="http://www.w3.org/2000/svg"><style>' + 'url(' + ' '.repeat(n) + '</style></svg>', w: '<svg xmlns="http://www.w3.org/2000/svg"><style>' + 'a'.repeat(n/4) + '</style></svg>', cl: '<svg xmlns="http://www.w3.org/2000/svg"></svg' + ' '.repeat(n), xml: '<?xml ' + ' '.repeat(n) })) t('svg ' + k, () => cleanSvg(s));
  for (const s of ['#' + 'f'.repeat(n), 'rgb(' + '1,'.repeat(n / 2), 'rgb(' + ' '.repeat(n), 'hsl(' + '1'.repeat(n), 'a'.repeat(n), ' '.repeat(n) + 'x']) t('colour ' + s.slice(0, 6), () => parseColour(s));
  const w = 100_000;
  for (const s of ['https://'.repeat(w / 8), 'https://' + 'a'.repeat(w), 'https://a?code='.repeat(w / 15), 'https://a/' + '-'.repeat(w) + '!', ' href="https:'.repeat(w / 13)]) { t('links ' + s.slice(0, 20), () => linksInMail(s, s)); t('parts', () => partsWithLinks(s)); t('secrets ' + s.slice(0, 20), () => withoutSecrets(s)); }
  for (const s of ['1.'.repeat(n / 2), ':'.repeat(n), '1'.repeat(n), '::1/' + '1'.repeat(n), 'f:'.repeat(n / 2)]) { t('range ' + s.slice(0, 4), () => readRange(s)); t('net', () => network(s)); }
  t('origin', () => comesFromOurPages({ origin: 'http://' + 'a'.repeat(60000) }));
  t('ua', () => browserName('Chrome'.repeat(10000), () => ''));
});
