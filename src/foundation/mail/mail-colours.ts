import { colourFields } from '../look/colour-fields.ts';
import { readableOn } from '../look/colour-mixing.ts';
import { parseColour } from '../look/colours.ts';
import { contrastRatio } from '../look/contrast.ts';
import { lightRoles } from '../look/derived-colours.ts';
import type { LookInForce } from '../organisation/profile.ts';

/** The colours of a mail, as `#rrggbb`; text always reads on its ground. */
export interface MailColours {
  readonly page: string;
  readonly header: string;
  readonly headerText: string;
  readonly ink: string;
  readonly link: string;
  readonly button: string;
  readonly buttonText: string;
  readonly footer: string;
  readonly footerText: string;
}

/** The organisation's colours as a mail uses them; the neutral ones for an organisation without a look. */
export function mailColours(look: LookInForce | undefined): MailColours {
  const plain = new Map(
    colourFields.map(({ number, neutral }) => [
      number,
      plainColour(look?.colours[number - 1] ?? neutral) ?? plainColour(neutral) ?? '#000000',
    ]),
  );
  const colour = (number: number) => plain.get(number) ?? '#000000';
  const { ink = '#000000' } = lightRoles(plain);
  return {
    page: colour(3),
    header: colour(4),
    headerText: readable(colour(16), colour(4)),
    ink,
    link: contrastRatio(colour(2), '#ffffff') >= 4.5 ? colour(2) : ink,
    button: colour(2),
    buttonText: readableOn(colour(2)),
    footer: colour(7),
    footerText: readable(colour(12), colour(7)),
  };
}

function readable(text: string, ground: string): string {
  return contrastRatio(text, ground) >= 4.5 ? text : readableOn(ground);
}

function plainColour(written: string): string | undefined {
  const result = parseColour(written);
  return 'ok' in result ? result.ok : undefined;
}
