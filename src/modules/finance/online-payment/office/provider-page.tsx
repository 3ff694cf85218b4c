import { z } from 'zod';
import type { MenuItem } from '#foundation/house.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Answer, Problems } from '#foundation/http/answer.ts';
import { newFormKey } from '#foundation/http/form-key.ts';
import { form, page, type Route } from '#foundation/http/route.ts';
import type { ReadVisit, Visit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import { Alert } from '#foundation/page/alert.tsx';
import { Button, ButtonGroup } from '#foundation/page/button.tsx';
import { FileField } from '#foundation/page/file-field.tsx';
import { ErrorSummary, Form } from '#foundation/page/form.tsx';
import { Paragraph, PlainPanel } from '#foundation/page/panel.tsx';
import { TextArea, TextField } from '#foundation/page/text-field.tsx';
import { administrationPage } from '#foundation/present/present.tsx';
import { logoPath, logoRoutes, noLogoPath } from '../method-logo/keep-logo.ts';
import { type MethodLogo, MethodPicture, methodLogoOf } from '../method-logo/method-logo.tsx';
import type { OnlinePaymentServices } from '../services.ts';
import { type StoredProvider, storedProvider } from '../stored-provider.ts';
import { providerLabels as labels } from './labels.ts';
import { providerInput } from './provider-input.ts';
import { providerPath, saveProvider } from './save-provider.ts';

const shared = { audience: ['administrator'], feature: 'none', path: providerPath } as const;

/** The page on which an administrator sets where customers pay online (section 8.3). */
export function providerRoutes(services: OnlinePaymentServices): readonly Route[] {
  return [
    page({
      ...shared,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) => pageWith(visit, {}),
    }),
    form({
      ...shared,
      limit: 'secret',
      input: providerInput,
      log: 'paymentProviderSaved',
      settle: (visit, input) => saveProvider(visit, input, services),
      async again(visit, { fields }, errors) {
        const stored = await storedProvider(visit.read, visit.organisation.id);
        const typed = { ...typedOf(stored), ...textsOf(fields), apiKey: '' };
        // What somebody else changed is seen now: saving again goes over it knowingly.
        const version = errors.form ? String(stored?.version ?? 0) : typed.version;
        const logo = await methodLogoOf(visit);
        return providerPage(visit, { stored, logo, typed: { ...typed, version } }, errors);
      },
    }),
    ...logoRoutes(pageWith),
  ];
}

/** The page with what is stored. */
async function pageWith(visit: ReadVisit, errors: Problems): Promise<Answer> {
  const stored = await storedProvider(visit.read, visit.organisation.id);
  const logo = await methodLogoOf(visit);
  return providerPage(visit, { stored, logo, typed: typedOf(stored) }, errors);
}

export const providerMenu: MenuItem = {
  key: 'payment-provider',
  label: labels.Menu_Provider,
  icon: 'credit-card',
  href: providerPath,
  feature: 'none',
  area: 'administration',
  group: 'setup',
  audience: ['administrator'],
};

type Typed = Readonly<Record<Exclude<keyof typeof providerInput.shape, 'apiKey'>, string>>;

function typedOf(stored: StoredProvider | undefined): Typed {
  return {
    endpoint: stored?.endpoint ?? 'https://api.mollie.com/v2',
    method: stored?.method ?? 'ideal',
    methodName: stored?.methodName ?? 'iDEAL | Wero',
    senderAddress: stored?.senderAddress ?? '',
    clearingAccount: stored?.clearingAccount ?? '',
    bankAccounts: (stored?.bankAccounts ?? []).join('\n'),
    payWithinDays: String(stored?.payWithinDays ?? 14),
    version: String(stored?.version ?? 0),
  };
}

function textsOf(fields: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as const] : [],
    ),
  );
}

interface Shown {
  readonly stored: StoredProvider | undefined;
  readonly logo: MethodLogo | undefined;
  readonly typed: Typed;
}

function providerPage(visit: Visit, { stored, logo, typed }: Shown, errors: Problems): Answer {
  const { say } = visit;
  const field = (name: keyof Typed, label: string, help?: string) => (
    <TextField
      say={say}
      name={name}
      label={label}
      description={help}
      value={typed[name]}
      error={errors[name]}
      autocomplete="off"
      code
    />
  );
  return administrationPage(visit, {
    title: say(labels.Title_Provider),
    current: 'payment-provider',
    failed: Object.keys(errors).length > 0,
    children: (
      <>
        <ErrorSummary say={say} errors={errors} />
        <Paragraph>{say(labels.Text_Provider)}</Paragraph>
        {stored?.standIn && <Alert kind="info">{say(labels.Text_StandIn)}</Alert>}
        <Form
          action={providerPath}
          formKey={newFormKey()}
          hidden={{ version: typed.version }}
          panel
          warnUnsaved
        >
          {field('endpoint', say(labels.Label_Endpoint))}
          <TextField
            say={say}
            name="apiKey"
            label={say(labels.Label_ApiKey)}
            description={say(labels.Help_ApiKey)}
            error={errors.apiKey}
            autocomplete="off"
            optional={stored !== undefined}
            code
          />
          {field('method', say(labels.Label_Method))}
          {field('methodName', say(labels.Label_MethodName), say(labels.Help_MethodName))}
          <TextField
            say={say}
            name="senderAddress"
            label={say(labels.Label_SenderAddress)}
            description={say(labels.Help_SenderAddress)}
            value={typed.senderAddress}
            error={errors.senderAddress}
            autocomplete="off"
            optional
          />
          {field('clearingAccount', say(labels.Label_ClearingAccount))}
          <TextArea
            say={say}
            name="bankAccounts"
            label={say(labels.Label_BankAccounts)}
            description={say(labels.Help_BankAccounts)}
            value={typed.bankAccounts}
            error={errors.bankAccounts}
            rows={3}
            optional
          />
          {field('payWithinDays', say(labels.Label_PayWithinDays))}
          <ButtonGroup>
            <Button kind="primary" icon="save">
              {say(generic.Button_Save)}
            </Button>
          </ButtonGroup>
        </Form>
        {stored && <LogoPanel visit={visit} logo={logo} error={errors.logo} />}
      </>
    ),
  });
}

/** The logo beside the name of the way to pay: seen, replaced or taken away. */
function LogoPanel(props: {
  visit: Visit;
  logo: MethodLogo | undefined;
  error: string | undefined;
}): Html {
  const { visit, logo } = props;
  const { say } = visit;
  return (
    <PlainPanel id="methode" title={say(labels.Title_Logo)}>
      {logo ? (
        <p class="utrecht-paragraph">
          <MethodPicture logo={logo} />
        </p>
      ) : (
        <Paragraph>{say(labels.Text_NoLogo)}</Paragraph>
      )}
      <Form action={logoPath} formKey={newFormKey()} multipart>
        <FileField
          say={say}
          name="logo"
          label={say(labels.Label_Logo)}
          description={say(labels.Help_Logo)}
          error={props.error}
          accept="image/png,image/jpeg,image/svg+xml"
        />
        <ButtonGroup>
          <Button icon="upload">{say(labels.Button_KeepLogo)}</Button>
        </ButtonGroup>
      </Form>
      {logo && (
        <Form action={noLogoPath} formKey={newFormKey()}>
          <ButtonGroup>
            <Button icon="trash-2">{say(labels.Button_RemoveLogo)}</Button>
          </ButtonGroup>
        </Form>
      )}
    </PlainPanel>
  );
}
