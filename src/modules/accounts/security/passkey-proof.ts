import type { VerifiedRegistrationResponse } from '@simplewebauthn/server';
import { z } from 'zod';
import type { StoredPasskey } from './passkeys.ts';

/** What a browser sends of a new passkey, as JSON in a form field. */
export const newPasskeyJson = jsonOf(
  z.object({
    id: z.string().max(1400),
    rawId: z.string(),
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}),
    response: z.object({
      clientDataJSON: z.string(),
      attestationObject: z.string(),
      transports: z.array(z.string().max(20)).max(10).default([]),
    }),
  }),
);

/** What a browser sends when a passkey proves who is there. */
export const passkeyProofJson = jsonOf(
  z.object({
    id: z.string().max(1400),
    rawId: z.string(),
    type: z.literal('public-key'),
    clientExtensionResults: z.object({}),
    response: z.object({
      clientDataJSON: z.string(),
      authenticatorData: z.string(),
      signature: z.string(),
    }),
  }),
);

export type NewPasskey = z.output<typeof newPasskeyJson>;
export type PasskeyProof = z.output<typeof passkeyProofJson>;

/** Which question a proof answers: ours, on this host, this once. */
export interface PasskeyQuestion {
  /** 32 bytes that nobody can guess and that serve once. */
  readonly challenge: Buffer;
  /** The origin of the request; a passkey belongs to its host name. */
  readonly origin: string;
}

/** The options for making a passkey, as the browser's script reads them. */
export async function newPasskeyOptions(
  question: PasskeyQuestion,
  whose: {
    accountId: string;
    username: string;
    portalName: string;
    passkeys: readonly StoredPasskey[];
  },
): Promise<string> {
  const { generateRegistrationOptions } = await passkeyLibrary();
  const options = await generateRegistrationOptions({
    rpName: whose.portalName,
    rpID: hostOf(question),
    userName: whose.username,
    userDisplayName: whose.username,
    userID: new Uint8Array(Buffer.from(whose.accountId.replaceAll('-', ''), 'hex')),
    challenge: new Uint8Array(question.challenge),
    excludeCredentials: whose.passkeys.map(({ credentialId }) => ({ id: credentialId })),
  });
  return JSON.stringify(options);
}

/** What was made, or undefined when it does not answer the question. */
export async function checkNewPasskey(
  question: PasskeyQuestion,
  response: NewPasskey,
): Promise<VerifiedRegistrationResponse['registrationInfo']> {
  const { verifyRegistrationResponse } = await passkeyLibrary();
  const checked = await verifyRegistrationResponse({
    response,
    ...expected(question),
    requireUserVerification: false,
  }).catch(() => undefined);
  return checked?.registrationInfo;
}

/** The options for using one of these passkeys. */
export async function passkeyOptions(
  question: PasskeyQuestion,
  passkeys: readonly StoredPasskey[],
): Promise<string> {
  const { generateAuthenticationOptions } = await passkeyLibrary();
  const options = await generateAuthenticationOptions({
    rpID: hostOf(question),
    challenge: new Uint8Array(question.challenge),
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({
      id: credentialId,
      transports,
    })),
  });
  return JSON.stringify(options);
}

/** The new count of a passkey that proved itself, or undefined when the proof does not hold. */
export async function checkPasskeyProof(
  question: PasskeyQuestion,
  response: PasskeyProof,
  passkey: StoredPasskey,
): Promise<number | undefined> {
  const { verifyAuthenticationResponse } = await passkeyLibrary();
  const checked = await verifyAuthenticationResponse({
    response,
    ...expected(question),
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.counter,
    },
    requireUserVerification: false,
  }).catch(() => undefined);
  return checked?.verified ? checked.authenticationInfo.newCounter : undefined;
}

function expected(question: PasskeyQuestion) {
  return {
    expectedChallenge: question.challenge.toString('base64url'),
    expectedOrigin: question.origin,
    expectedRPID: hostOf(question),
  };
}

function hostOf({ origin }: PasskeyQuestion): string {
  return new URL(origin).hostname;
}

/** A form field that holds JSON of this shape. */
function jsonOf<Output>(shape: z.ZodType<Output, unknown>): z.ZodType<Output, unknown> {
  return z
    .string()
    .max(20_000)
    .transform((text, context) => {
      try {
        return JSON.parse(text);
      } catch {
        context.issues.push({ code: 'custom', message: 'not JSON', input: text });
        return z.NEVER;
      }
    })
    .pipe(shape);
}

/** Loaded when the first passkey is asked for: it is large, and slows down every start. */
function passkeyLibrary(): Promise<typeof import('@simplewebauthn/server')> {
  return import('@simplewebauthn/server');
}
