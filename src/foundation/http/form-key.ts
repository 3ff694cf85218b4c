import { randomUUID } from 'node:crypto';

/** A random key for a form that is shown; stored only when the form is sent (design section 5). */
export function newFormKey(): string {
  return randomUUID();
}

export function isFormKey(text: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}
