/** What the link on the customer card fills in (STF-33, STF-37). */
export interface DeepLink {
  readonly customerNumber: string;
  readonly domain: string;
  readonly username: string;
}

/** Lengths of the fields; what is longer is cut off (STF-B4). */
export const fieldLength = { customerNumber: 20, domain: 60, username: 60 } as const;

/** Reads the link; `DOMAIN\user` is split over its two fields (STF-38), what is missing stays empty (STF-42). */
export function readDeepLink(customerId: string, username: string): DeepLink {
  const [before, after] = username.trim().split(/\\(.*)/s);
  const [domain = '', name = ''] = after === undefined ? ['', before] : [before, after];
  return {
    customerNumber: customerId.trim().slice(0, fieldLength.customerNumber),
    domain: domain.slice(0, fieldLength.domain),
    username: name.slice(0, fieldLength.username),
  };
}

/** The variable that the back office left in the link instead of a value (STF-B3). */
export function variableLeftIn({ customerNumber, username }: DeepLink): '%1' | '%2' | undefined {
  if (customerNumber.includes('%1')) return '%1';
  return username.includes('%2') ? '%2' : undefined;
}

/** `DOMAIN\user`, or what there is of it. */
export function fullName({ domain, username }: Pick<DeepLink, 'domain' | 'username'>): string {
  return domain && username ? `${domain}\\${username}` : username;
}

/** Whether two user names are the same person's: without domain where one lacks it, in any case (STF-39). */
export function isSamePerson(one: string, other: string): boolean {
  const [first, second] = [one, other].map((name) => name.toLowerCase());
  if (first === undefined || second === undefined) return false;
  return first === second || withoutDomain(first) === second || first === withoutDomain(second);
}

function withoutDomain(name: string): string {
  return name.slice(name.lastIndexOf('\\') + 1);
}
