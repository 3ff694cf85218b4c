import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '#foundation/root.ts';
import { testHouse } from './support/house.ts';

/** Names of the demo organisations; the commands that open the demo may say them. */
const names = /wisselstad|zonnebloem|meerstede/i;
const opensDemo = ['commands/start.ts', 'demo-list.tsx', 'demo-visitors.ts'];

it('GEN-16 no organisation is named in the code, only in what it configures', () => {
  const source = join(root, 'src');
  const found = readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(tsx?|sql|css)$/.test(path) && !/\.test\.|test-|\.testing\./.test(path))
    .filter((path) => !opensDemo.includes(path))
    .filter((path) => names.test(readFileSync(join(source, path), 'utf8')));
  expect(found).toEqual([]);
});

it('GEN-16 texts hold no telephone number and no name, so that they fit every organisation', () => {
  const house = testHouse();
  const labels = [...house.labels.values()].flatMap(({ page, name, nl, en }) => [
    [`${page}.${name}`, nl],
    [`${page}.${name}`, en],
  ]);
  const mails = [...house.mailTemplates.values()].flatMap(({ name, texts }) =>
    Object.values(texts).map(({ subject, body }) => [name, `${subject}\n${body}`]),
  );
  const example = '030 123 45 67';
  const telephone = /\b0\d{1,3}[ -]\d{2,3}[ -]?\d{2}/;
  const found = [...labels, ...mails].filter(
    ([, text = '']) => names.test(text) || telephone.test(text.replace(example, '')),
  );
  expect(found).toEqual([]);
});
