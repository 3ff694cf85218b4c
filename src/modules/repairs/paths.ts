/** The overview of a customer's requests. */
export const repairsPath = '/onderhoud';

/** One request of a customer. */
export const repairPath = (id: string) => `${repairsPath}/${id}`;

/** The wizard for a new request. */
export const newRepairPath = `${repairsPath}/nieuw`;

/** The requests as staff see them. */
export const officeRepairsPath = '/kantoor/reparaties';

/** A photo of an own request. */
export const photoPath = (fileId: string) => `${repairsPath}/foto/${fileId}`;

/** The planned visit of an order as a file for an agenda. */
export const calendarPath = (id: string, orderId: string) =>
  `${repairsPath}/${id}/afspraak/${orderId}`;

/** Planning the visit of an own request, or moving it. */
export const visitPath = (id: string) => `${repairsPath}/${id}/afspraak`;

/** Adding photos to an own request, and taking them off. */
export const photosPath = (id: string) => `${repairsPath}/${id}/fotos`;
