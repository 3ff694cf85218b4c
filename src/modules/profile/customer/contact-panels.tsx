import type { Html } from '#foundation/html/jsx-runtime.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Say } from '#foundation/labels/label.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Breakable } from '#foundation/page/breakable.tsx';
import { Button, ButtonGroup, ButtonLink } from '#foundation/page/button.tsx';
import { DataList } from '#foundation/page/data-list.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Panel } from '#foundation/page/panel.tsx';
import { contactLabels } from '#modules/customers/module.ts';
import { maskedAddress } from '#modules/mail/module.ts';
import { profileLabels as labels } from '../labels.ts';
import type { OwnDetails } from '../queries.ts';
import { addressLines } from '../rules/address-lines.ts';

interface Props {
  readonly say: Say;
  readonly household: OwnDetails['household'];
}

/** The panel Gegevens: tenant number and telephone number (PRF-18). */
export function ContactPanel({ say, household }: Props): Html {
  return (
    <Panel title={say(labels.Panel_Contact)} id="contact" open>
      <DataList
        facts={[
          { key: say(labels.Label_CustomerNumber), value: household.customer_number },
          {
            key: say(contactLabels.Label_Telephone),
            value: household.telephone ?? say(labels.Label_Unknown),
          },
        ]}
      />
      <Change say={say} href="/gegevens/telefoon" about={say(contactLabels.Label_Telephone)} />
    </Panel>
  );
}

/** The panel Mijn e-mailadres, and the change that waits for its confirmation (PRF-32, OP-19). */
export function EmailPanel({ say, household }: Props): Html {
  const { email, pending_email: pending } = household;
  return (
    <Panel title={say(labels.Panel_Email)} id="email" open>
      <DataList
        facts={[
          {
            key: say(labels.Label_Email),
            value: email ? <Breakable text={email} /> : say(labels.Label_Unknown),
          },
        ]}
      />
      {pending !== null && <Waiting say={say} pending={pending} />}
      <Change say={say} href="/gegevens/email" about={say(labels.Label_Email)} />
    </Panel>
  );
}

function Waiting({ say, pending }: { say: Say; pending: string }): Html {
  return (
    <>
      <Alert kind="info" title={say(labels.Title_EmailWaits)}>
        {say(labels.Text_EmailWaits, { email: maskedAddress(pending) })}
      </Alert>
      <Form action="/gegevens/email/opnieuw" formKey={newFormKey()}>
        <ButtonGroup>
          <Button icon="mail">{say(labels.Button_SendAgain)}</Button>
          <Button kind="subtle" formaction="/gegevens/email/annuleren">
            {say(labels.Button_CancelChange)}
          </Button>
        </ButtonGroup>
      </Form>
    </>
  );
}

/** The panel Correspondentieadres (PRF-36). */
export function AddressPanel({ say, household }: Props): Html {
  const [home, place] = addressLines({
    street: household.street,
    houseNumber: household.house_number,
    houseNumberAddition: household.house_number_addition,
    postcode: household.postcode,
    town: household.town,
  });
  return (
    <Panel title={say(labels.Panel_Address)} id="adres" open>
      <DataList
        facts={[
          { key: say(labels.Label_Address), value: home || say(labels.Label_Unknown) },
          { key: say(labels.Label_PostcodeTown), value: place || say(labels.Label_Unknown) },
          ...(household.country
            ? [{ key: say(labels.Label_Country), value: household.country }]
            : []),
        ]}
      />
      <Change say={say} href="/gegevens/adres" about={say(labels.Panel_Address)} />
    </Panel>
  );
}

function Change({ say, href, about }: { say: Say; href: string; about: string }): Html {
  return (
    <ButtonGroup>
      <ButtonLink href={href} icon="pencil">
        {say(generic.Button_Change)}
        <span class="voordeur-visually-hidden"> {about}</span>
      </ButtonLink>
    </ButtonGroup>
  );
}
