import { createServer, type RequestListener } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IdentityUnavailable } from '#foundation/ports/identity.ts';
import { demoClients } from '../../../demo/stand-ins/identity-provider/clients.ts';
import { startIdentityProvider } from '../../../demo/stand-ins/identity-provider/identity-provider.ts';
import { Visitor } from '../../../demo/stand-ins/identity-provider/visitor.ts';
import type { StandIn } from '../../../demo/stand-ins/stand-in.ts';
import { facebookIdentityProvider } from './facebook-identity-provider.ts';
import type { FacebookSettings } from './facebook-settings.ts';

const redirectUri = 'http://wisselstad.localhost:4711/inloggen/facebook';

describe('signing in with Facebook', () => {
  let standIn: StandIn;

  beforeAll(async () => {
    standIn = await startIdentityProvider();
  });

  afterAll(() => standIn.stop());

  function facebook(settings: Partial<FacebookSettings> = {}) {
    return facebookIdentityProvider({
      appId: demoClients.facebook.id,
      appSecret: demoClients.facebook.secret,
      dialogUrl: `${standIn.url}/facebook`,
      graphUrl: `${standIn.url}/facebook`,
      allowInsecure: true,
      ...settings,
    });
  }

  async function signedIn(username: string, visitor = new Visitor()) {
    const { url, checks } = await facebook().begin({ redirectUri });
    const { address } = await visitor.signIn(await visitor.open(url), username);
    return facebook().finish({ callbackUrl: address, checks });
  }

  it('ACC-22 ACC-24 a tenant who signs in at Facebook brings name and e-mail address', async () => {
    expect(await signedIn('noor')).toEqual({
      issuer: 'https://www.facebook.com',
      subject: 'facebook-noor',
      name: 'Noor van Dam',
      email: 'noor.vandam@voorbeeld.example',
      roles: [],
    });
  });

  it('ACC-22 a tenant who keeps the e-mail address back signs in all the same', async () => {
    expect(await signedIn('bram')).toEqual({
      issuer: 'https://www.facebook.com',
      subject: 'facebook-bram',
      name: 'Bram Visser',
      roles: [],
    });
  });

  it('ACC-27 a tenant who is still signed in at Facebook comes back at once', async () => {
    const visitor = new Visitor();
    const first = await signedIn('noor', visitor);
    const { url, checks } = await facebook().begin({ redirectUri });
    const { kind, address } = await visitor.open(url);
    expect(kind).toBe('portal');
    expect(await facebook().finish({ callbackUrl: address, checks })).toEqual(first);
  });

  it('ACC-28 a fresh sign-in asks the password again', async () => {
    const visitor = new Visitor();
    await signedIn('noor', visitor);
    const { url, checks } = await facebook().begin({ redirectUri, freshSignIn: true });
    const page = await visitor.open(url);
    expect(await visitor.signIn(page, 'noor', 'Welkom-02!')).toMatchObject({ status: 422 });
    const { address } = await visitor.signIn(page, 'noor');
    const identity = await facebook().finish({ callbackUrl: address, checks });
    expect(identity).toMatchObject({ subject: 'facebook-noor' });
  });

  it('ACC-28 a tenant who takes the fresh sign-in out of the address is refused', async () => {
    const visitor = new Visitor();
    await signedIn('noor', visitor);
    const { url, checks } = await facebook().begin({ redirectUri, freshSignIn: true });
    const changed = new URL(url);
    changed.searchParams.delete('auth_type');
    const { address } = await visitor.open(changed);
    await expect(facebook().finish({ callbackUrl: address, checks })).rejects.toMatchObject({
      name: 'IdentityRefused',
      reason: 'not fresh',
    });
  });

  it('ACC-B14 a tenant who breaks off at Facebook is not signed in', async () => {
    const { url, checks } = await facebook().begin({ redirectUri });
    const visitor = new Visitor();
    const { address } = await visitor.cancel(await visitor.open(url));
    await expect(facebook().finish({ callbackUrl: address, checks })).rejects.toMatchObject({
      name: 'IdentityRefused',
      reason: 'broken off',
    });
  });

  it('refuses an answer that belongs to the sign-in of another browser', async () => {
    const mine = await facebook().begin({ redirectUri });
    const theirs = await facebook().begin({ redirectUri });
    const visitor = new Visitor();
    const { address } = await visitor.signIn(await visitor.open(theirs.url), 'noor');
    const refused = { name: 'IdentityRefused', reason: 'invalid' };
    const finish = () => facebook().finish({ callbackUrl: address, checks: mine.checks });
    await expect(finish()).rejects.toMatchObject(refused);
    address.searchParams.set('state', mine.checks.state);
    await expect(finish()).rejects.toMatchObject(refused);
  });

  it('refuses an answer that was used before', async () => {
    const { url, checks } = await facebook().begin({ redirectUri });
    const visitor = new Visitor();
    const { address } = await visitor.signIn(await visitor.open(url), 'noor');
    await facebook().finish({ callbackUrl: address, checks });
    await expect(facebook().finish({ callbackUrl: address, checks })).rejects.toMatchObject({
      name: 'IdentityRefused',
      reason: 'invalid',
    });
  });

  it('ACC-B14 Facebook that is down is unavailable, before and after the visit', async () => {
    const { url, checks } = await facebook().begin({ redirectUri });
    const visitor = new Visitor();
    const { address } = await visitor.signIn(await visitor.open(url), 'noor');
    const down = await serverThat(() => undefined);
    await down.stop();
    const graphDown = facebook({ graphUrl: down.url });
    await expect(graphDown.finish({ callbackUrl: address, checks })).rejects.toThrow(
      IdentityUnavailable,
    );
    const dialogDown = facebook({ dialogUrl: down.url });
    await expect(dialogDown.begin({ redirectUri })).rejects.toThrow(IdentityUnavailable);
  });

  it('ACC-B14 Facebook that is silent or broken is unavailable within the time-out', async () => {
    const { checks } = await facebook().begin({ redirectUri });
    const callbackUrl = new URL(`${redirectUri}?code=a&state=${checks.state}`);
    const silent = await serverThat(() => undefined);
    const settings = { dialogUrl: silent.url, graphUrl: silent.url, timeout: 100 };
    const waiting = facebook(settings);
    await expect(waiting.begin({ redirectUri })).rejects.toThrow(IdentityUnavailable);
    await expect(waiting.finish({ callbackUrl, checks })).rejects.toThrow(IdentityUnavailable);
    await silent.stop();
    const broken = await serverThat((_request, response) => response.writeHead(503).end('<html>'));
    await expect(
      facebook({ graphUrl: broken.url }).finish({ callbackUrl, checks }),
    ).rejects.toThrow(IdentityUnavailable);
    await broken.stop();
  });

  it('keeps secrets off lines without protection', () => {
    expect(() => facebook({ allowInsecure: false })).toThrow(/https/);
    expect(() => facebook({ graphUrl: 'http://graph.example' })).toThrow(/https/);
  });
});

function serverThat(answers: RequestListener): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer(answers);
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = address && typeof address === 'object' ? address.port : 0;
      const stop = () =>
        new Promise<void>((stopped) => {
          server.close(() => stopped());
          server.closeAllConnections();
        });
      resolve({ url: `http://localhost:${port}`, stop });
    });
  });
}
