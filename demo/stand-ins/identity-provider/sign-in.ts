import type { FastifyInstance, FastifyReply } from 'fastify';
import { errors, type Interaction, type Provider } from 'oidc-provider';
import { z } from 'zod';
import { messagePage, signInPage, startPage } from './pages.ts';
import { type DemoPerson, demoPeople, personFor } from './people.ts';

/** What the sign-in pages post. */
export const signInForm = z.object({
  decision: z.enum(['continue', 'cancel']).default('continue'),
  username: z.string().default(''),
  password: z.string().default(''),
});

/** The pages of the OpenID provider: its start page, signing in, cancelling, signing out. */
export function addSignInPages(app: FastifyInstance, provider: Provider): void {
  app.setErrorHandler((error, _request, reply) => {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    const page = messagePage(
      'Deze pagina is verlopen',
      'Ga terug naar het portaal en begin opnieuw met inloggen.',
    );
    return reply.code(410).type('text/html').send(page);
  });

  app.get('/', (_request, reply) => reply.type('text/html').send(startPage(demoPeople)));

  app.post('/sign-out', (_request, reply) => {
    endSessions(reply);
    return reply.redirect('/', 303);
  });

  app.get('/interaction/:uid', async (request, reply) => {
    const { params } = await provider.interactionDetails(request.raw, reply.raw);
    return reply.type('text/html').send(pageFor(params.client_id, params.login_hint ?? '', false));
  });

  app.post('/interaction/:uid', async (request, reply) => {
    const interaction = await provider.interactionDetails(request.raw, reply.raw);
    const { params } = interaction;
    const { decision, username, password } = signInForm.parse(request.body);
    const person = personFor(params.client_id, username, password);
    if (decision === 'continue' && !person) {
      return reply
        .code(422)
        .type('text/html')
        .send(pageFor(params.client_id, username, true));
    }
    if (person && isOfSomebodyElse(interaction, person)) {
      await forgetSession(interaction);
      endSessions(reply);
    }
    const result =
      decision === 'continue' && person
        ? { login: { accountId: person.id } }
        : { error: 'access_denied', error_description: 'The person cancelled' };
    const next = await provider.interactionResult(request.raw, reply.raw, result);
    return reply.redirect(next, 303);
  });

  function endSessions(reply: FastifyReply): void {
    const session = provider.cookieName('session');
    const names = [session, `${session}.sig`, 'facebook_session'];
    reply.header(
      'set-cookie',
      names.map((name) => `${name}=; path=/; max-age=0`),
    );
  }
}

function isOfSomebodyElse({ session }: Interaction, person: DemoPerson): boolean {
  return session !== undefined && session.accountId !== person.id;
}

/** Loosens a sign-in from the session it began in, which would otherwise have to end by script. */
async function forgetSession(interaction: Interaction): Promise<void> {
  delete interaction.session;
  await interaction.save(interaction.exp - Math.floor(Date.now() / 1000));
}

function pageFor(application: string | undefined, username: string, failed: boolean): string {
  const people = demoPeople.filter((person) => person.application === application);
  return signInPage({ provider: 'de demo-aanmelddienst', people, username, failed });
}
