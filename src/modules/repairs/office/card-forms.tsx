import type { Html } from '#foundation/html/jsx-runtime.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { TextArea, TextField } from '#foundation/page/text-field.tsx';
import type { Card } from './card.ts';
import { officeRepairLabels as labels } from './labels.ts';

/** Taking a request up, closing it, or not taking it up. */
export function MoveForm({ visit, path, repair }: Card): Html {
  const { say } = visit;
  return (
    <Form action={`${path}/stand`} formKey={newFormKey()}>
      <TextField
        say={say}
        name="toelichting"
        label={say(labels.Label_MoveNotes)}
        autocomplete="off"
        maxlength={500}
        optional
      />
      <ButtonGroup>
        {repair.state === 'new' && (
          <Button name="naar" value="in_progress" kind="primary">
            {say(labels.Button_Take)}
          </Button>
        )}
        <Button name="naar" value="done" icon="check">
          {say(labels.Button_Done)}
        </Button>
        <Button name="naar" value="rejected" kind="subtle" icon="x">
          {say(labels.Button_Reject)}
        </Button>
      </ButtonGroup>
    </Form>
  );
}

/** A question for the tenant. */
export function AskForm({ visit, path, fields, errors }: Card): Html {
  const { say } = visit;
  return (
    <PlainPanel id="vraag-stellen" title={say(labels.Title_Ask)}>
      <Form action={`${path}/vraag`} formKey={newFormKey()}>
        <TextArea
          say={say}
          name="vraag"
          label={say(labels.Label_Question)}
          value={typeof fields.vraag === 'string' ? fields.vraag : ''}
          error={errors.vraag}
          maxlength={2000}
        />
        <ButtonGroup>
          <Button icon="send">{say(labels.Button_Ask)}</Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}

/** Linking what somebody reported without signing in to a customer. */
export function LinkForm({ visit, path, fields, errors }: Card): Html {
  const { say } = visit;
  return (
    <PlainPanel id="koppelen" title={say(labels.Title_Link)}>
      <Paragraph>{say(labels.Text_Link)}</Paragraph>
      <Form action={`${path}/koppelen`} formKey={newFormKey()}>
        <TextField
          say={say}
          name="klantnummer"
          label={say(labels.Label_CustomerNumber)}
          value={typeof fields.klantnummer === 'string' ? fields.klantnummer : ''}
          error={errors.klantnummer}
          autocomplete="off"
          maxlength={40}
          code
        />
        <ButtonGroup>
          <Button icon="link">{say(labels.Button_Link)}</Button>
        </ButtonGroup>
      </Form>
    </PlainPanel>
  );
}
