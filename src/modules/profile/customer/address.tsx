import { z } from 'zod';
import {
  type Answer,
  notFound,
  type Problems,
  problems,
  redirect,
} from '#foundation/http/answer.ts';
import {
  go,
  outsideForm,
  page,
  type Route,
  type Sent,
  type Step,
  stop,
} from '#foundation/http/route.ts';
import type { ReadVisit, Visit, WriteVisit } from '#foundation/http/visit.ts';
import { generic } from '#foundation/labels/generic-labels.ts';
import type { Label } from '#foundation/labels/label.ts';
import { TextField } from '#foundation/page/text-field.tsx';
import {
  type AddressBook,
  AddressBookUnavailable,
  type StreetAndTown,
} from '#foundation/ports/address.ts';
import { features } from '#foundation/switches/features.ts';
import {
  additionRefusal,
  contactLabels as fields,
  isHouseNumber,
  normalizePostcode,
  placeNameRefusal,
} from '#modules/customers/module.ts';
import { changeAddress } from '../change-own-details.ts';
import { changeLabels as labels, profileLabels } from '../labels.ts';
import { ownFormPage, profilePath } from './form-page.tsx';
import { householdOfVisitor } from './own-account.ts';

const path = '/gegevens/adres';
const text = z.string().max(1000).trim();
const input = z.object({
  postcode: text.default(''),
  houseNumber: text.default(''),
  addition: text.default(''),
  /** Only when the address could not be looked up. */
  street: text.optional(),
  town: text.optional(),
});
type Typed = z.output<typeof input>;

/** Changing the correspondence address: street and town follow from postcode and house number (PRF-36 to PRF-40). */
export function addressRoutes(addresses: AddressBook): readonly Route[] {
  const common = { path, audience: ['customer'], feature: features.householdData } as const;
  return [
    page({
      ...common,
      limit: 'page',
      input: z.object({}),
      log: 'none',
      show: (visit) => addressPage(visit, {}, {}),
    }),
    outsideForm<Typed, string, StreetAndTown | 'unknown' | 'unavailable'>({
      ...common,
      limit: 'form',
      input,
      log: 'addressChanged',
      prepare: check,
      outside: (_visit, typed, postcode) => lookUp(addresses, typed, postcode),
      settle,
      again: (visit, sent, found) => addressPage(visit, typedIn(sent), found),
    }),
  ];
}

/** Answers the postcode in its one spelling. */
async function check({ say }: WriteVisit, typed: Typed): Promise<Step<string>> {
  const postcode = normalizePostcode(typed.postcode);
  const found = said(say, {
    postcode: required(typed.postcode, postcode ? undefined : fields.Error_Postcode),
    houseNumber: required(
      typed.houseNumber,
      isHouseNumber(typed.houseNumber) ? undefined : fields.Error_HouseNumber,
    ),
    addition: additionRefusal(typed.addition),
  });
  return Object.keys(found).length > 0 || !postcode ? stop(problems(found)) : go(postcode);
}

async function lookUp(addresses: AddressBook, typed: Typed, postcode: string) {
  try {
    const found = await addresses.find({ postcode, houseNumber: Number(typed.houseNumber) });
    return go(found ?? ('unknown' as const));
  } catch (error) {
    if (error instanceof AddressBookUnavailable) return go('unavailable' as const);
    throw error;
  }
}

async function settle(
  visit: WriteVisit,
  typed: Typed,
  found: StreetAndTown | 'unknown' | 'unavailable',
): Promise<Answer> {
  const { say } = visit;
  const own = await householdOfVisitor(visit);
  const postcode = normalizePostcode(typed.postcode);
  if (!own || !postcode) return notFound;
  if (found === 'unknown') return problems({ postcode: say(labels.Error_UnknownAddress) });
  const place = found === 'unavailable' ? typedPlace(visit, typed) : found;
  if ('refused' in place) return problems(place.refused);
  const outcome = await changeAddress(visit, own, {
    ...place,
    houseNumber: typed.houseNumber,
    houseNumberAddition: typed.addition,
    postcode,
  });
  const notices = {
    unchanged: profileLabels.Notice_Unchanged,
    mailed: labels.Notice_Address,
    notMailed: labels.Warning_AddressNoMail,
  };
  return redirect(profilePath, { notice: notices[outcome] });
}

/** Nothing can be looked up: what the customer typed, or the message that he may type it (PRF-B17). */
function typedPlace(
  { say }: Visit,
  { street, town }: Typed,
): StreetAndTown | { readonly refused: Problems } {
  if (street === undefined || town === undefined) {
    return { refused: { form: say(labels.Error_LookUp) } };
  }
  const refused = said(say, {
    street: required(street, placeNameRefusal(street)),
    town: required(town, placeNameRefusal(town)),
  });
  return Object.keys(refused).length > 0 ? { refused } : { street, town };
}

function required(typed: string, refusal: Label | undefined): Label | undefined {
  return typed === '' ? generic.Error_Required : refusal;
}

function said(
  say: Visit['say'],
  refusals: Readonly<Record<string, Label | undefined>>,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(refusals).flatMap(([field, label]) => (label ? [[field, say(label)]] : [])),
  );
}

function typedIn(sent: Sent): Partial<Typed> {
  return input.catch(input.parse({})).parse(sent.fields);
}

async function addressPage(
  visit: ReadVisit,
  typed: Partial<Typed>,
  found: Problems,
): Promise<Answer> {
  const { say } = visit;
  const typesPlace = found.form !== undefined || typed.street !== undefined;
  return ownFormPage(visit, {
    title: say(labels.Title_Address),
    lead: say(labels.Text_Address),
    action: path,
    problems: found,
    children: (
      <>
        <TextField
          say={say}
          name="postcode"
          label={say(fields.Label_Postcode)}
          value={typed.postcode}
          error={found.postcode}
          autocomplete="postal-code"
        />
        <TextField
          say={say}
          name="houseNumber"
          label={say(fields.Label_HouseNumber)}
          value={typed.houseNumber}
          error={found.houseNumber}
          inputmode="numeric"
          autocomplete="off"
        />
        <TextField
          say={say}
          name="addition"
          label={say(fields.Label_Addition)}
          value={typed.addition}
          error={found.addition}
          autocomplete="off"
          optional
        />
        {typesPlace && (
          <>
            <TextField
              say={say}
              name="street"
              label={say(fields.Label_Street)}
              value={typed.street}
              error={found.street}
              autocomplete="off"
            />
            <TextField
              say={say}
              name="town"
              label={say(fields.Label_Town)}
              value={typed.town}
              error={found.town}
              autocomplete="address-level2"
            />
          </>
        )}
      </>
    ),
  });
}
