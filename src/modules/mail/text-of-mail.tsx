import type { Child, Html } from '#foundation/html/jsx-runtime.ts';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, Stack } from '#foundation/page/panel.tsx';
import { partsWithLinks } from './rules/links-in-mail.ts';

/** A plain mail text: paragraphs and lines as they are, with links that work where asked. */
export function TextOfMail(props: { text: string; links: boolean }): Html {
  return (
    <Stack roomy>
      {props.text
        .trim()
        .split(/\n{2,}/)
        .map((paragraph) => (
          <Paragraph>
            {paragraph
              .split('\n')
              .map((line, index) => [
                index > 0 && <br />,
                props.links ? <LineWithLinks line={line} /> : line,
              ])}
          </Paragraph>
        ))}
    </Stack>
  );
}

function LineWithLinks(props: { line: string }): Html {
  return (
    <>
      {partsWithLinks(props.line).map((part) =>
        part.link ? <TextLink href={part.text}>{breakable(part.text)}</TextLink> : part.text,
      )}
    </>
  );
}

/** A long address goes on at the next line of a narrow screen, and is copied whole. */
function breakable(address: string): Child[] {
  return (address.match(/.{1,20}/g) ?? []).map((piece) => [piece, <wbr />]);
}
