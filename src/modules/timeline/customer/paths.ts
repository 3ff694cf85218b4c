export const timelinePath = '/tijdlijn';
export const actionsPath = '/acties';
