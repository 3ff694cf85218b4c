/** Addresses of this module's pages for staff. */
export const officePaths = {
  terminations: '/kantoor/opzeggingen',
  reasons: '/kantoor/opzegredenen',
  terms: '/kantoor/opzeggen-per-type',
  notices: '/kantoor/opzegtermijnen',
} as const;
