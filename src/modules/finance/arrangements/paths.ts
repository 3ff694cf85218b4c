/** Where a customer finds his arrangements, and the two steps of a new one. */
export const arrangementPaths = {
  panel: '/financien#regeling',
  one: (id: string) => `/financien/betalingsregeling/${id}`,
  chooseInvoices: '/financien/betalingsregeling/nieuw',
  chooseTerms: '/financien/betalingsregeling/nieuw/termijnen',
  change: '/financien/betalingsregeling/nieuw/wijzigen',
} as const;

/** Where staff keep templates and arrangements. */
export const officePaths = {
  arrangements: '/kantoor/betalingsregelingen',
  templates: '/kantoor/regelingssjablonen',
} as const;
