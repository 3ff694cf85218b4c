export const timelinePath = '/tijdlijn';
export const actionsPath = '/acties';

/** The page of one entry of the timeline. */
export const entryHref = (entryId: string) => `${timelinePath}/${entryId}`;
