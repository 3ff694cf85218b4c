import { hasControlCharacters, normalizeUsername } from '#foundation/format/text.ts';

/** Characters a user name may count. */
export const usernameLength = { least: 3, most: 60 } as const;

/** Whether a user name may be chosen: 3 to 60 visible characters, none of them a control character (ACC-13). */
export function isUsername(text: string): boolean {
  const [seen, typed] = [[...normalizeUsername(text)].length, [...text].length];
  return (
    seen >= usernameLength.least && typed <= usernameLength.most && !hasControlCharacters(text)
  );
}
