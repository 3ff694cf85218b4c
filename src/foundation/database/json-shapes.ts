import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A date as a hot page's answer holds it. */
export const jsonDate = z.string().transform((text) => Temporal.PlainDate.from(text));

/** An instant as a hot page's answer holds it. */
export const jsonInstant = z.string().transform((text) => Temporal.Instant.from(text));
