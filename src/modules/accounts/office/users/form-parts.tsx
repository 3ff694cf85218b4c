import type { Problems } from '#foundation/http/answer.ts';
import type { Sent } from '#foundation/http/route.ts';
import type { Visit } from '#foundation/http/visit.ts';
import { RadioGroup } from '#foundation/page/choice-field.tsx';
import { EmailField, PasswordField, TextField } from '#foundation/page/text-field.tsx';
import type { Html } from '#html/jsx-runtime';
import { labels } from './labels.ts';
import { isAdministrator } from './manage.ts';

/** What stands in the fields of an account: stored, or as it was typed. */
export interface AccountValues {
  readonly gebruikersnaam: string;
  readonly email: string;
  readonly rol: string;
  readonly huurdernummer: string;
}

/** What was typed, to show it again. */
export function typedValues({ fields }: Sent): AccountValues {
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  return {
    gebruikersnaam: text('gebruikersnaam'),
    email: text('email'),
    rol: text('rol'),
    huurdernummer: text('huurdernummer'),
  };
}

interface Props {
  readonly visit: Visit;
  readonly values: AccountValues;
  readonly errors: Problems;
}

/** User name and e-mail address; `advice` stands beside the address (ADM-125). */
export function NameFields({ visit, values, errors, advice }: Props & { advice?: string }): Html {
  const { say } = visit;
  return (
    <>
      <TextField
        say={say}
        name="gebruikersnaam"
        label={say(labels.Label_Username)}
        description={say(labels.Help_Username)}
        value={values.gebruikersnaam}
        error={errors.gebruikersnaam}
        autocomplete="off"
        maxlength={60}
        code
      />
      <EmailField
        say={say}
        name="email"
        label={say(labels.Label_Email)}
        description={advice ?? say(labels.Help_Email)}
        value={values.email}
        error={errors.email}
        autocomplete="off"
        maxlength={254}
      />
    </>
  );
}

/** The password, twice (ADM-116). */
export function PasswordFields({ visit, errors }: Omit<Props, 'values'>): Html {
  const { say } = visit;
  return (
    <>
      <PasswordField
        say={say}
        name="wachtwoord"
        label={say(labels.Label_Password)}
        description={say(labels.Help_Password)}
        info={say(labels.Info_Password)}
        error={errors.wachtwoord}
        autocomplete="new-password"
      />
      <PasswordField
        say={say}
        name="wachtwoordHerhaald"
        label={say(labels.Label_RepeatPassword)}
        description={say(labels.Help_RepeatPassword)}
        info={say(labels.Info_Password)}
        error={errors.wachtwoordHerhaald}
        autocomplete="new-password"
      />
    </>
  );
}

/** Role and customer number; only administrators can give the role of administrator (STF-12). */
export function RoleFields({
  visit,
  values,
  errors,
  numberLabel,
}: Props & { numberLabel: string }): Html {
  const { say } = visit;
  const user = { value: 'gebruiker', label: say(labels.Option_User) };
  const administrator = { value: 'beheerder', label: say(labels.Option_Administrator) };
  return (
    <>
      <RadioGroup
        say={say}
        name="rol"
        label={say(labels.Label_Role)}
        description={say(labels.Help_Role)}
        options={isAdministrator(visit) ? [administrator, user] : [user]}
        value={values.rol}
        error={errors.rol}
      />
      <TextField
        say={say}
        name="huurdernummer"
        label={numberLabel}
        description={say(labels.Help_CustomerNumber)}
        value={values.huurdernummer}
        error={errors.huurdernummer}
        autocomplete="off"
        maxlength={40}
        code
        optional
      />
    </>
  );
}
