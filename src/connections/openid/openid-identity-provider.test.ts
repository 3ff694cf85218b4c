import { createServer, type Server } from 'node:http';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { IdentityRefused, IdentityUnavailable } from '#foundation/ports/identity.ts';
import { demoClients } from '../../../demo/stand-ins/identity-provider/clients.ts';
import { startIdentityProvider } from '../../../demo/stand-ins/identity-provider/identity-provider.ts';
import { Visitor } from '../../../demo/stand-ins/identity-provider/visitor.ts';
import type { StandIn } from '../../../demo/stand-ins/stand-in.ts';
import { openidIdentityProvider } from './openid-identity-provider.ts';
import type { OpenidSettings } from './openid-settings.ts';

const redirectUri = 'http://wisselstad.localhost:4711/AAD/terug';

describe('signing in at an OpenID provider', () => {
  let standIn: StandIn;

  beforeAll(async () => {
    standIn = await startIdentityProvider();
  });

  afterAll(() => standIn.stop());
  afterEach(() => void vi.useRealTimers());

  function staffProvider(settings: Partial<OpenidSettings> = {}) {
    return openidIdentityProvider({
      key: 'entra',
      kind: 'staff',
      issuer: standIn.url,
      clientId: demoClients.staff.id,
      clientSecret: demoClients.staff.secret,
      allowInsecure: true,
      ...settings,
    });
  }

  async function signedIn(username: string, provider = staffProvider(), visitor = new Visitor()) {
    const { url, checks } = await provider.begin({ redirectUri });
    const { address } = await visitor.signIn(await visitor.open(url), username);
    return provider.finish({ callbackUrl: address, checks });
  }

  it('STF-4 STF-17 a staff member signs in with the own account and brings the role along', async () => {
    const identity = await signedIn('kcc');
    expect(identity).toEqual({
      issuer: standIn.url,
      subject: 'staff-kcc',
      name: 'Karin Koster',
      email: 'kcc@wisselstad.example',
      emailVerified: true,
      username: 'WISSELSTAD\\kcc',
      roles: ['agent'],
      authenticatedAt: expect.any(Number),
    });
  });

  it.each([
    ['kccbeheer', ['accountManager']],
    ['kantoor', ['employee']],
    ['kantoorbeheer', ['administrator']],
  ])('ADM-144 %s carries the roles %j', async (username, roles) => {
    expect(await signedIn(username)).toMatchObject({ roles });
  });

  it('STF-21 a person with only the standard access role carries no role', async () => {
    expect(await signedIn('nobody')).toMatchObject({ username: 'WISSELSTAD\\nobody', roles: [] });
  });

  it('STF-25 STF-38 the user name is filled in beforehand, with or without its domain', async () => {
    const { url } = await staffProvider().begin({ redirectUri, loginHint: 'WISSELSTAD\\kcc' });
    const page = await new Visitor().open(url);
    expect(page).toMatchObject({ html: expect.stringContaining('value="WISSELSTAD\\kcc"') });
    expect(await signedIn('wisselstad\\KCC')).toMatchObject({ subject: 'staff-kcc' });
    expect(await signedIn('kcc')).toMatchObject({ subject: 'staff-kcc' });
  });

  it('STF-5 a session that is still valid at the provider is used again', async () => {
    const provider = staffProvider();
    const visitor = new Visitor();
    const first = await signedIn('kcc', provider, visitor);
    const { url, checks } = await provider.begin({ redirectUri });
    const { address } = await visitor.open(url);
    expect(address.host).toBe('wisselstad.localhost:4711');
    expect(await provider.finish({ callbackUrl: address, checks })).toEqual(first);
  });

  it('STF-5 a link for another staff member asks that one to sign in', async () => {
    const provider = staffProvider();
    const visitor = new Visitor();
    await signedIn('kcc', provider, visitor);
    const { url, checks } = await provider.begin({ redirectUri, loginHint: 'kccbeheer' });
    const { address } = await visitor.signIn(await visitor.open(url), 'kccbeheer');
    expect(await provider.finish({ callbackUrl: address, checks })).toMatchObject({
      subject: 'staff-kccbeheer',
    });
  });

  it('STF-B6 with a wrong password nobody gets past the provider', async () => {
    const { url } = await staffProvider().begin({ redirectUri });
    const visitor = new Visitor();
    const page = await visitor.signIn(await visitor.open(url), 'kcc', 'Welkom-02!');
    expect(page).toMatchObject({ kind: 'page', status: 422 });
    expect(page).toMatchObject({ html: expect.stringContaining('value="kcc"') });
  });

  it('STF-15 a customer cannot sign in where staff do, nor take a staff session along', async () => {
    const visitor = new Visitor();
    await signedIn('kcc', staffProvider(), visitor);
    const customers = staffProvider({
      key: 'social',
      kind: 'customer',
      clientId: demoClients.customer.id,
      clientSecret: demoClients.customer.secret,
    });
    const { url, checks } = await customers.begin({ redirectUri });
    const page = await visitor.open(url);
    expect(await visitor.signIn(page, 'kcc')).toMatchObject({ status: 422 });
    const { address } = await visitor.signIn(page, 'noor');
    const identity = await customers.finish({ callbackUrl: address, checks });
    expect(identity).toMatchObject({ subject: 'voordeur-customer-noor', roles: [] });
    const staff = await staffProvider().begin({ redirectUri });
    expect(await visitor.signIn(await visitor.open(staff.url), 'noor')).toMatchObject({
      status: 422,
    });
  });

  it('ACC-28 a fresh sign-in asks the password again and is confirmed by the provider', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00Z') });
    const provider = staffProvider();
    const visitor = new Visitor();
    const first = await signedIn('kcc', provider, visitor);
    vi.setSystemTime(new Date('2026-03-02T09:10:00Z'));
    const { url, checks } = await provider.begin({ redirectUri, freshSignIn: true });
    const { address } = await visitor.signIn(await visitor.open(url), 'kcc');
    const second = await provider.finish({ callbackUrl: address, checks });
    expect(Number(second.authenticatedAt) - Number(first.authenticatedAt)).toBe(600);
  });

  it('ACC-28 a visitor who takes the fresh sign-in out of the address is refused', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-02T09:00:00Z') });
    const provider = staffProvider();
    const visitor = new Visitor();
    await signedIn('kcc', provider, visitor);
    vi.setSystemTime(new Date('2026-03-02T09:10:00Z'));
    const { url, checks } = await provider.begin({ redirectUri, freshSignIn: true });
    const changed = new URL(url);
    changed.searchParams.delete('prompt');
    changed.searchParams.delete('max_age');
    const { address } = await visitor.open(changed);
    await expect(provider.finish({ callbackUrl: address, checks })).rejects.toMatchObject({
      name: 'IdentityRefused',
      reason: 'not fresh',
    });
  });

  it('ACC-B14 breaking off at the provider signs nobody in', async () => {
    const provider = staffProvider();
    const { url, checks } = await provider.begin({ redirectUri });
    const visitor = new Visitor();
    const { address } = await visitor.cancel(await visitor.open(url));
    expect(address.searchParams.get('error')).toBe('access_denied');
    await expect(provider.finish({ callbackUrl: address, checks })).rejects.toMatchObject({
      name: 'IdentityRefused',
      reason: 'broken off',
    });
  });

  it('refuses an answer that belongs to the sign-in of another browser', async () => {
    const provider = staffProvider();
    const mine = await provider.begin({ redirectUri });
    const theirs = await provider.begin({ redirectUri });
    const visitor = new Visitor();
    const { address } = await visitor.signIn(await visitor.open(theirs.url), 'kcc');
    const refused = { name: 'IdentityRefused', reason: 'invalid' };
    await expect(
      provider.finish({ callbackUrl: address, checks: mine.checks }),
    ).rejects.toMatchObject(refused);
    const { state } = mine.checks;
    address.searchParams.set('state', state);
    await expect(
      provider.finish({ callbackUrl: address, checks: mine.checks }),
    ).rejects.toMatchObject(refused);
    await expect(
      provider.finish({ callbackUrl: new URL(redirectUri), checks: mine.checks }),
    ).rejects.toMatchObject(refused);
  });

  it('refuses an ID token with another nonce', async () => {
    const provider = staffProvider();
    const { url, checks } = await provider.begin({ redirectUri });
    const changed = new URL(url);
    changed.searchParams.set('nonce', 'of-somebody-else');
    const visitor = new Visitor();
    const { address } = await visitor.signIn(await visitor.open(changed), 'kcc');
    await expect(provider.finish({ callbackUrl: address, checks })).rejects.toThrow(
      IdentityRefused,
    );
  });

  it('refuses an answer that was used before', async () => {
    const provider = staffProvider();
    const { url, checks } = await provider.begin({ redirectUri });
    const visitor = new Visitor();
    const { address } = await visitor.signIn(await visitor.open(url), 'kcc');
    await provider.finish({ callbackUrl: address, checks });
    await expect(provider.finish({ callbackUrl: address, checks })).rejects.toMatchObject({
      name: 'IdentityRefused',
      reason: 'invalid',
    });
  });

  it('takes the roles from the claim that the organisation names', async () => {
    const provider = staffProvider({ rolesClaim: 'preferred_username' });
    expect(await signedIn('kcc', provider)).toMatchObject({ roles: ['WISSELSTAD\\kcc'] });
  });

  it('STF-B10 a provider that is down is unavailable, and found again when it is back', async () => {
    const { port } = await portOfNobody();
    const provider = staffProvider({ issuer: `http://localhost:${port}` });
    await expect(provider.begin({ redirectUri })).rejects.toThrow(IdentityUnavailable);
    const back = await startIdentityProvider({ port });
    expect(await signedIn('kcc', provider)).toMatchObject({ subject: 'staff-kcc' });
    const { url, checks } = await provider.begin({ redirectUri });
    const visitor = new Visitor();
    const { address } = await visitor.signIn(await visitor.open(url), 'kcc');
    await back.stop();
    await expect(provider.finish({ callbackUrl: address, checks })).rejects.toThrow(
      IdentityUnavailable,
    );
  });

  it('STF-B10 a provider that does not answer is unavailable within the time-out', async () => {
    const { server, port } = await silentServer();
    const provider = staffProvider({ issuer: `http://localhost:${port}`, timeout: 100 });
    await expect(provider.begin({ redirectUri })).rejects.toThrow(IdentityUnavailable);
    server.closeAllConnections();
    server.close();
  });

  it('a wrong secret in our settings is no fault of the visitor', async () => {
    const provider = staffProvider({ clientSecret: 'wrong' });
    await expect(signedIn('kcc', provider)).rejects.toThrow(IdentityUnavailable);
  });

  it.each([
    ['http://login.example', true],
    ['http://localhost:8080', false],
    ['ftp://localhost', true],
  ])('refuses the issuer %s (allowInsecure %s)', (issuer, allowInsecure) => {
    expect(() => staffProvider({ issuer, allowInsecure })).toThrow(/https/);
  });
});

/** A port on which nobody listens any more. */
async function portOfNobody(): Promise<{ port: number }> {
  const { port, stop } = await startIdentityProvider();
  await stop();
  return { port };
}

function silentServer(): Promise<{ server: Server; port: number }> {
  const server = createServer(() => undefined);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: address && typeof address === 'object' ? address.port : 0 });
    });
  });
}
