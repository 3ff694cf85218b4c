/** Makes a passkey from the server's options (JSON) and answers it as JSON. Throws when the visitor breaks off. */
export async function createPasskey(options: unknown): Promise<unknown> {
  const publicKey =
    PublicKeyCredential.parseCreationOptionsFromJSON?.(options as CreationJson) ??
    creationOptionsFrom(options as CreationJson);
  return jsonOf(await navigator.credentials.create({ publicKey }));
}

/** Asks a passkey to prove who is there, from the server's options (JSON), and answers the proof as JSON. */
export async function usePasskey(options: unknown): Promise<unknown> {
  const publicKey =
    PublicKeyCredential.parseRequestOptionsFromJSON?.(options as RequestJson) ??
    requestOptionsFrom(options as RequestJson);
  return jsonOf(await navigator.credentials.get({ publicKey }));
}

// The server wrote the options; a browser that cannot read their JSON itself gets them converted below.
type CreationJson = PublicKeyCredentialCreationOptionsJSON;
type RequestJson = PublicKeyCredentialRequestOptionsJSON;

function creationOptionsFrom(json: CreationJson): PublicKeyCredentialCreationOptions {
  return {
    rp: json.rp,
    pubKeyCredParams: json.pubKeyCredParams as PublicKeyCredentialParameters[],
    challenge: bytesOf(json.challenge),
    user: { ...json.user, id: bytesOf(json.user.id) },
    excludeCredentials: (json.excludeCredentials ?? []).map(descriptorFrom),
    authenticatorSelection: json.authenticatorSelection ?? {},
    timeout: json.timeout ?? 60_000,
    attestation: 'none',
  };
}

function requestOptionsFrom(json: RequestJson): PublicKeyCredentialRequestOptions {
  return {
    challenge: bytesOf(json.challenge),
    allowCredentials: (json.allowCredentials ?? []).map(descriptorFrom),
    userVerification: (json.userVerification ?? 'preferred') as UserVerificationRequirement,
    timeout: json.timeout ?? 60_000,
    ...(json.rpId !== undefined && { rpId: json.rpId }),
  };
}

function descriptorFrom({ id }: { id: string }): PublicKeyCredentialDescriptor {
  return { type: 'public-key', id: bytesOf(id) };
}

function jsonOf(credential: Credential | null): unknown {
  if (!(credential instanceof PublicKeyCredential)) throw new Error('The browser gave no passkey');
  if (typeof credential.toJSON === 'function') return credential.toJSON();
  const { id, rawId, type, response } = credential;
  return {
    id,
    rawId: textOf(rawId),
    type,
    clientExtensionResults: {},
    response: { clientDataJSON: textOf(response.clientDataJSON), ...answerOf(response) },
  };
}

function answerOf(response: AuthenticatorResponse): object {
  if (response instanceof AuthenticatorAttestationResponse) {
    return {
      attestationObject: textOf(response.attestationObject),
      transports: response.getTransports(),
    };
  }
  if (!(response instanceof AuthenticatorAssertionResponse)) return {};
  return {
    authenticatorData: textOf(response.authenticatorData),
    signature: textOf(response.signature),
    ...(response.userHandle && { userHandle: textOf(response.userHandle) }),
  };
}

function bytesOf(base64url: string): ArrayBuffer {
  const binary = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0)).buffer;
}

function textOf(bytes: ArrayBuffer): string {
  const binary = Array.from(new Uint8Array(bytes), (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}
