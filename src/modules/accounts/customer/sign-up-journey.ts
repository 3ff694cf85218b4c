/** The cookie with the token `signUp`, from identification to the account details. */
export const signUpCookie = 'aanmelden';

/** Minutes from identification in which the account details must be given. */
export const signUpMinutes = 30;

/**
 * The cookie with a token `providerSignUp`: somebody came from a provider without an account (ACC-23). After
 * identification his journey goes on at `providerSignUpPath`, with both cookies.
 */
export const providerSignUpCookie = 'aanmelden-via';
export const providerSignUpPath = '/account-aanmaken/via';
