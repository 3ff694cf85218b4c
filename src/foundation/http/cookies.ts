import type { SessionKind } from './entrance.ts';

/** The names of our cookies. Over https they carry the `__Host-` prefix, which binds them to one host and path. */
export function cookieName(plain: string, secure: boolean): string {
  return secure ? `__Host-${plain}` : plain;
}

/** The cookie that holds the session of a customer or of staff. */
export const sessionCookie: Readonly<Record<SessionKind, string>> = {
  customer: 'klant',
  staff: 'medewerker',
};
