/** Where the answer of a customer is sent. */
export const debtHelpPath = '/financien/hulp';

/** Where staff see the answers. */
export const debtHelpOfficePath = '/kantoor/hulp-bij-achterstand';
