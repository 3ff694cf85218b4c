import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Visit } from '#foundation/http/visit.ts';
import type { Label } from '#foundation/labels/label.ts';
import { imageAddress } from '#foundation/look/look-addresses.ts';
import type { StoredLook } from '#foundation/look/store-look.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { ColourField } from '#foundation/page/colour-field.tsx';
import { TextLink } from '#foundation/page/links.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { contrastPerColour, contrastText, plainColours } from './contrast-notes.ts';
import { colourLabel, numberedColour } from './fault-messages.ts';
import { lookLabels } from './labels.ts';
import { colourName, type LookForm } from './look-form.ts';
import { MarkedPicture } from './marked-picture.tsx';

/** The 17 colours by the part of the portal where they are seen. */
const groups: readonly { id: string; title: Label; numbers: readonly number[] }[] = [
  { id: 'basis', title: lookLabels.Title_Basis, numbers: [1, 2, 3, 13, 9] },
  { id: 'kop', title: lookLabels.Title_Header, numbers: [4, 16, 17] },
  { id: 'menubalk', title: lookLabels.Title_Menu, numbers: [5, 6, 14, 15] },
  { id: 'navigatie', title: lookLabels.Title_Navigation, numbers: [8, 10, 11] },
  { id: 'voettekst', title: lookLabels.Title_Footer, numbers: [7, 12] },
];

interface ColoursProps {
  readonly visit: Visit;
  readonly stored: StoredLook;
  readonly form: LookForm;
  readonly problems: Readonly<Record<string, string>>;
}

/** The marked picture and the colours, each with its result and how it reads (ADM.16). */
export function ColoursPanel({ visit, stored, form, problems }: ColoursProps): Html {
  const { say, language } = visit;
  const colours = plainColours(form.colours);
  const contrasts = contrastPerColour(colours);
  const { photo } = stored.imageHashes;
  const fieldOf = (number: number) => {
    const pair = contrasts.get(number);
    return (
      <ColourField
        say={say}
        number={number}
        name={colourName(number)}
        label={colourLabel(say, number)}
        value={form.colours[number - 1] ?? ''}
        shown={colours.get(number)}
        error={problems[colourName(number)]}
        check={pair && { enough: pair.enough, text: contrastText(say, language, pair) }}
      />
    );
  };
  return (
    <PlainPanel id="kleuren" title={say(lookLabels.Title_Colours)}>
      <Paragraph>{say(lookLabels.Text_Colours)}</Paragraph>
      <details class="voordeur-wide" id="schermafdruk" open>
        <summary class="utrecht-link">{say(lookLabels.Link_MarkedPicture)}</summary>
        <MarkedPicture
          colours={colours}
          photo={photo && imageAddress('photo', photo)}
          label={say(lookLabels.Label_MarkedPicture)}
        />
      </details>
      {groups.map(({ id, title, numbers }) => (
        <section class="voordeur-wide" aria-labelledby={id}>
          <h3 class="utrecht-heading-3" id={id}>
            {say(title)}
          </h3>
          <div class="voordeur-colours">{numbers.map(fieldOf)}</div>
        </section>
      ))}
    </PlainPanel>
  );
}

/** The warning on top: which colours are hard to read; saving stays possible (ADM-228). */
export function ContrastWarning({
  visit,
  form,
}: Pick<ColoursProps, 'visit' | 'form'>): Html | null {
  const { say, language } = visit;
  const poor = [...contrastPerColour(plainColours(form.colours)).values()].filter(
    (pair) => !pair.enough,
  );
  if (poor.length === 0) return null;
  const title =
    poor.length === 1
      ? say(lookLabels.Title_OnePoorContrast)
      : say(lookLabels.Title_PoorContrasts, { count: poor.length });
  return (
    <Alert kind="warning" title={title}>
      <p>{say(lookLabels.Text_PoorContrasts)}</p>
      <ul class="voordeur-warnings">
        {poor.map((pair) => (
          <li>
            <TextLink href={`#${colourName(pair.colour)}`}>
              {numberedColour(say, pair.colour)}
            </TextLink>
            : {contrastText(say, language, pair)}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
