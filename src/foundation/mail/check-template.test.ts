import { expect, it } from 'vitest';
import { checkTemplate } from './check-template.ts';
import { samplesOf } from './mail-template.ts';
import { testTemplate } from './test-profile.ts';

const good = '[Bevestigen]({{ link }})';
const check = (body: string, subject = 'Onderwerp') =>
  checkTemplate(testTemplate, { subject, body });

it('ADM-281 accepts the default texts and own texts with placeholders, choices and filters', () => {
  expect(checkTemplate(testTemplate, testTemplate.texts.nl)).toEqual([]);
  expect(checkTemplate(testTemplate, testTemplate.texts.en)).toEqual([]);
  expect(
    check(
      `{% if name == '' %}Hallo{% else %}Beste {{ name | upcase }}{% endif %}\n\n${good}`,
      '{{ portalName }}',
    ),
  ).toEqual([]);
});

it('ADM-B39 refuses an unknown placeholder, naming it', () => {
  expect(check(`{{ naam }} ${good}`)).toEqual([
    { field: 'body', reason: 'unknownPlaceholder', name: 'naam' },
  ]);
  expect(check(good, '{{ customerNumber }}')).toEqual([
    { field: 'subject', reason: 'unknownPlaceholder', name: 'customerNumber' },
  ]);
  expect(check(`{% if leeg %}x{% endif %} ${good}`)).toEqual([
    { field: 'body', reason: 'unknownPlaceholder', name: 'leeg' },
  ]);
  expect(check(`{{ name.constructor }} ${good}`)).toEqual([
    { field: 'body', reason: 'unknownPlaceholder', name: 'name.constructor' },
  ]);
});

it('ADM-290 refuses a body that would not show the link', () => {
  const missing = [{ field: 'body', reason: 'neededPlaceholder', name: 'link' }];
  expect(check('Klik op de link')).toEqual(missing);
  expect(check('{% if link %}Klik{% endif %}')).toEqual(missing);
  expect(check('{% if name == "niemand" %}{{ link }}{% endif %}')).toEqual(missing);
  expect(check('{{ link | upcase }}')).toEqual(missing);
  expect(check(`${good}`, 'Onderwerp {{ name }}')).toEqual([]);
});

it('ADM-281 refuses a text that does not parse, or does more than fill in', () => {
  const syntax = [{ field: 'body', reason: 'syntax' }];
  expect(check(`{{ name ${good}`)).toEqual(syntax);
  expect(check(`{% if name %} ${good}`)).toEqual(syntax);
  expect(check(`{% for x in (1..1000000000) %}x{% endfor %} ${good}`)).toEqual(syntax);
  expect(check(`{% include '/etc/passwd' %} ${good}`)).toEqual(syntax);
  expect(check(`{{ name | raw }} ${good}`)).toEqual([
    { field: 'body', reason: 'unknownFilter', name: 'raw' },
  ]);
});

it('ADM-288 refuses an empty or endless text', () => {
  expect(check(' ', ' ')).toEqual([
    { field: 'subject', reason: 'empty' },
    { field: 'body', reason: 'empty' },
  ]);
  expect(check(good + 'x'.repeat(10_000), 'x'.repeat(201))).toEqual([
    { field: 'subject', reason: 'tooLong' },
    { field: 'body', reason: 'tooLong' },
  ]);
});

it('ADM-291 has sample data for every placeholder', () => {
  expect(Object.keys(samplesOf(testTemplate))).toEqual([
    'name',
    'link',
    'organisationName',
    'portalName',
  ]);
});
