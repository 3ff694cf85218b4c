import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '#foundation/http/route.ts';
import type { Audience } from '#foundation/http/visitor.ts';
import { startTestPortal, type TestPortal } from './support/portal.ts';
import { signInAs } from './support/sign-in.ts';

/** Every route tried as everybody: the declared audience comes in, nobody else does. */
let portal: TestPortal;
const cookies = new Map<string, string>();
const roles = ['customer', 'agent', 'accountManager', 'employee', 'administrator'] as const;

beforeAll(async () => {
  portal = await startTestPortal();
  for (const role of roles) {
    const browser = portal.browser('wisselstad');
    await signInAs(portal, browser, { role });
    cookies.set(role, [...browser.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
  }
});

afterAll(() => portal.close());

async function attempt(
  route: Route,
  cookie: string,
  host = 'wisselstad',
): Promise<{ status: number; location: string }> {
  const response = await portal.server.inject({
    method: route.method,
    url: route.declaration.path.replace(/:(\w+)/g, '00000000-0000-4000-8000-000000000000'),
    remoteAddress: '127.0.0.1',
    headers: {
      host: `${host}.localhost:3000`,
      cookie,
      ...(route.method === 'POST' && { 'content-type': 'application/x-www-form-urlencoded' }),
    },
    ...(route.method === 'POST' && { payload: '' }),
  });
  return { status: response.statusCode, location: String(response.headers.location ?? '') };
}

const isDoor = (location: string) => /^\/(inloggen|medewerker)(\?|$)/.test(location);
const belongs = (route: Route, role: Audience) =>
  route.declaration.audience.includes('anyone') || route.declaration.audience.includes(role);

describe('the permission matrix', () => {
  it('who is not signed in is shown the door, or comes in where anyone may', async () => {
    for (const route of portal.house.routes) {
      const { status, location } = await attempt(route, '');
      const name = `${route.method} ${route.declaration.path}`;
      if (route.declaration.audience.includes('anyone')) expect(status, name).not.toBe(403);
      else expect([status, isDoor(location)], name).toEqual([303, true]);
    }
  });

  for (const role of roles) {
    it(`GEN-2 ${role} comes in exactly where the route says so`, async () => {
      for (const route of portal.house.routes) {
        const { status, location } = await attempt(route, cookies.get(role) ?? '');
        const name = `${role}: ${route.method} ${route.declaration.path}`;
        if (belongs(route, role)) {
          expect(status, name).not.toBe(403);
          expect(status, name).toBeLessThan(500);
        } else {
          expect(
            status === 403 || (status === 303 && isDoor(location)),
            `${name} ${status} ${location}`,
          ).toBe(true);
        }
        // Signing out ends the session; the next route needs a new one.
        if (route.method === 'POST') {
          const browser = portal.browser('wisselstad');
          await signInAs(portal, browser, { role });
          cookies.set(
            role,
            [...browser.cookies].map(([key, value]) => `${key}=${value}`).join('; '),
          );
        }
      }
    });
  }

  it('a session of one organisation opens nothing at another', async () => {
    for (const route of portal.house.routes) {
      if (route.declaration.audience.includes('anyone')) continue;
      for (const role of roles) {
        const { status, location } = await attempt(route, cookies.get(role) ?? '', 'zonnebloem');
        const name = `${role} at zonnebloem: ${route.method} ${route.declaration.path}`;
        expect(
          status === 404 || (status === 303 && isDoor(location)),
          `${name} ${status} ${location}`,
        ).toBe(true);
      }
    }
  });
});
