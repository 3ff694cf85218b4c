import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Route } from '#foundation/http/route.ts';
import type { Audience } from '#foundation/http/visitor.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signInAs } from './support/sign-in.ts';

/** Generated input against every route: whatever is sent, the answer is never a fault of ours. */
let portal: TestPortal;
const cookies = new Map<string, string>();

beforeAll(async () => {
  portal = await startTestPortal();
  for (const role of [
    'customer',
    'agent',
    'accountManager',
    'employee',
    'administrator',
  ] as const) {
    const browser = portal.browser('wisselstad');
    await signInAs(portal, browser, { role });
    cookies.set(role, [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
  }
});

afterAll(() => portal.close());

const value = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.constantFrom(
    '',
    ' ',
    '\0',
    '\u202e',
    '%',
    "' or 1=1 --",
    '<script>alert(1)</script>',
    '{{ link }}',
    '{portalName}',
  ),
  fc.constantFrom(
    '-1',
    '0',
    '1e400',
    '9'.repeat(400),
    'NaN',
    '2026-02-31',
    '../../etc/passwd',
    'javascript:alert(1)',
  ),
  fc.constantFrom('a'.repeat(10_000), '\ud83d\ude00'.repeat(2000), '\t\r\n'.repeat(500)),
  fc.uuid(),
);

function fieldsOf(route: Route): string[] {
  const { input } = route.declaration;
  return input instanceof z.ZodObject ? Object.keys(input.shape) : [];
}

/** Mostly the fields that the route knows, now and then others, and fields that come twice. */
function formOf(route: Route): fc.Arbitrary<[string, string][]> {
  const known = fieldsOf(route);
  const name = fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...known, 'formKey') },
    { weight: 1, arbitrary: fc.constantFrom('__proto__', 'constructor', 'a[b]', '') },
  );
  return fc.array(fc.tuple(name, value), { maxLength: 12 });
}

const rawBody = fc.oneof(
  fc.constantFrom('%', '%zz=%zz', 'a=%ff%fe', '=', '&&&&', 'a=b;c=d'),
  fc.string({ unit: 'binary', maxLength: 200 }),
);
const contentType = fc.constantFrom(
  'application/x-www-form-urlencoded',
  'application/json',
  'text/plain',
  'multipart/form-data; boundary=x',
  'multipart/form-data',
  'x',
);

function addressOf(route: Route, part: string): string {
  return route.declaration.path.replace(/:(\w+)/g, encodeURIComponent(part.slice(0, 100) || 'x'));
}

/** Somebody who may come in, so that the input is looked at. */
function cookieFor({ declaration }: Route): string {
  const audience: readonly Audience[] = declaration.audience;
  const role = audience.find((one) => cookies.has(one));
  return role ? (cookies.get(role) ?? '') : '';
}

async function status(
  route: Route,
  options: { url: string; payload?: string; contentType?: string },
): Promise<number> {
  const response = await portal.server.inject({
    method: route.method,
    url: options.url,
    remoteAddress: '127.0.0.1',
    headers: {
      host: 'wisselstad.localhost:3000',
      cookie: cookieFor(route),
      ...(options.contentType && { 'content-type': options.contentType }),
    },
    ...(options.payload !== undefined && { payload: options.payload }),
  });
  return response.statusCode;
}

describe('generated input', () => {
  it('GEN-B8 no route answers 500 to any form or query', async () => {
    for (const route of portal.house.routes) {
      await fc.assert(
        fc.asyncProperty(formOf(route), value, async (fields, part) => {
          const encoded = new URLSearchParams(
            fields.map(([name, text]): [string, string] => [name, text.toWellFormed()]),
          ).toString();
          const answer =
            route.method === 'GET'
              ? await status(route, {
                  url: `${addressOf(route, part.toWellFormed())}?${encoded.slice(0, 4000)}`,
                })
              : await status(route, {
                  url: addressOf(route, part.toWellFormed()),
                  payload: encoded,
                  contentType: 'application/x-www-form-urlencoded',
                });
          expect(answer, `${route.method} ${route.declaration.path}`).toBeLessThan(500);
        }),
        { numRuns: 12, seed: 20261121 },
      );
    }
  }, 240_000);

  it('no route answers 500 to a broken body', async () => {
    for (const route of portal.house.routes.filter(({ method }) => method === 'POST')) {
      await fc.assert(
        fc.asyncProperty(rawBody, contentType, async (payload, type) => {
          const answer = await status(route, {
            url: addressOf(route, 'x'),
            payload,
            contentType: type,
          });
          expect(answer, `${route.method} ${route.declaration.path}`).toBeLessThan(500);
        }),
        { numRuns: 8, seed: 20261121 },
      );
    }
  }, 120_000);
});
