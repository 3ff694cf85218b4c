import { describe, expect, it } from 'vitest';
import type { Html } from '../html/jsx-runtime.ts';
import { RadioGroup } from './choice-field.tsx';
import { DateField, datePartNames } from './date-field.tsx';
import { renderDoor } from './door.tsx';
import { ErrorSummary, Form } from './form.tsx';
import { renderPage, renderShell } from './frame.tsx';
import { dutch as say, testShell } from './test-shell.ts';
import { PasswordField, TextField } from './text-field.tsx';

describe('form', () => {
  it('GEN-31 shows the message at its field, tied to it, and an info icon with its text', () => {
    const { value } = (
      <TextField
        say={say}
        name="initials"
        label="Voorletters"
        description="Bijvoorbeeld: A.B."
        info="De eerste letters."
        value="1"
        error="Dit is een verplicht veld."
      />
    );
    expect(value).toContain('for="initials"');
    expect(value).toContain('aria-describedby="initials-uitleg initials-fout"');
    expect(value).toContain('aria-invalid="true"');
    expect(value).toMatch(/id="initials-fout"><svg.*<span>Dit is een verplicht veld\.<\/span>/);
    expect(value).toContain('<p>De eerste letters.</p>');
    expect(value).toContain('value="1"');
  });

  it('says which fields are not obligatory', () => {
    const { value } = <TextField say={say} name="prefix" label="Tussenvoegsels" optional />;
    expect(value).toContain('(niet verplicht)');
    expect(value).not.toContain('required');
  });

  it('never sends a password back to the page', () => {
    const props = { say, name: 'p', label: 'Wachtwoord', value: 'geheim' };
    const { value } = <PasswordField {...props} autocomplete="current-password" />;
    expect(value).not.toContain('geheim');
  });

  it('leads from the summary to the first control of each field', () => {
    const errors = { birth: '31 februari bestaat niet.', relation: 'Kies de relatie.' };
    const summary = (<ErrorSummary say={say} errors={errors} />).value;
    expect(summary).toContain('Er zijn 2 dingen niet goed ingevuld');
    expect(summary).toContain('href="#birth"');
    const fields = (
      <>
        <DateField say={say} name="birth" label="Datum" error={errors.birth} wrong={['day']} />
        <RadioGroup
          say={say}
          name="relation"
          label="Relatie"
          options={[
            { value: 'a', label: 'A' },
            { value: 'b', label: 'B' },
          ]}
          error={errors.relation}
        />
      </>
    ).value;
    expect(fields).toMatch(/<input[^>]* id="birth" name="birthDay"/);
    expect(fields).toMatch(/<input[^>]* name="relation" id="relation" value="a"/);
    expect(fields).toMatch(/name="birthMonth"(?![^>]*aria-invalid)/);
  });

  it.each([
    [
      'a page with a menu',
      (children: Html) => renderPage(renderShell(testShell), { title: 'T', children }),
    ],
    ['the door', (children: Html) => renderDoor({ ...testShell, title: 'T', children })],
  ])('GEN-31 says in the summary of %s which field each message is about', (_, render) => {
    const required = 'Dit is een verplicht veld.';
    const errors = {
      initials: required,
      birth: required,
      consent: 'Zet een vinkje.',
      form: 'Te laat.',
    };
    const field = { say, error: required };
    const { value } = render(
      <>
        <ErrorSummary say={say} errors={errors} />
        <TextField {...field} name="initials" label="Voorletters & tussenvoegsel" optional />
        <DateField {...field} name="birth" label="Geboortedatum" />
        <TextField say={say} name="town" label="Plaats" />
      </>,
    );
    const lines = [...value.matchAll(/<li>((?:<a href="#\w+">)?[^<]*(?:<\/a>)?)<\/li>/g)].map(
      ([, line]) => line,
    );
    expect(lines).toEqual(
      expect.arrayContaining([
        `<a href="#initials">Voorletters &amp; tussenvoegsel: ${required}</a>`,
        `<a href="#birth">Geboortedatum: ${required}</a>`,
        '<a href="#consent">Zet een vinkje.</a>',
        'Te laat.',
      ]),
    );
    expect(value).not.toContain('<!--');
    expect(value).not.toContain('town-naam');
  });

  it('counts one error in the singular, and shows no summary without errors', () => {
    expect((<ErrorSummary say={say} errors={{ a: 'x' }} />).value).toContain('Er is 1 ding');
    expect(ErrorSummary({ say, errors: {} })).toBeNull();
  });

  it('names the parts of a date after the field', () => {
    expect(datePartNames('end')).toEqual({ day: 'endDay', month: 'endMonth', year: 'endYear' });
  });

  it('GEN-B4 carries the key that makes a second press the same act', () => {
    const form = (
      <Form action="/opslaan" formKey="k1" hidden={{ version: 3, absent: undefined }}>
        x
      </Form>
    ).value;
    expect(form).toContain('<input type="hidden" name="formKey" value="k1">');
    expect(form).toContain('<input type="hidden" name="version" value="3">');
    expect(form).not.toContain('absent');
  });
});
