import { createHash, createHmac, randomUUID } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { demoClients, isDemoAddress } from './clients.ts';
import { messagePage, signInPage } from './pages.ts';
import { type DemoPerson, demoPeople, personFor } from './people.ts';
import { signInForm } from './sign-in.ts';

const dialogQuery = z.object({
  client_id: z.literal(demoClients.facebook.id),
  redirect_uri: z.string().refine(isDemoAddress),
  state: z.string().default(''),
  code_challenge: z.string().optional(),
  auth_type: z.string().optional(),
  auth_nonce: z.string().optional(),
});

const tokenRequest = z.object({
  client_id: z.literal(demoClients.facebook.id),
  client_secret: z.literal(demoClients.facebook.secret),
  redirect_uri: z.string(),
  code: z.string(),
  code_verifier: z.string().default(''),
});

const people = demoPeople.filter((person) => person.application === 'facebook');

type Dialog = z.output<typeof dialogQuery>;
type Approval = { person: DemoPerson; dialog: Dialog; nonce: string | undefined };

/**
 * The part of Facebook Login that the portal speaks: the dialog, the exchange of the code, the
 * Graph API's `me` and `oauth/access_token_info`. A browser that signed in before goes straight
 * back, as at Facebook, unless `auth_type=reauthenticate` asks the password again.
 */
export function addFacebook(app: FastifyInstance): void {
  const sessions = new Map<string, DemoPerson>();
  const codes = new Map<string, Approval>();
  const tokens = new Map<string, Approval>();

  app.get('/facebook/:version/dialog/oauth', (request, reply) => {
    const { data: dialog } = dialogQuery.safeParse(request.query);
    if (!dialog) return refuseDialog(reply);
    const person = sessions.get(sessionOf(request));
    if (person && dialog.auth_type !== 'reauthenticate') {
      return goBack(reply, dialog, { code: keep(codes, { person, dialog, nonce: undefined }) });
    }
    return showDialog(reply, '', false);
  });

  app.post('/facebook/:version/dialog/oauth', (request, reply) => {
    const { data: dialog } = dialogQuery.safeParse(request.query);
    if (!dialog) return refuseDialog(reply);
    const { decision, username, password } = signInForm.parse(request.body);
    if (decision === 'cancel') {
      return goBack(reply, dialog, { error: 'access_denied', error_reason: 'user_denied' });
    }
    const person = personFor('facebook', username, password);
    if (!person) return showDialog(reply.code(422), username, true);
    const session = keep(sessions, person);
    reply.header('set-cookie', `facebook_session=${session}; path=/; HttpOnly; SameSite=Lax`);
    return goBack(reply, dialog, {
      code: keep(codes, { person, dialog, nonce: dialog.auth_nonce }),
    });
  });

  app.post('/facebook/:version/oauth/access_token', (request, reply) => {
    const { data: asked } = tokenRequest.safeParse(request.body);
    const approval = asked && codes.get(asked.code);
    if (!approval || !belongsTo(approval.dialog, asked)) {
      return reply.code(400).send(graphError('Error validating verification code.', 100));
    }
    codes.delete(asked.code);
    return { access_token: keep(tokens, approval), token_type: 'bearer', expires_in: 5_184_000 };
  });

  app.get('/facebook/me', (request, reply) => {
    const approval = tokens.get(provenToken(request));
    if (!approval) return reply.code(400).send(graphError('Invalid OAuth access token.', 190));
    const { id, name, email } = approval.person;
    return { id, name, ...(email && { email }) };
  });

  app.get('/facebook/oauth/access_token_info', (request, reply) => {
    const token = provenToken(request);
    const approval = tokens.get(token);
    if (!approval) return reply.code(400).send(graphError('Invalid OAuth access token.', 190));
    const { nonce } = approval;
    return { access_token: token, token_type: 'bearer', ...(nonce && { auth_nonce: nonce }) };
  });
}

function refuseDialog(reply: FastifyReply): FastifyReply {
  const page = messagePage('Inloggen is niet gelukt', 'Deze app of dit adres is niet bekend.');
  return reply.code(400).type('text/html').send(page);
}

function showDialog(reply: FastifyReply, username: string, failed: boolean): FastifyReply {
  const page = signInPage({ provider: 'Facebook (nagebootst)', people, username, failed });
  return reply.type('text/html').send(page);
}

function goBack(
  reply: FastifyReply,
  { redirect_uri, state }: Dialog,
  answer: Record<string, string>,
): FastifyReply {
  const address = new URL(redirect_uri);
  address.search = new URLSearchParams({ ...answer, state }).toString();
  return reply.redirect(address.href, 303);
}

function belongsTo(dialog: Dialog, asked: z.output<typeof tokenRequest>): boolean {
  const challenge = createHash('sha256').update(asked.code_verifier).digest('base64url');
  const proven = dialog.code_challenge === undefined || dialog.code_challenge === challenge;
  return proven && dialog.redirect_uri === asked.redirect_uri;
}

/** The access token of a request, if it comes with the proof that the asker has the app's secret. */
function provenToken(request: FastifyRequest): string {
  const { appsecret_proof: given } = z
    .object({ appsecret_proof: z.string().optional() })
    .parse(request.query);
  const token = (request.headers.authorization ?? '').replace(/^Bearer /, '');
  const secret = demoClients.facebook.secret;
  return given === createHmac('sha256', secret).update(token).digest('hex') ? token : '';
}

function sessionOf(request: FastifyRequest): string {
  return /(?:^|; )facebook_session=([^;]*)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
}

/** Keeps a value under a new random name; of each kind the newest thousand. */
function keep<Value>(store: Map<string, Value>, value: Value): string {
  const name = randomUUID();
  store.set(name, value);
  const [oldest] = store.keys();
  if (store.size > 1000 && oldest !== undefined) store.delete(oldest);
  return name;
}

function graphError(message: string, code: number): object {
  return { error: { message, type: 'OAuthException', code } };
}
