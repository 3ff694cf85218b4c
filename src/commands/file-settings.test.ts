import { expect, it } from 'vitest';
import { readConfiguration } from '#foundation/configuration.ts';
import { s3SettingsOf } from './file-store-of.ts';
import { malwareCheckOf } from './malware-check-of.ts';

it('design 7: files lie on the disk and nothing is checked for malware, unless said otherwise', () => {
  expect(readConfiguration({})).toMatchObject({ files: 'disk', malware: 'off' });
  expect(malwareCheckOf('off').on).toBe(false);
});

it('design 7: VOORDEUR_FILES names bucket, prefix, endpoint, region, style and credentials', () => {
  expect(
    s3SettingsOf(
      's3://sleutel:ge%2Fheim@bestanden/portaal/?endpoint=https://s3.voorbeeld.example&region=nl-1&path-style=on',
    ),
  ).toEqual({
    bucket: 'bestanden',
    prefix: 'portaal/',
    endpoint: 'https://s3.voorbeeld.example',
    region: 'nl-1',
    forcePathStyle: true,
    credentials: { accessKeyId: 'sleutel', secretAccessKey: 'ge/heim' },
  });
  expect(s3SettingsOf('s3://bestanden')).toEqual({
    bucket: 'bestanden',
    prefix: '',
    forcePathStyle: false,
  });
});

it('design 7: VOORDEUR_MALWARE names clamd by host or by socket', () => {
  expect(malwareCheckOf('clamd://127.0.0.1:3310').on).toBe(true);
  expect(malwareCheckOf('clamd:///run/clamav/clamd.ctl').on).toBe(true);
});

it.each(['', 'schijf', 's3://', 'https://bestanden'])(
  'design 7: "%s" is no place for files, and the start says what is',
  (setting) => {
    expect(() => s3SettingsOf(setting)).toThrow('VOORDEUR_FILES must read');
    expect(() => malwareCheckOf(setting)).toThrow('VOORDEUR_MALWARE must read');
  },
);
