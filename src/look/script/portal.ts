import { addUp } from './add-up.ts';
import { checkWhileTyping } from './check-while-typing.ts';
import { confirmDownloads } from './confirm-downloads.ts';
import { divideAmounts } from './divide-amount.ts';
import { followColours } from './follow-colours.ts';
import { guardForms } from './guard-forms.ts';
import { sendPhotos } from './send-photos.ts';
import { showPasswords } from './show-passwords.ts';
import { warnBeforeSessionEnds } from './warn-before-session-ends.ts';

/* Every page works without this script; it only makes some things nicer. */
guardForms();
showPasswords();
followColours();
checkWhileTyping();
addUp();
warnBeforeSessionEnds();
confirmDownloads();
divideAmounts();
sendPhotos();
