import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { StartPage } from '#foundation/journey/declaration.ts';
import { Paragraph, PlainPanel, Stack } from '#foundation/page/panel.tsx';
import type { Known } from './known.ts';
import { wizard as labels } from './labels.ts';
import { Emergency, KnownFaults } from './parts.tsx';

/** What is asked, and first whom to call when it cannot wait (REP-28, REP-29). */
export function startPage({ visit, say, steps, begin }: StartPage, known: Known): Html {
  return (
    <Stack roomy>
      <Emergency visit={visit} />
      <KnownFaults visit={visit} faults={known.faults} />
      <Paragraph kind="lead">
        {say(known.isAnonymous ? labels.Text_AnonymousStart : labels.Text_Start, {
          steps: steps.length,
        })}
      </Paragraph>
      {begin}
      <PlainPanel id="stappen" title={say(labels.Title_Steps)}>
        <ol class="voordeur-numbered">
          {parts.slice(0, steps.length).map((part) => (
            <li>{say(part)}</li>
          ))}
        </ol>
      </PlainPanel>
    </Stack>
  );
}

const parts = [
  labels.Part_Object,
  labels.Part_Defect,
  labels.Part_Costs,
  labels.Part_Photos,
  labels.Part_Contact,
  labels.Part_Check,
  labels.Part_Appointment,
];
