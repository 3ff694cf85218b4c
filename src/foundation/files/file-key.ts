import { newToken } from '../secrets/random.ts';

const organisationId = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';
const shape = new RegExp(`^${organisationId}/[\\w-]{43}$`);

/** A new key: the organisation's id and 256 random bits. Nothing of a file's name or owner goes into it. */
export function newFileKey(organisation: string): string {
  const key = `${organisation}/${newToken()}`;
  if (!isFileKey(key)) throw new Error('A file key begins with the id of an organisation.');
  return key;
}

/** True for what `newFileKey` makes; a path, an empty text or anything else is no key. */
export function isFileKey(text: string): boolean {
  return shape.test(text);
}
