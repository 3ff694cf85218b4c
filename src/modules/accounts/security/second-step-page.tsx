import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button } from '#foundation/page/button.tsx';
import { Form } from '#foundation/page/form.tsx';
import { MoreLink } from '#foundation/page/links.tsx';
import { Panel, Panels, PlainPanel, Stack } from '#foundation/page/panel.tsx';
import { TextField } from '#foundation/page/text-field.tsx';
import { doorPage } from '#foundation/present/present.tsx';
import { secondFactorPath } from '../second-factor.ts';
import { securityLabels as labels } from './labels.ts';
import { PasskeyBlock } from './passkey-block.tsx';

export interface SecondStep {
  readonly hasTimeCode: boolean;
  /** The server's options as JSON, when the account has a passkey. */
  readonly passkeyOptions: string | undefined;
  readonly hasRecoveryCodes: boolean;
  readonly problems: Problems;
}

/** The page after the right password: the ways that this account has to prove more. */
export function secondStepPage(visit: Visit, step: SecondStep): Answer {
  const { say } = visit;
  const { problems } = step;
  return doorPage(visit, {
    title: say(labels.Title_SecondStep),
    lead: say(labels.Text_SecondStep),
    failed: Object.keys(problems).length > 0,
    hidden: true,
    children: (
      <Stack roomy>
        {problems.form && (
          <Alert kind="error" role="alert">
            {problems.form}
          </Alert>
        )}
        <Panels>
          {step.passkeyOptions !== undefined && (
            <PlainPanel id="passkey" title={say(labels.Title_UsePasskey)}>
              <Form action={secondFactorPath} formKey={newFormKey()} hidden={{ proof: 'passkey' }}>
                <PasskeyBlock
                  visit={visit}
                  act="get"
                  options={step.passkeyOptions}
                  button={say(labels.Button_UsePasskey)}
                />
              </Form>
            </PlainPanel>
          )}
          {step.hasTimeCode && (
            <PlainPanel id="app" title={say(labels.Title_TimeCode)}>
              <Form action={secondFactorPath} formKey={newFormKey()} hidden={{ proof: 'code' }}>
                <TextField
                  say={say}
                  name="code"
                  label={say(labels.Label_TimeCode)}
                  error={problems.code}
                  inputmode="numeric"
                  autocomplete="one-time-code"
                  maxlength={20}
                  code
                />
                <Button kind="primary" block>
                  {say(labels.Button_Confirm)}
                </Button>
              </Form>
            </PlainPanel>
          )}
          {step.hasRecoveryCodes && (
            <Panel
              id="herstelcode"
              title={say(labels.Title_UseRecoveryCode)}
              open={problems.recoveryCode !== undefined}
            >
              <Form
                action={secondFactorPath}
                formKey={newFormKey()}
                hidden={{ proof: 'recoveryCode' }}
              >
                <TextField
                  say={say}
                  name="recoveryCode"
                  label={say(labels.Label_RecoveryCode)}
                  error={problems.recoveryCode}
                  autocomplete="off"
                  maxlength={40}
                  code
                />
                <Button block>{say(labels.Button_UseRecoveryCode)}</Button>
              </Form>
            </Panel>
          )}
        </Panels>
        <MoreLink href="/inloggen">{say(labels.Link_StartAgain)}</MoreLink>
      </Stack>
    ),
  });
}
