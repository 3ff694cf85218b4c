/** A demo person who can sign in at the demo identity provider, all with `demoPassword`. */
export interface DemoPerson {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  /** Missing for a person who keeps the address back, as people may do at Facebook. */
  readonly email?: string;
  /** The application that the person may use. */
  readonly application: 'voordeur-staff' | 'voordeur-customer' | 'facebook';
  /** The Windows domain of staff, shown as `WISSELSTAD\kcc` (STF-38). */
  readonly domain?: string;
  readonly roles: readonly string[];
  /** What the roles are called on the page with demo people. */
  readonly task?: string;
}

export const demoPassword = 'Welkom-01!';

export const demoPeople: readonly DemoPerson[] = [
  staff('kcc', 'Karin Koster', 'KCC-medewerker', ['agent']),
  staff('kccbeheer', 'Bas Brouwer', 'KCC-medewerker (beheerder)', ['accountManager']),
  staff('kantoor', 'Katja Kramer', 'kantoormedewerker', ['employee']),
  staff('kantoorbeheer', 'Berend Bos', 'beheerder', ['administrator']),
  staff('nobody', 'Niels Noordhoek', 'zonder rol', []),
  customer('voordeur-customer', 'noor', 'Noor van Dam', 'noor.vandam@voorbeeld.example'),
  customer('voordeur-customer', 'bram', 'Bram Visser'),
  customer('facebook', 'noor', 'Noor van Dam', 'noor.vandam@voorbeeld.example'),
  customer('facebook', 'bram', 'Bram Visser'),
];

function staff(username: string, name: string, task: string, roles: string[]): DemoPerson {
  return {
    id: `staff-${username}`,
    username,
    name,
    email: `${username}@wisselstad.example`,
    application: 'voordeur-staff',
    domain: 'WISSELSTAD',
    roles,
    task,
  };
}

function customer(
  application: 'voordeur-customer' | 'facebook',
  username: string,
  name: string,
  email?: string,
): DemoPerson {
  const id = `${application}-${username}`;
  return { id, username, name, ...(email && { email }), application, roles: [] };
}

/** The name with which a person signs in, with the domain where there is one. */
export function fullUsername({ domain, username }: DemoPerson): string {
  return domain ? `${domain}\\${username}` : username;
}

/**
 * The person who may sign in to an application with this user name and password, if any. The user
 * name counts with and without its domain, in upper and lower case (STF-39).
 */
export function personFor(
  application: string | undefined,
  username: string,
  password: string,
): DemoPerson | undefined {
  if (password !== demoPassword) return undefined;
  return demoPeople.find(
    (person) => person.application === application && isCalled(person, username),
  );
}

/** Whether a user name, with or without domain, is this person's. */
export function isCalled(person: DemoPerson, username: string): boolean {
  const given = username.trim().toLowerCase();
  return [person.username, fullUsername(person)].some((name) => name.toLowerCase() === given);
}
