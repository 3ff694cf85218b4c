import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openMailFolder } from './mail-folder.ts';
import { type MailServerStandIn, startMailServer } from './mail-server.ts';

describe('the mail server of the demo', () => {
  let folder: string;
  let standIn: MailServerStandIn;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voordeur-mail-'));
    standIn = await startMailServer({ folder });
  });

  afterEach(async () => {
    await standIn.stop();
    await rm(folder, { recursive: true });
  });

  function send(subject: string, to = 'cedee@voorbeeld.example') {
    return createTransport({ host: '127.0.0.1', port: standIn.port }).sendMail({
      from: 'portaal@wisselstad.example',
      to,
      subject,
      text: `Over ${subject}`,
      html: `<p>Over <b>${subject}</b></p>`,
    });
  }

  function get(path: string) {
    return fetch(`${standIn.url}${path}`);
  }

  function setFault(fault: object) {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify(fault);
    return fetch(`${standIn.url}/faults`, { method: 'POST', headers, body });
  }

  it('lists the mails newest first and shows each in every form', async () => {
    await send('een');
    await send('twee');
    const mails: unknown = await (await get('/mails.json')).json();
    expect(mails).toMatchObject([
      { id: '00000002', subject: 'twee' },
      { id: '00000001', subject: 'een' },
    ]);
    expect(mails).toEqual(standIn.mails());
    const page = await get('/mails/00000001.html');
    expect(page.headers.get('content-security-policy')).toMatch(/^sandbox;/);
    expect(await page.text()).toContain('<p>Over <b>een</b></p>');
    expect(await (await get('/mails/00000001.txt')).text()).toContain('Over een');
    expect(await (await get('/mails/00000001.eml')).text()).toContain('Subject: een\r\n');
    expect(await (await get('/mails/00000001.json')).json()).toMatchObject({ subject: 'een' });
    expect((await get('/mails/00000003.html')).status).toBe(404);
    expect((await get('/mails/..%2F00000001.eml')).status).toBe(404);
  });

  it('keeps the mails when it starts again, and counts on', async () => {
    await send('een');
    const before = standIn.mails();
    await standIn.stop();
    standIn = await startMailServer({ folder });
    expect(standIn.mails()).toEqual(before);
    await send('twee');
    expect(standIn.mails().map(({ id }) => id)).toEqual(['00000002', '00000001']);
  });

  it('keeps the newest 500 mails, on disk too', async () => {
    const mails = await openMailFolder(folder);
    for (let count = 1; count <= 502; count += 1) {
      await mails.keep(Buffer.from(`Subject: ${count}\r\n\r\n`));
    }
    const files = (await readdir(folder)).sort();
    expect(files).toHaveLength(500);
    expect(files[0]).toBe('00000003.eml');
    expect(mails.mails()).toHaveLength(500);
    expect(mails.mails()[0]).toMatchObject({ id: '00000502', subject: '502' });
  });

  it('fails as it is told over HTTP, until it is told to stop', async () => {
    const to = 'weg@voorbeeld.example';
    expect((await setFault({ mode: 'refuse-permanently', address: to })).status).toBe(204);
    await expect(send('een', to)).rejects.toMatchObject({ responseCode: 550 });
    await send('twee');
    expect((await setFault({ mode: 'refuse-temporarily' })).status).toBe(204);
    await expect(send('drie')).rejects.toMatchObject({ responseCode: 451 });
    expect((await setFault({ mode: 'explode' })).status).toBe(422);
    await expect(send('vier')).rejects.toMatchObject({ responseCode: 451 });
    expect((await setFault({ mode: 'ok' })).status).toBe(204);
    await send('vijf');
    expect(standIn.mails().map(({ subject }) => subject)).toEqual(['vijf', 'twee']);
  });
});
