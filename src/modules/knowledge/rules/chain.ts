import { z } from 'zod';

/** One answer that was chosen: of which step, and which. */
export interface ChosenAnswer {
  readonly step: string;
  readonly answer: string;
}

/**
 * The answers so far, in order. They stand in the address (`?antwoord=rol:huurder&antwoord=…`), so that every page shows
 * exactly the answers with which it was asked for: going back in the browser is going back in the chain (KNO-B11).
 */
export type Chain = readonly ChosenAnswer[];

/** More answers than a path can have make no sense. */
const longestChain = 50;

/** Reads a chain out of an address; what makes no sense ends it. */
export const chainInput: z.ZodType<Chain, unknown> = z
  .union([z.string().transform((one) => [one]), z.array(z.string())])
  .catch([])
  .transform((written) => {
    const chain: ChosenAnswer[] = [];
    for (const part of written.slice(0, longestChain)) {
      const [, step, answer] = /^([\w-]{1,40}):(.{1,80})$/s.exec(part) ?? [];
      if (step === undefined || answer === undefined) break;
      chain.push({ step, answer });
    }
    return chain;
  });

/** One answer as it stands in the address. */
export function writeAnswer({ step, answer }: ChosenAnswer): string {
  return `${step}:${answer}`;
}
