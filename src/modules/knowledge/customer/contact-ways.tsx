import { contactLines } from '#foundation/contact/contact-lines.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { TextLink } from '#foundation/page/links.tsx';

/** The ways to reach the organisation, below each other; nothing when *Contact* is switched off (ADM-53). */
export function ContactWays({ visit }: { visit: Visit }): Html {
  return (
    <>
      {contactLines(visit).map(({ text, href, note }) => (
        <p class="utrecht-paragraph">
          {href === undefined ? text : <TextLink href={href}>{text}</TextLink>}
          {note !== undefined && [' ', <span class="voordeur-soft">{note}</span>]}
        </p>
      ))}
    </>
  );
}
