/** Where a customer receives letters, as stored; each part may be missing. */
export interface PostalDetails {
  readonly salutation: string;
  readonly displayName: string;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly houseNumberAddition: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
}

/**
 * Name and address as the post wants them on an envelope: postcode with a space, two spaces, the town in capitals.
 * Undefined when something is missing without which a letter does not arrive.
 */
export function postalAddress(details: PostalDetails): string[] | undefined {
  const { street, houseNumber, houseNumberAddition, postcode, town } = details;
  if (!street || !houseNumber || !postcode || !town) return undefined;
  const house = [houseNumber, houseNumberAddition].filter(Boolean).join(' ');
  return [
    capitalised(addressedAs(details)),
    `${street} ${house}`,
    `${spaced(postcode)}  ${town.toLocaleUpperCase('nl')}`,
  ];
}

/** How a letter calls somebody: *mevrouw F.M.H. Cedee*; an organisation has no salutation. */
export function addressedAs({
  salutation,
  displayName,
}: Pick<PostalDetails, 'salutation' | 'displayName'>): string {
  return [salutation, displayName].filter(Boolean).join(' ');
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase('nl') + text.slice(1);
}

/** `3703EK` → `3703 EK`; a foreign postcode stays as it is. */
function spaced(postcode: string): string {
  return postcode
    .trim()
    .toUpperCase()
    .replace(/^(\d{4})\s*([A-Z]{2})$/, '$1 $2');
}
