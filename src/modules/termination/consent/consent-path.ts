/** The page on which somebody with a code agrees to a termination. */
export const consentPath = '/instemmen';
