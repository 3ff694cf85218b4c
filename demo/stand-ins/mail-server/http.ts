import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { type Faults, fault } from './faults.ts';
import type { MailFolder } from './mail-folder.ts';

const mailParameters = z.object({ id: z.string().regex(/^\d{8}$/) });

/**
 * Shows the kept mails: `/mails.json` (newest first), `/mails/<id>.json`, `.html`, `.txt` and
 * `.eml` (as it came over the line). `POST /faults` with a fault as JSON sets the fault switch.
 */
export async function mailPages(folder: MailFolder, faults: Faults): Promise<FastifyInstance> {
  const app = fastify();

  app.get('/mails.json', () => folder.mails());

  app.get('/mails/:id.json', (request, reply) => mailAt(request.params) ?? reply.callNotFound());

  app.get('/mails/:id.html', (request, reply) => {
    const mail = mailAt(request.params);
    if (!mail) return reply.callNotFound();
    // A mail shows pictures and styles of its own, and runs nothing.
    reply.header(
      'content-security-policy',
      "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
    );
    return reply.type('text/html; charset=utf-8').send(mail.html);
  });

  app.get('/mails/:id.txt', (request, reply) => {
    const mail = mailAt(request.params);
    return mail ? reply.type('text/plain; charset=utf-8').send(mail.text) : reply.callNotFound();
  });

  app.get('/mails/:id.eml', async (request, reply) => {
    const mail = mailAt(request.params);
    if (!mail) return reply.callNotFound();
    return reply.type('message/rfc822').send(await folder.source(mail.id));
  });

  app.post('/faults', (request, reply) => {
    const { data, error } = fault.safeParse(request.body);
    if (!data) return reply.code(422).send({ message: z.prettifyError(error) });
    faults.set(data);
    return reply.code(204).send();
  });

  function mailAt(parameters: unknown) {
    const { data } = mailParameters.safeParse(parameters);
    return data && folder.mails().find(({ id }) => id === data.id);
  }

  await app.ready();
  return app;
}
