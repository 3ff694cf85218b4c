import { describe, expect, it } from 'vitest';
import { samplesOf } from '#foundation/mail/mail-template.ts';
import { composeMail } from '#foundation/mail/render-mail.ts';
import { testProfile } from '#foundation/mail/test-profile.ts';
import { testHouse } from '../../../test/support/house.ts';

const { mailTemplates } = testHouse();

/** The standard text of a template in the list of the administrator, filled in with its samples. */
function mailOf(name: string) {
  const template = mailTemplates.get(name);
  if (!template) throw new Error(`There is no template ${name}.`);
  const order = {
    organisation: testProfile(),
    template,
    language: 'nl',
    values: samplesOf(template),
  } as const;
  return { template, ...composeMail(order, template.texts.nl) };
}

describe('the templates about accounts', () => {
  it.each([
    ['ADM-282', 'accountConfirmation', 'Account bevestigen'],
    ['ADM-283', 'accountReset', 'Account resetten'],
    ['ADM-284', 'emailChange', 'E-mailadres bevestigen'],
  ])('%s %s has the link %s, which it cannot do without', (_id, name, words) => {
    const { template, html } = mailOf(name);
    const link = template.placeholders.find((placeholder) => placeholder.name === 'link');
    expect(link?.needed).toBe(true);
    expect(html).toMatch(
      new RegExp(`href="${link?.sample.replace('?', '\\?')}"[^>]*>${words}</a>`),
    );
  });

  it.each([
    ['ADM-285', 'telephoneChanged', 'telefoonnummer'],
    ['ADM-286', 'addressChanged', 'adres'],
  ])('%s %s names the new value', (_id, name, what) => {
    const { template, subject, text } = mailOf(name);
    expect(subject).toContain(what);
    const value = template.placeholders.find((placeholder) => placeholder.name === 'newValue');
    expect(value?.sample).toBeTruthy();
    expect(text).toContain(value?.sample);
  });
});
