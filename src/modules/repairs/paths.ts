/** The overview of a customer's requests. */
export const repairsPath = '/onderhoud';

/** One request of a customer. */
export const repairPath = (id: string) => `${repairsPath}/${id}`;

/** The wizard for a new request. */
export const newRepairPath = `${repairsPath}/nieuw`;

/** The requests as staff see them. */
export const officeRepairsPath = '/kantoor/reparaties';
