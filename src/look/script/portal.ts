import { followColours } from './follow-colours.ts';
import { guardForms } from './guard-forms.ts';
import { showPasswords } from './show-passwords.ts';
import { warnBeforeSessionEnds } from './warn-before-session-ends.ts';

/* Every page works without this script; it only makes some things nicer. */
guardForms();
showPasswords();
followColours();
warnBeforeSessionEnds();
