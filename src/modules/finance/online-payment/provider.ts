import type { Temporal } from 'temporal-polyfill';
import type { ProviderStatus } from './rules/payment-states.ts';

/**
 * The port to the provider that lets customers pay at their own bank. `connections/mollie` implements it. Every call
 * may throw `ProviderFailed`.
 */
export interface PaymentProvider {
  /** Asks for a page where the customer pays. The same `requestId` again answers the same payment, for an hour at least. */
  create(request: ProviderRequest): Promise<ProviderPayment>;
  /** How a payment stands now. Throws `ProviderFailed` for an id that this account does not know, too. */
  find(providerPaymentId: string): Promise<ProviderPayment>;
}

export interface ProviderRequest {
  readonly requestId: string;
  readonly cents: number;
  readonly description: string;
  /** Where the customer comes back. */
  readonly returnUrl: string;
  /** Where the provider says that something changed. */
  readonly webhookUrl: string;
  readonly language: 'nl' | 'en';
  readonly reference: string;
  readonly beneficiary: string;
  readonly payBefore: Temporal.Instant;
  /** Of the household; absent when none is known (FIN-B12). */
  readonly email?: string;
}

/** A payment as the provider tells of it; amounts in cents, what went back is added up. */
export interface ProviderPayment {
  readonly id: string;
  readonly status: ProviderStatus;
  readonly cents: number;
  /** Absent when it can no longer be paid. */
  readonly checkoutUrl?: string;
  readonly expiresAt?: Temporal.Instant;
  readonly paidAt?: Temporal.Instant;
  readonly refundedCents: number;
  readonly chargedBackCents: number;
}

/** The provider was not reached in time, refused, or answered what makes no sense. */
export class ProviderFailed extends Error {
  override readonly name = 'ProviderFailed';
}

/** What an organisation stored of its provider, its key opened. */
export interface ProviderSettings {
  readonly endpoint: string;
  readonly apiKey: string;
  /** The provider's own name of the way to pay, such as `ideal`. */
  readonly method: string;
  /** A stand-in of the demo: the only one that may speak plain http, within this machine. */
  readonly standIn: boolean;
}

/** Connects to a provider; the house knows which connection speaks which protocol. Throws on wrong settings. */
export type ConnectPaymentProvider = (settings: ProviderSettings) => PaymentProvider;
