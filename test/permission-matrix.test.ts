import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '#foundation/http/route.ts';
import type { Audience } from '#foundation/http/visitor.ts';
import { baseOf } from '#foundation/view-along/along-address.ts';
import { alongRuleOf } from '#foundation/view-along/rule-along.ts';
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
  { host = 'wisselstad', base = '' }: { readonly host?: string; readonly base?: string } = {},
): Promise<{ status: number; location: string }> {
  const response = await portal.server.inject({
    method: route.method,
    url: base + route.declaration.path.replace(/:(\w+)/g, '00000000-0000-4000-8000-000000000000'),
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

  it('STF-6 STF-52 who looks along comes in where the rule of the route says so, and nowhere else', async () => {
    const customerNumber = 'HM-06367';
    const cookieOf = async () => {
      const browser = portal.browser('wisselstad');
      await signInAs(portal, browser, { role: 'agent', username: 'meekijker', customerNumber });
      return `medewerker=${browser.cookies.get('medewerker')}`;
    };
    let cookie = await cookieOf();
    for (const route of portal.house.routes) {
      const { path, feature } = route.declaration;
      const { status, location } = await attempt(route, cookie, { base: baseOf(customerNumber) });
      const name = `along: ${route.method} ${path}`;
      const rule = alongRuleOf(route.declaration);
      if (rule === 'none' || !portal.house.has('housing', route)) expect(status, name).toBe(404);
      else if (rule === 'customerOnly') expect(status, name).toBe(403);
      else {
        expect([status === 403, status < 500, isDoor(location)], name).toEqual([
          false,
          true,
          false,
        ]);
        // A step of a journey that is not open yet leads to the first one that is.
        const leadsOn =
          status === 303 && folderOf(location) === folderOf(`${baseOf(customerNumber)}${path}`);
        if (rule === 'asked' && feature !== 'none' && !leadsOn)
          expect([404, 422], name).toContain(status);
      }
      if (path === '/uitloggen' && route.method === 'POST') cookie = await cookieOf();
    }
  });

  it('STF-B17 nobody else looks along: not without a customer, not for another one, in no other role', async () => {
    const base = baseOf('HM-06367');
    const agentOfOther = portal.browser('wisselstad');
    await signInAs(portal, agentOfOther, {
      role: 'agent',
      username: 'ander',
      customerNumber: 'HM-01021',
    });
    const others = [
      '',
      ...cookies.values(),
      `medewerker=${agentOfOther.cookies.get('medewerker')}`,
    ];
    const open = portal.house.routes.filter(
      (route) => alongRuleOf(route.declaration) !== 'none' && portal.house.has('housing', route),
    );
    for (const cookie of others) {
      for (const route of open) {
        const { status, location } = await attempt(route, cookie, { base });
        expect([status, location.startsWith('/AAD/Login?CustomerId=HM-06367')]).toEqual([
          303,
          true,
        ]);
      }
    }
  });

  it('a session of one organisation opens nothing at another', async () => {
    for (const route of portal.house.routes) {
      if (route.declaration.audience.includes('anyone')) continue;
      for (const role of roles) {
        const { status, location } = await attempt(route, cookies.get(role) ?? '', {
          host: 'zonnebloem',
        });
        const name = `${role} at zonnebloem: ${route.method} ${route.declaration.path}`;
        expect(
          status === 404 || (status === 303 && isDoor(location)),
          `${name} ${status} ${location}`,
        ).toBe(true);
      }
    }
  });
});

/** The part of an address before its last slash. */
function folderOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/'));
}
