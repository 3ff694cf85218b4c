import { z } from 'zod';
import { normalizeEmail } from '#foundation/format/text.ts';
import type { Html } from '#foundation/html/jsx-runtime.ts';
import type { Problems } from '#foundation/http/answer.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label, Say } from '#foundation/labels/label.ts';
import { EmailField, TextField } from '#foundation/page/text-field.tsx';
import { contactLabels } from '../labels.ts';
import {
  additionRefusal,
  isHouseNumber,
  normalizePostcode,
  placeNameRefusal,
} from '../rules/address.ts';
import { telephoneRefusal, tidyTelephone } from '../rules/telephone.ts';
import { cardLabels as labels } from './labels.ts';

const text = z.string().max(1000).trim().default('');

/** The details of a customer that staff keep right, as their form sends them. */
export const customerInput = {
  displayName: text,
  salutation: text,
  email: text,
  telephone: text,
  street: text,
  houseNumber: text,
  houseNumberAddition: text,
  postcode: text,
  town: text,
} as const;

const typedCustomer = z.object(customerInput);
export type TypedCustomer = z.output<typeof typedCustomer>;

/** What was sent, for showing it again. */
export function typedCustomerIn(fields: unknown): TypedCustomer {
  return typedCustomer.catch(typedCustomer.parse({})).parse(fields);
}

/** The details as they are stored: what is empty is not known. */
export interface CustomerDetails {
  readonly displayName: string;
  readonly salutation: string;
  readonly email: string | null;
  readonly telephone: string | null;
  readonly street: string | null;
  readonly houseNumber: string | null;
  readonly houseNumberAddition: string | null;
  readonly postcode: string | null;
  readonly town: string | null;
}

/** The details that were typed, or what is wrong, by field. Everything but the name may be empty. */
export function checkCustomer(
  typed: TypedCustomer,
): { readonly details: CustomerDetails } | { readonly refused: Readonly<Record<string, Label>> } {
  const telephone = tidyTelephone(typed.telephone);
  const email = normalizeEmail(typed.email);
  const postcode = normalizePostcode(typed.postcode);
  const found: Readonly<Record<string, Label | undefined>> = {
    displayName: typed.displayName === '' ? generic.Error_Required : tooLong(typed.displayName),
    salutation: tooLong(typed.salutation),
    email: typed.email === '' || email ? undefined : contactLabels.Error_Email,
    telephone: telephone === '' ? undefined : telephoneRefusal(telephone),
    street: typed.street === '' ? undefined : placeNameRefusal(typed.street),
    houseNumber:
      typed.houseNumber === '' || isHouseNumber(typed.houseNumber)
        ? undefined
        : contactLabels.Error_HouseNumber,
    houseNumberAddition: additionRefusal(typed.houseNumberAddition),
    postcode: typed.postcode === '' || postcode ? undefined : contactLabels.Error_Postcode,
    town: typed.town === '' ? undefined : placeNameRefusal(typed.town),
  };
  const refused = Object.fromEntries(
    Object.entries(found).flatMap(([field, label]) => (label ? [[field, label]] : [])),
  );
  if (Object.keys(refused).length > 0) return { refused };
  const { displayName, salutation, street, houseNumber, houseNumberAddition, town } = typed;
  return {
    details: {
      displayName,
      salutation,
      email: email?.address ?? null,
      telephone: telephone || null,
      street: street || null,
      houseNumber: houseNumber || null,
      houseNumberAddition: houseNumberAddition || null,
      postcode: postcode ?? null,
      town: town || null,
    },
  };
}

function tooLong(typed: string): Label | undefined {
  return [...typed].length > 200 ? generic.Error_Invalid : undefined;
}

/** The fields of the form. */
export function CustomerFields(props: {
  say: Say;
  value: TypedCustomer;
  problems: Problems;
}): Html {
  const { say, value, problems } = props;
  const own = (name: keyof TypedCustomer, label: Label, optional = true) => ({
    say,
    name,
    label: say(label),
    value: value[name],
    error: problems[name],
    autocomplete: 'off',
    optional,
  });
  return (
    <>
      <TextField {...own('displayName', labels.Label_Name, false)} />
      <TextField {...own('salutation', labels.Label_Salutation)} />
      <EmailField {...own('email', labels.Label_Email)} />
      <TextField {...own('telephone', contactLabels.Label_Telephone)} type="tel" />
      <TextField {...own('street', contactLabels.Label_Street)} />
      <TextField {...own('houseNumber', contactLabels.Label_HouseNumber)} />
      <TextField {...own('houseNumberAddition', contactLabels.Label_Addition)} />
      <TextField {...own('postcode', contactLabels.Label_Postcode)} />
      <TextField {...own('town', contactLabels.Label_Town)} />
    </>
  );
}
