/** The part of oidc-provider 9 that the demo identity provider uses; the package has no types. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export interface Interaction {
    params: { client_id?: string; login_hint?: string };
    /** The session of the browser when the interaction began. */
    session?: { accountId: string; uid?: string };
    /** Unix time in seconds. */
    exp: number;
    save(secondsToKeep: number): Promise<string>;
  }

  export interface Context {
    type: string;
    body: string;
    oidc: {
      provider: Provider;
      client: { clientId: string };
      session: { accountId?: string; grantIdFor(clientId: string): string | undefined };
      params: { login_hint?: string };
      result?: { login?: object };
    };
  }

  export interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface Configuration {
    clients: Record<string, unknown>[];
    jwks: { keys: object[] };
    cookies: { keys: string[] };
    claims: Record<string, string[]>;
    conformIdTokenClaims: boolean;
    scopes: string[];
    pkce: { required(): boolean };
    features: Record<string, { enabled: boolean }>;
    ttl: Record<string, number>;
    interactions: {
      policy: interactionPolicy.Policy;
      url(context: Context, interaction: { uid: string }): string;
    };
    findAccount(
      context: Context,
      id: string,
    ): { accountId: string; claims(): Record<string, unknown> } | undefined;
    loadExistingGrant(context: Context): Promise<Grant | undefined>;
    renderError(
      context: Context,
      out: { error: string; error_description?: string },
      error: Error,
    ): void;
  }

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    readonly Client: { prototype: { redirectUriAllowed(address: string): boolean } };
    readonly Grant: {
      new (properties: { clientId: string; accountId: string | undefined }): Grant;
      find(id: string): Promise<Grant | undefined>;
    };
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    cookieName(type: 'session'): string;
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionResult(
      request: IncomingMessage,
      response: ServerResponse,
      result: { login: { accountId: string } } | { error: string; error_description: string },
    ): Promise<string>;
  }

  export namespace interactionPolicy {
    class Check {
      constructor(reason: string, description: string, check: (context: Context) => boolean);
    }
    interface Policy {
      get(prompt: 'login'): { checks: { add(check: Check): void } };
    }
    function base(): Policy;
  }

  export namespace errors {
    class SessionNotFound extends Error {}
  }
}
