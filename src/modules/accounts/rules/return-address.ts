/** Pages that nobody should return to after signing in. */
const doors = /^\/(inloggen|uitloggen|account|aad|wachtwoord-instellen)(\/|$)|^\/medewerker\/?$/i;

/**
 * The address to go to after signing in, or undefined. Only a path of this portal itself is believed: no other site
 * (open redirect, sector checklist D.3), no page for who is not signed in.
 */
export function returnAddress(asked: string | undefined): string | undefined {
  if (asked === undefined || !/^\/(?![/\\])[^\\\p{C}]*$/u.test(asked)) return undefined;
  const here = 'https://portal.invalid';
  if (!URL.canParse(asked, here)) return undefined;
  const url = new URL(asked, here);
  if (url.origin !== here || url.pathname.startsWith('//') || doors.test(url.pathname))
    return undefined;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Whether a page is one of staff: it looks at the staff cookie. */
export function isStaffAddress(address: string): boolean {
  return /^\/(beheer|kantoor|medewerker|meekijken)(\/|\?|#|$)/.test(address);
}
