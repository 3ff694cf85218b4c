import { createHash } from 'node:crypto';

/** The hash of an image's content, as it stands in the image's address (ADM-238). */
export function hashOf(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
